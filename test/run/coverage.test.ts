import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Coverage } from '../../src/explain/index.js'
import { parseArguments } from '../../src/run/arguments.js'
import { runCheck } from '../../src/run/check.js'

const folder = mkdtempSync(join(tmpdir(), 'midgame-coverage-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The second landscape, with an English page more than Chinese, a section switched off and a partial that nobody calls. */
beforeAll(() => {
  cpSync('test/cases/second-landscape', folder, { recursive: true })
  const audience = join(folder, 'templates/audiences/fleet')
  mkdirSync(join(audience, 'slides'), { recursive: true })
  const settings = readFileSync(
    'test/cases/second-landscape/templates/audiences/overview/audience.yaml',
    'utf8',
  )
  writeFileSync(
    join(audience, 'audience.yaml'),
    settings.replace(/^locales:.*$/m, 'locales: [en, zh-Hant]') +
      '\nformats: [pptx]\nsections: { risks: off }\n',
  )
  const deck = (title: string, text: string) =>
    `---\ntitle: ${title}\n---\n# A\n\n## ${title}\n::slide{#fleet}\n\n- ${text}\n- {{title}}\n\n{{> slides/risks}}\n`
  writeFileSync(
    join(audience, 'deck.en.md.hbs'),
    deck('Fleet', '{{fact "norrtram-fleet"}}, {{fact "kvikk-fleet"}}'),
  )
  writeFileSync(join(audience, 'deck.zh-Hant.md.hbs'), deck('車隊', '{{fact "norrtram-fleet"}}'))
  writeFileSync(
    join(audience, 'slides/risks.md.hbs'),
    '## Risks\n::slide{#risks}\n\n- {{fact "kvikk-fleet"}}\n- {{title}}\n',
  )
  writeFileSync(join(audience, 'slides/lost.md.hbs'), '## Lost\n::slide{#lost}\n\n- none\n- none\n')
})

async function check(line: string): Promise<{ code: number; out: string; err: string }> {
  const parsed = parseArguments(`check fleet --data data --coverage ${line}`.split(' '))
  if (parsed.kind !== 'run') throw new Error(JSON.stringify(parsed))
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    interactive: false,
    colour: false,
  }
  const where = { project: folder, builtInTemplates: resolve('templates'), terminal }
  const code = await runCheck(parsed.arguments, where)
  return { code, out: out.join(''), err: err.join('') }
}

test('the matrix tells what each language uses, lacks and leaves out', async () => {
  const { code, out, err } = await check('-q')
  expect([code, err]).toEqual([0, ''])
  expect(out.replace(/\d+ of \d+ figures/, 'N figures').replace(/^never used: .*$/m, 'never used: …'))
    .toBe(`fleet, coverage as of 2026-03-02
                     en     zh-Hant  there are
figures shown            2      1       21
figures behind them      0      0
charts                   0      0        0
slides                   1      1
partials                 0      0       11
slides left out: risks
figures that zh-Hant lacks: kvikk-fleet

all audiences: N figures, 0 of 0 charts, 0 of 2 files of partials
never used: …
`)
})

test('as data it names what is used, and what nobody uses with its place', async () => {
  const { out } = await check('--json')
  const { coverage } = JSON.parse(out) as { coverage: Coverage }
  const [en, zh] = coverage.audiences[0]!.editions
  expect([en!.facts, zh!.facts]).toEqual([['kvikk-fleet', 'norrtram-fleet'], ['norrtram-fleet']])
  expect(coverage.unused.partials.map(({ id, place }) => `${id} ${place}`)).toEqual([
    'slides/lost templates/audiences/fleet/slides/lost.md.hbs:1:1',
    'slides/risks templates/audiences/fleet/slides/risks.md.hbs:1:1',
  ])
  const ids = coverage.unused.facts.map(({ id }) => id)
  expect(ids).not.toContain('norrtram-fleet')
  expect(coverage.unused.facts).toHaveLength(coverage.all.facts - 2)
})
