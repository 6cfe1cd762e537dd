import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { audienceSettings } from '../../src/check/audience-settings.js'
import { openDisk } from '../../src/run/disk.js'
import { readProject } from '../../src/project.js'
import { chartKinds, proposeChart, type Ground } from '../../src/propose/index.js'
import { view } from '../../src/view/index.js'
import { folderWith } from '../run/folder.js'
import { midgame, textOf } from './project.js'

/** A project as `init` writes it, for one test. */
async function project(): Promise<string> {
  const folder = folderWith()
  await midgame(folder, 'init . -q')
  return folder
}

describe('a new chart', () => {
  let ground: Ground

  beforeAll(() => {
    const job = {
      audiences: ['review'],
      data: 'templates/init/data/market',
      templates: ['templates/init/templates', 'templates'],
      out: 'out',
      strict: true,
    }
    const { checked } = readProject(job, openDisk('.'), () => {}).value!
    const [audience] = checked!.audiences
    ground = {
      view: view(checked!.dataset, audience!, '2026-03-05').value!,
      strings: checked!.strings.en!,
      theme: checked!.themes.light!,
    }
  })

  test.each(chartKinds)('%s: the small dataset has figures for it', (kind) => {
    expect(proposeChart(kind, ground)?.ids.length).toBeGreaterThan(1)
  })

  test('marks in a plane stand for figures of one company each', () => {
    const { rows, ids } = proposeChart('bubble', ground)!
    expect(ids).toContain('sold-kassett-2025')
    expect(rows!['sold-kassett-2025']).toEqual({ x: 'price-kassett-2025', size: 'payload-kassett-k1' })
  })

  test('a figure that is disputed gives way to the better one of its year', () => {
    const bars = proposeChart('bars', ground)!
    expect(bars.ids).not.toContain('sold-kassett-press')
  })

  test('it is written into the folder of the audience, with a number of its own', async () => {
    const folder = await project()
    const { code, out, err } = await midgame(folder, 'new chart payload --kind bars')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('![Cargo bikes sold](chart:payload)')
    const text = textOf(folder, 'templates/audiences/review/charts/payload.yaml')
    expect(text).toContain('# yaml-language-server: $schema=../../../../data/schema/chart.json\n')
    expect(text).toContain('number: 7 #')
    const again = await midgame(folder, 'new chart payload --kind line')
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringContaining('there is a chart `payload` already'),
    ])
    expect(textOf(folder, 'templates/audiences/review/charts/payload.yaml')).toBe(text)
  })

  test('where no figures fit, it says what is needed and what there is', async () => {
    const folder = await project()
    const path = join(folder, 'data/market/facts.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/  - id: total-2025[\s\S]*?value: 76500\n/, ''))
    const { code, err } = await midgame(folder, 'new chart share --kind doughnut')
    expect(code).toBe(1)
    // Other records name the sum, so the project has to be right first.
    expect(err).toContain('`total-2025`')
  })
})

describe('a new company', () => {
  test('is counted, and keeps out of decks for others; the project checks without a warning', async () => {
    const folder = await project()
    const { code, out, err } = await midgame(folder, 'new company acme-works')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('`count-companies` is now 5')
    expect(textOf(folder, 'data/market/acme-works.yaml')).toContain(
      'name: { en: Acme Works, zh-Hant: Acme Works }',
    )
    expect(await midgame(folder, 'check -q --strict')).toEqual({ code: 0, out: '', err: '' })
  })

  test('its commented records are right once the # is taken away', async () => {
    const folder = await project()
    await midgame(folder, 'new company acme -q')
    const path = join(folder, 'data/market/acme.yaml')
    const live = readFileSync(path, 'utf8')
      .replace(/exceptions:[\s\S]*?added\n/, '')
      .replace(/ +visibility: internal.*\n/, '')
      .replace(/^# (?= {2}|[a-z]+:$)/gm, '')
    writeFileSync(path, live)
    const { err } = await midgame(folder, 'check -q')
    // Only the count of those that push forward has to follow.
    expect(err).toContain('`count-forward` states 2, but counting gives 3')
    expect(err).toMatch(/^1 error$/m)
  })

  test('an id that is taken is refused, with its place', async () => {
    const folder = await project()
    const { code, err } = await midgame(folder, 'new company kassett')
    expect([code, err]).toEqual([1, expect.stringContaining('data/market/companies.yaml:')])
  })
})

describe('a new audience', () => {
  test('has every setting of the one that it extends, and taking the # away changes nothing', async () => {
    const folder = await project()
    const { code, out, err } = await midgame(folder, 'new audience board')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('npx midgame build board')
    const path = join(folder, 'templates/audiences/board/audience.yaml')
    const text = readFileSync(path, 'utf8')
    for (const { name } of audienceSettings) expect(text).toMatch(new RegExp(`^(# )?${name}:`, 'm'))
    expect(text).toContain('slides/camps.en.md.hbs')
    const live = text.replace(/^# (?=(?:[a-zA-Z]+:| {2}))(?!.*an example)/gm, '')
    expect(live).toContain('\nprofiles: [lastveg, hjulmark]\n')
    writeFileSync(path, live)
    const read = (audience: string) => {
      const templates = ['templates', 'shipped']
      const disk = openDisk(folder, [], { shipped: resolve('templates') })
      const job = { audiences: [audience], data: 'data/market', templates, out: 'out', strict: true }
      const { value, diagnostics } = readProject(job, disk, () => {})
      expect(diagnostics).toEqual([])
      const {
        id: _,
        place: __,
        extends: ___,
        companies,
        risks,
        sections,
        ...said
      } = value!.checked!.audiences[0]!
      return { said, companies, risks, sections }
    }
    const [board, review] = [read('board'), read('review')]
    expect(board.said).toEqual(review.said)
    expect(board.companies).toEqual(['hjulmark', 'dobbel', 'lastveg', 'kassett'])
    expect(Object.values(board.sections!).every((state) => state === true)).toBe(true)
  })

  test('the audience that it is made from must be told where there are several, and must be there', async () => {
    const folder = await project()
    await midgame(folder, 'new audience board -q')
    const several = await midgame(folder, 'new audience sales')
    expect([several.code, several.err]).toEqual([1, expect.stringContaining('there are board, review')])
    const slip = await midgame(folder, 'new audience sales --from revew')
    expect([slip.code, slip.err]).toEqual([1, expect.stringContaining('did you mean `review`?')])
    const taken = await midgame(folder, 'new audience board --from review')
    expect([taken.code, taken.err]).toEqual([
      1,
      expect.stringContaining('there is an audience `board` already'),
    ])
  })
})

test.each([
  ['new chart Payload --kind bars', 'for instance `payload`'],
  ['new chart con --kind bars', 'is the name of a device on Windows'],
  ['new chat payload', 'did you mean `chart`?'],
  ['new company acme --kind bars', '`--kind` means nothing for a new company'],
  ['new chart payload', 'for instance `--kind bars`'],
])('%s: %s', async (line, message) => {
  const { code, err } = await midgame(folderWith({ 'data/a/x.yaml': 'a: 1\n' }), line)
  expect([code, err]).toEqual([1, expect.stringContaining(message)])
})
