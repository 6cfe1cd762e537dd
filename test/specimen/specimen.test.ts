import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds } from '../../src/chart/kinds/index.js'
import { layoutNames } from '../../src/explain/index.js'
import { locales } from '../../src/model/locale.js'
import { parseArguments } from '../../src/run/arguments.js'
import { runLayouts } from '../../src/run/layouts.js'
import { expectCleanPackage } from '../package.js'
import { filesIn } from '../problems/fixtures.js'

const themes = readdirSync('templates/themes').map((file) => file.replace('.yaml', ''))
const decks = themes.flatMap((theme) => locales.map((locale) => `specimen/${theme}/specimen-${locale}.pptx`))

describe('midgame layouts writes a specimen of every layout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'midgame-specimen-'))
  const said = { out: '', err: '' }

  beforeAll(async () => {
    const parsed = parseArguments(['layouts'])
    if (parsed.kind !== 'run') throw new Error('`midgame layouts` is no command')
    const terminal = {
      out: (text: string) => void (said.out += text),
      err: (text: string) => void (said.err += text),
      interactive: true,
      colour: false,
    }
    const builtInTemplates = join(process.cwd(), 'templates')
    const code = await runLayouts(parsed.arguments, { project: folder, builtInTemplates, terminal })
    expect([code, said.err.replace(/\r\u001b\[K[^\n]*/g, '')]).toEqual([0, ''])
  }, 120_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('in every theme and language, in any folder, listed in the manifest', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')) as {
      outputs: { path: string }[]
    }
    expect(manifest.outputs.map(({ path }) => path)).toEqual([...decks].sort())
    expect(said.out).toContain(`wrote ${decks.length} files\n`)
  })

  test.each(decks)('%s keeps to the rules of the package', (deck) => {
    expectCleanPackage(readFileSync(join(folder, 'out', deck)))
  })
})

describe('the specimen has', () => {
  const partials = 'templates/specimen/partials/layouts'

  test.each(layoutNames)('a slide of the layout %s in each written language', (name) => {
    for (const locale of ['en', 'zh-Hant'])
      expect(readFileSync(`${partials}/${name}.${locale}.md.hbs`, 'utf8')).toMatch(
        new RegExp(`^::slide\\{#\\S+ layout=${name}\\}$`, 'm'),
      )
    for (const locale of ['en', 'zh-Hant'])
      expect(readFileSync(`templates/specimen/audiences/specimen/deck.${locale}.md.hbs`, 'utf8')).toContain(
        `{{> layouts/${name}}}`,
      )
  })

  const charts = [...filesIn('templates/specimen/audiences/specimen/charts')].map(([path, text]) => ({
    id: path.replace('.yaml', ''),
    kind: /^kind: (.*)$/m.exec(text)![1]!,
  }))
  const slides = [...filesIn('templates/specimen/partials')].filter(([path]) => !path.includes('.zh-'))

  test.each(Object.keys(kinds))('a chart of the kind %s on a slide', (kind) => {
    const ids = charts.filter((chart) => chart.kind === kind).map(({ id }) => id)
    expect(slides.some(([, text]) => ids.some((id) => text.includes(`](chart:${id})`)))).toBe(true)
  })
})
