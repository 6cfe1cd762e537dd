import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { askedFor } from '../../src/check/asked.js'
import { tellAll } from '../../src/compose.js'
import type { Diagnostic } from '../../src/diagnostic.js'
import type { ManifestEntry } from '../../src/model/artifact.js'
import type { Asked, Job } from '../../src/model/job.js'
import { outputNames, readerOf } from '../../src/output-names.js'
import { readProject } from '../../src/project.js'
import { parseArguments } from '../../src/run/arguments.js'
import { planOutputs } from '../../src/run/manifest.js'
import { folderWith } from '../run/folder.js'
import { bikes, bikesJob, board } from './bikes.js'

function ask(given: string) {
  const at = given.indexOf('=')
  const key = given.slice(0, at)
  return askedFor(key, given.slice(at + 1), { file: `--set ${key}`, start: { line: 1, column: 1 } })
}

const asked = (...given: string[]): Asked[] => given.map((one) => ask(one).value!)

const linesOf = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ place, message, hints = [] }) => [`${place?.file}: ${message}`, ...hints].join('; '))

const read = (job: Partial<Job>, settings = '') =>
  readProject({ ...bikesJob, ...job }, bikes(board(settings)), () => {})

/** What the audience is told, in English and in Simplified Chinese. */
function told(...given: string[]) {
  const job = { ...bikesJob, asked: asked(...given) }
  const { value: project, diagnostics } = read(job)
  expect(linesOf(diagnostics)).toEqual([])
  const { sources, checked } = project as Required<NonNullable<typeof project>>
  const outcome = tellAll({ job, sources, checked, audience: checked.audiences[0]!, progress: () => {} })
  expect(linesOf(outcome.diagnostics)).toEqual([])
  return outcome.value!
}

const briefingOf = ({ editions }: ReturnType<typeof told>, index = 0) =>
  JSON.stringify(editions[index]!.cited.briefing)

describe('--set', () => {
  test('a variable has its default, in the language of the edition', () => {
    const both = told()
    expect(briefingOf(both)).toContain('For our clients, week 9.')
    expect(briefingOf(both, 1)).toContain('For 客户, week 9.')
  })

  test('a value is text and nothing else: no template, no Markdown, no formula', () => {
    const value = '=HYPERLINK("x") {{title}} *b* [a](fact:total-2025) ::: | 國泰'
    const both = told(`client=${value}`)
    expect(briefingOf(both)).toContain(JSON.stringify(`For ${value}, week 9.`).slice(1, -1))
    expect(briefingOf(both, 1)).toContain('国泰')
  })

  test('`companies` narrows profiles, scores and moves with it', () => {
    const { view } = told('companies=lastveg; kassett')
    expect(view.companies.map(({ company }) => company.id)).toEqual(['lastveg', 'kassett'])
    expect(view.audience).toMatchObject({ profiles: ['lastveg'], scored: ['lastveg', 'kassett'] })
    expect(view.moves.map(({ event }) => event.subjects[0])).not.toContain('hjulmark')
  })

  test('so does an audience that names its companies, of the lists that stand in its base', () => {
    const project = read({}, 'companies: [lastveg, kassett]')
    expect(linesOf(project.diagnostics)).toEqual([])
    const { checked, sources } = project.value as Required<NonNullable<typeof project.value>>
    const [audience] = checked!.audiences
    expect(audience).toMatchObject({ profiles: ['lastveg'], scored: ['lastveg', 'kassett'] })
    const subjects = new Map(checked!.dataset.events.map(({ id, subjects: [first] }) => [id, first]))
    const moves = audience!.timeline!.events!.map((id) => subjects.get(id))
    expect(moves).toContain('lastveg')
    expect(moves).not.toContain('hjulmark')
    expect(sources.audiences[0]!.settings.places.of(['scored', 1])?.file).toContain('review/audience.yaml')
  })

  test('what it names itself it has to show', () => {
    const { diagnostics } = read({}, 'companies: [lastveg, kassett]\nscored: [hjulmark]')
    expect(linesOf(diagnostics)[0]).toContain('board/audience.yaml: `hjulmark` is not among the companies')
  })

  test('what is asked for and not right is told where it was asked for, with what was meant', () => {
    const lines = (...given: string[]) => linesOf(read({ asked: asked(...given) }).diagnostics)
    expect(lines('clint=x', 'companis=lastveg')).toEqual([
      '--set clint: the audience `board` has no variable and no setting `clint`; did you mean `client`?',
      '--set companis: the audience `board` has no variable and no setting `companis`; did you mean `companies`?',
    ])
    expect(lines('companies=lastveg,hjulmrk')[0]).toMatch(
      /^--set companies: there is no company `hjulmrk`; did you/,
    )
    expect(lines('notes=stip', 'maxAge.months=x')).toEqual([
      '--set notes: `notes` must be one of `keep`, `strip`, not the text “stip”; did you mean `strip`?',
      '--set maxAge.months: `maxAge.months` must be a number, not the text “x”',
    ])
  })

  test.each([
    ['maxAge.moths=3', 'there is no setting `maxAge.moths`', 'did you mean `months`?'],
    ['timeline=2025', '`timeline` is not one value or list'],
    ['extends=overview', '`extends` can only be said in audience.yaml'],
    ['a.constructor=1', '`constructor` cannot be used as a name'],
    ['__proto__=1', 'is no name of a variable or setting'],
    ['client=a\u0007b', 'the control character U+0007 is not allowed here'],
    ['client=a\u202eb', 'the control character U+202E is not allowed here'],
    [`client=${'x'.repeat(501)}`, 'is longer than 500 characters'],
  ])('%s is refused', (given, ...messages) => {
    const [line = ''] = linesOf(ask(given).diagnostics)
    for (const message of messages) expect(line).toContain(message)
  })

  test.each([
    ['locales=en, zh-Hant', ['locales'], ['en', 'zh-Hant']],
    ['maxAge.months=18', ['maxAge', 'months'], 18],
    ['sections.prices=off', ['sections', 'prices'], 'off'],
    ['name=For Acme', ['name'], { en: 'For Acme', 'zh-Hant': 'For Acme' }],
    ['client=a=b', ['variables', 'client'], 'a=b'],
  ])('%s becomes what the schema asks for', (given, path, value) => {
    expect(ask(given).value).toMatchObject({ path, value })
  })

  test('without a sign of equality it is wrong usage', () => {
    expect(parseArguments(['build', '--set', 'client'])).toMatchObject({ kind: 'usage' })
  })

  test('a template that names an unknown variable is told of, with the nearest', () => {
    const files = { ...board(), 'templates/audiences/board/briefing.en.md.hbs': '# {{vars.cient}}\n' }
    const { value } = readProject(bikesJob, bikes(files), () => {})
    const { sources, checked } = value as Required<NonNullable<typeof value>>
    const of = { job: bikesJob, sources, checked, audience: checked.audiences[0]!, progress: () => {} }
    expect(linesOf(tellAll(of).diagnostics)).toContainEqual(
      expect.stringContaining('there is no field `cient` of `vars`; did you mean `client`?'),
    )
  })
})

