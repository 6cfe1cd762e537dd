import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseArguments, type Arguments } from '../../src/run/arguments.js'
import { prepare } from '../../src/run/job.js'
import { folderWith } from './folder.js'

function args(line: string): Arguments {
  const parsed = parseArguments(line.split(' '))
  if (parsed.kind !== 'run') throw new Error(`not a command: ${line}`)
  return parsed.arguments
}

function prepared(
  line: string,
  files: Record<string, string>,
  shipped = folderWith({ 'charts/a.yaml': 'a: 1' }),
) {
  const project = folderWith(files)
  const { value, diagnostics } = prepare(args(line), project, shipped)
  return { job: value?.job, disk: value?.disk, diagnostics, project }
}

const data = { 'data/midgame/a.yaml': '', 'data/other/a.yaml': '' }

describe('what is to be built', () => {
  test('defaults', () => {
    expect(prepared('build', { ...data, 'templates/charts/b.yaml': '' }).job).toEqual({
      audiences: [],
      data: 'data/midgame',
      templates: ['templates', '@midgame'],
      out: 'out',
      strict: false,
    })
  })

  test('the command line wins over the file, the file over the default', () => {
    const config = [
      'audiences: [investor]',
      'data: data/other',
      'templates: mine',
      'out: built',
      'locales: [en]',
      'formats: [md]',
      'charts: native',
      'theme: dark',
      'asOf: 2025-01-31',
      'strict: true',
    ].join('\n')
    const files = { ...data, 'midgame.config.yaml': config }
    expect(prepared('build', files).job).toEqual({
      audiences: ['investor'],
      data: 'data/other',
      templates: ['mine', '@midgame'],
      out: 'built',
      locales: ['en'],
      formats: ['md'],
      charts: 'native',
      theme: 'dark',
      asOf: '2025-01-31',
      strict: true,
    })
    const line =
      'build weekly --data data/midgame/ --templates a --templates ./b --out o --locale zh-Hans --format pptx --charts image --theme high-contrast --as-of 2025-06-30'
    expect(prepared(line, files).job).toEqual({
      audiences: ['weekly'],
      data: 'data/midgame',
      templates: ['a', 'b', '@midgame'],
      out: 'o',
      locales: ['zh-Hans'],
      formats: ['pptx'],
      charts: 'image',
      theme: 'high-contrast',
      asOf: '2025-06-30',
      strict: true,
    })
  })

  test('the only folder below data/ is the dataset', () => {
    expect(prepared('build', { 'data/bikes/a.yaml': '', 'data/README.md': '' }).job?.data).toBe('data/bikes')
  })

  test('schemas for editors beside it are no dataset', () => {
    const files = { 'data/bikes/a.yaml': '', 'data/schema/dataset.json': '{}' }
    expect(prepared('build', files).job?.data).toBe('data/bikes')
  })

  test.each([{}, { 'data/a/x.yaml': '', 'data/b/x.yaml': '' }])('no dataset to choose: %j', (files) => {
    expect(prepared('build', files).diagnostics.map(({ code }) => code)).toEqual(['run/no-data'])
  })

  test('in the folder of the program itself its templates are read once, by their own name', () => {
    const project = folderWith({ ...data, 'templates/charts/a.yaml': 'a: 1' })
    const { value } = prepare(args('build'), project, join(project, 'templates'))
    expect(value?.job.templates).toEqual(['templates'])
  })

  test('a folder elsewhere can be named, and is shown as it is from here', () => {
    const elsewhere = folderWith({ 'a.yaml': 'a: 1' })
    const { job, disk } = prepared(`build --data ${elsewhere}`, {})
    expect(job?.data).toBe(`../${elsewhere.split('/').at(-1)}`)
    expect(disk?.list(job!.data)).toEqual([`${job!.data}/a.yaml`])
  })

  test.each([
    ['locale: [en]', 'check/unknown-field', 1, 'did you mean `locales`?'],
    ['out: x\nlocales: [zh]', 'check/choice', 2, undefined],
    ['strict: yes', 'check/type', 1, 'write `true` or `false`'],
    ['asOf: 2025-02-30', 'check/value', 1, undefined],
    ['out: [', 'load/yaml', 1, undefined],
  ])('a config file that is wrong: %j', (text, code, line, hint) => {
    const { job, diagnostics } = prepared('build', { ...data, 'midgame.config.yaml': text })
    expect(job).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({ code, place: { file: 'midgame.config.yaml', start: { line } } })
    if (hint !== undefined) expect(diagnostics[0]?.hints).toContain(hint)
  })
})
