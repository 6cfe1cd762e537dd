import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { kinds } from '../../src/chart/kinds/index.js'
import { layoutNames } from '../../src/explain/index.js'
import { locales } from '../../src/model/locale.js'
import { parseArguments } from '../../src/run/arguments.js'
import { runLayouts } from '../../src/run/layouts.js'
import { expectCleanPackage } from '../package.js'
import { filesIn } from '../problems/fixtures.js'

const path = (theme: string, locale: string) => `specimen/${theme}/specimen-${locale}.pptx`
/** The other themes, each in one language: all of them together cost a minute, and colours differ between none. */
const others = [...filesIn('templates/themes').keys()]
  .map((file) => file.replace('.yaml', ''))
  .filter((theme) => theme !== 'light')
  .sort()
  .map((theme, i) => [theme, locales[(i + 1) % locales.length]!] as const)
const light = locales.map((locale) => path('light', locale))

describe('midgame layouts writes a specimen of every layout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'midgame-specimen-'))
  const listed = () => {
    const manifest = readFileSync(join(folder, 'out/manifest.json'), 'utf8')
    return (JSON.parse(manifest) as { outputs: { path: string }[] }).outputs.map((output) => output.path)
  }

  /** Nothing but what was written is said: a warning would be one of every user. */
  async function write(line: string): Promise<string> {
    const said = { out: '', err: '' }
    const parsed = parseArguments(line.split(' '))
    if (parsed.kind !== 'run') throw new Error(`not run: ${line}`)
    const terminal = {
      out: (text: string) => void (said.out += text),
      err: (text: string) => void (said.err += text),
      interactive: true,
      colour: false,
    }
    const builtInTemplates = join(process.cwd(), 'templates')
    const code = await runLayouts(parsed.arguments, { project: folder, builtInTemplates, terminal })
    expect([code, said.err.replace(/\r\u001b\[K[^\n]*/g, '')]).toEqual([0, ''])
    return said.out
  }

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('in every language, in a folder without a project', { timeout: 120_000 }, async () => {
    expect(await write('layouts --theme light')).toContain('wrote 3 files\n')
    expect(listed()).toEqual([...light].sort())
    for (const deck of light) expectCleanPackage(readFileSync(join(folder, 'out', deck)))
  })

  test.each(others)(
    'in the theme %s, beside those that are there',
    { timeout: 120_000 },
    async (theme, locale) => {
      await write(`layouts --theme ${theme} --locale ${locale}`)
      expect(listed()).toEqual(expect.arrayContaining([path(theme, locale), ...light]))
      expectCleanPackage(readFileSync(join(folder, 'out', path(theme, locale))))
    },
  )
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