describe('names of outputs for a reader', () => {
  const names = (pattern: string, vars: Record<string, string>, ...given: string[]) =>
    outputNames(
      { audience: 'board', locale: 'en', asOf: '2026-03-05' },
      { dataset: 'market', theme: 'light', pattern, vars, asked: asked(...given) },
    ).stem

  test('what the pattern does not tell stands at the end', () => {
    expect(names('{dataset}-{locale}', {}, 'client=Acme & Söhne', 'companies=lastveg,kassett')).toBe(
      'market-en-acme-söhne-lastveg-kassett',
    )
  })

  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\con', 'c-windows-con'],
    ['-rf *', 'rf'],
    ['國泰金控', '國泰金控'],
    ['a\u0000b\n.pptx', 'a-b-pptx'],
  ])('%j becomes %s', (client, part) => {
    expect(names('{vars.client}-{locale}', { client }, 'client=x')).toBe(`${part}-en`)
  })

  test('a variable without letters in the name of a file is an error', () => {
    const settings = "fileName: '{vars.client}-{locale}'\n"
    expect(linesOf(read({ asked: asked('client=!!!') }, settings).diagnostics)).toEqual([
      expect.stringContaining('`{vars.client}` leaves nothing for the name of a file'),
    ])
  })

  test('two readers with one name of a file do not overwrite each other', () => {
    const pattern = '{vars.client}-{locale}'
    const artifact = (client: string) => ({
      ...{
        audience: 'board',
        locale: 'en',
        format: 'pptx' as const,
        path: 'board/acme-en.pptx',
        asOf: '2026-03-05',
      },
      reader: readerOf(pattern, asked(`client=${client}`))!,
      bytes: new Uint8Array(),
    })
    const folder = folderWith({ 'board/acme-en.pptx': '' })
    const plan = (client: string) => planOutputs(folder, { artifacts: [artifact(client)], inputs: {} })
    const first = plan('Acme').files.find(({ path }) => path === 'manifest.json')!
    const { outputs } = JSON.parse(new TextDecoder().decode(first.bytes)) as { outputs: ManifestEntry[] }
    expect(outputs[0]!.reader).toBe('client=Acme')
    writeFileSync(join(folder, 'manifest.json'), first.bytes)
    expect(plan('Acme').refused).toBeUndefined()
    expect(linesOf(plan('ACME!').refused!)[0]).toContain(
      '`board/acme-en.pptx` was made for `client=Acme` and would be overwritten for `client=ACME!`',
    )
  })
})
