import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { build } from '../src/build.js'
import type { Job, World } from '../src/model/job.js'
import { nearest } from '../src/nearest.js'
import { unzip } from '../src/render/pptx/package/zip.js'
import { expectCleanPackage } from './package.js'

const job: Job = {
  audiences: [],
  data: 'data/midgame',
  templates: ['templates'],
  out: 'out',
  strict: false,
}

/** The shipped project with some of its files changed. */
function project(changes: Record<string, (text: string) => string>): World {
  return {
    read: (path) => {
      const change = changes[path]
      const bytes = readFileSync(path)
      return change ? new TextEncoder().encode(change(bytes.toString('utf8'))) : bytes
    },
    list: (folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
        .sort(),
  }
}

const problemsOf = async (changes: Record<string, (text: string) => string>) => {
  const { value, diagnostics } = await build(job, project(changes), () => {})
  expect(value).toBeUndefined()
  return diagnostics.map((d) => `${d.place?.file}: ${d.code}: ${d.message} ${d.hints?.[0] ?? ''}`.trim())
}

describe('one run tells the mistakes of all files', () => {
  test('a slip in the dataset, a broken YAML file and a slip in a template', async () => {
    const problems = await problemsOf({
      'data/midgame/observations.yaml': (text) => text.replace('value: 4e12', 'valeu: 4e12'),
      'data/midgame/camps.yaml': (text) => `${text}\nunclosed: [1, 2\n`,
      'templates/audiences/investor/slides/cover.en.md.hbs': (text) =>
        text.replace('{{edition}}', '{{editon}}'),
    })
    expect(problems).toEqual([
      expect.stringMatching(/^data\/midgame\/camps\.yaml: load\/yaml: /),
      'data/midgame/observations.yaml: check/unknown-field: there is no field `valeu` did you mean `value`?',
      'templates/audiences/investor/slides/cover.en.md.hbs: narrate/unknown-field: there is no field `editon` did you mean `edition`?',
    ])
  })

  test('a count that is stated wrongly', async () => {
    const problems = await problemsOf({
      'data/midgame/derived.yaml': (text) =>
        text.replace(/(id: count-companies\n(?:.*\n)*?\s+value: )11/, '$112'),
    })
    expect(problems).toEqual([
      'data/midgame/derived.yaml: check/derived-value: `count-companies` states 12, but counting gives 11 write 11, or correct the count',
    ])
  })
})

describe('another theme than the audience’s', () => {
  const asked = (theme: string, changes: Partial<Job> = {}) =>
    build({ ...job, audiences: ['overview'], locales: ['en'], theme, ...changes }, project({}), () => {})

  test('stands in the names of the files', async () => {
    const { value, diagnostics } = await asked('dark')
    expect(diagnostics).toEqual([])
    const made = value!.artifacts.map(({ path, theme }) => [path.replace(/\d{4}-\d\d-\d\d/, 'DAY'), theme])
    expect(made).toEqual(
      ['pptx', 'md', 'provenance.json'].map((ending) => [
        `overview/midgame-overview-en-DAY-dark.${ending}`,
        'dark',
      ]),
    )
    const deck = value!.artifacts[0]!.bytes
    expectCleanPackage(deck)
    expect(strFromU8(unzip(deck).get('ppt/slides/slide2.xml')!)).toContain('val="0A1727"')
  })

  test('does not when it is the audience’s own', async () => {
    const { value } = await asked('light', { formats: ['md'] })
    expect(value!.artifacts.map(({ path, theme }) => [/light/.test(path), theme])).toEqual([
      [false, undefined],
      [false, undefined],
    ])
  })

  test('is not guessed', async () => {
    const { value, diagnostics } = await asked('drak')
    expect(value).toBeUndefined()
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'check/unknown-theme',
        message: 'there is no theme `drak`',
        hints: ['did you mean `dark`?'],
      }),
    ])
    expect((await asked('neon')).diagnostics[0]!.hints).toEqual([
      'there are: `dark`, `high-contrast`, `light`',
    ])
  })
})

test.each([
  ['valeu', 'value'],
  ['publishd', 'published'],
  ['zzzz', undefined],
  ['foo', undefined],
  ['pub', undefined],
  ['val', 'valid'],
])('%s is read as %s', (word, expected) => {
  expect(nearest(word, ['valid', 'value', 'published', 'fx'])).toBe(expected)
})
