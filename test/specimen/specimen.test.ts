import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderAudience } from '../../src/build.js'
import { kinds } from '../../src/chart/kinds/index.js'
import { layOut } from '../../src/compose.js'
import { layoutNames } from '../../src/explain/index.js'
import { locales } from '../../src/model/locale.js'
import { parseArguments } from '../../src/run/arguments.js'
import { runLayouts } from '../../src/run/layouts.js'
import { expectCleanPackage } from '../package.js'
import { filesIn } from '../problems/fixtures.js'
import { folderWith } from '../run/folder.js'
import { toldSpecimen } from './told.js'

const themes = [...filesIn('templates/themes').keys()].map((file) => file.replace('.yaml', '')).sort()

describe('midgame layouts writes a specimen of every layout', () => {
  test(
    'in a folder without a project, and says nothing but what it wrote',
    { timeout: 120_000 },
    async () => {
      const folder = folderWith()
      const said = { out: '', err: '' }
      const parsed = parseArguments(['layouts', '--theme', 'light', '--locale', 'en'])
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
      expect(said.out).toMatch(
        /\nwrote 1 file\n {2}out\/specimen\/light\/specimen-en.pptx {2}\d+ slides, \d+ kB\n$/,
      )
      const { outputs } = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')) as {
        outputs: { path: string }[]
      }
      expect(outputs.map(({ path }) => path)).toEqual(['specimen/light/specimen-en.pptx'])
      expectCleanPackage(readFileSync(join(folder, 'out/specimen/light/specimen-en.pptx')))
    },
  )

  // Laid out in every theme and language, and drawn once in each: all decks would cost a minute.
  const { of, told } = toldSpecimen()
  test.each(themes.map((theme, i) => [theme, locales[1 + (i % 2)]!] as const))(
    'in the theme %s without a warning',
    { timeout: 120_000 },
    async (theme, locale) => {
      const themed = { ...of, job: { ...of.job, locales: [locale] }, audience: { ...of.audience, theme } }
      const { value: composed, diagnostics } = layOut(themed, told)
      expect(diagnostics).toEqual([])
      // The command above has drawn this one.
      if (theme === 'light') return
      const rendered = await renderAudience(themed, composed!)
      expect(rendered.diagnostics).toEqual([])
      const decks = rendered.value!.filter(({ format }) => format === 'pptx')
      expect(decks.map((deck) => deck.locale)).toEqual([locale])
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
