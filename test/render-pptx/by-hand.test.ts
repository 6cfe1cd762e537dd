import { readdirSync } from 'node:fs'
import type { Element } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/colour/index.js'
import { locales } from '../../src/model/locale.js'
import { all, child, descend, parseXml } from '../../src/render/pptx/package/xml.js'
import { renderPptx } from '../../src/render/pptx/index.js'
import { expectCleanPackage } from '../package.js'
import { partsOf, read, type Parts } from './file.js'
import { sampleSettings } from './sample/settings.js'
import { sampleFrames } from './sample/slides.js'
import { themeNamed, type ThemeName } from './theme.js'

const names = readdirSync('templates/themes').map((file) => file.replace('.yaml', '') as ThemeName)

const documents = new Map<string, Promise<Parts>>()
async function deck(name: ThemeName): Promise<Parts> {
  const make = async () => {
    const settings = sampleSettings('en', name)
    const { value } = await renderPptx(sampleFrames('en', settings.theme), settings)
    expectCleanPackage(value!)
    return partsOf(value!)
  }
  if (!documents.has(name)) documents.set(name, make())
  return documents.get(name)!
}

const part = (parts: Parts, name: string) => parseXml(read(parts, name)).documentElement!

/** The colours of a page’s theme by the names that text and shapes use for them on this page: `tx1`, `accent2`. */
async function coloursOn(name: ThemeName, slide: number): Promise<(colour: string) => string> {
  const parts = await deck(name)
  const scheme = all(part(parts, 'ppt/theme/theme1.xml'), 'a:clrScheme')[0]!
  const override = all(part(parts, `ppt/slides/slide${slide}.xml`), 'a:overrideClrMapping')[0]
  const map = override ?? all(part(parts, 'ppt/slideMasters/slideMaster1.xml'), 'p:clrMap')[0]!
  return (colour) =>
    all(child(scheme, `a:${map.getAttribute(colour) ?? colour}`)!, 'a:srgbClr')[0]!.getAttribute('val')!
}

/** What is given to an object that a reader adds, resolved on a page: fill and text. */
function coloursOf(defaults: Element, on: (colour: string) => string): { fill?: string; text: string } {
  const colour = (fill: Element | undefined) => {
    const [own] = fill ? all(fill, 'a:srgbClr') : []
    const [named] = fill ? all(fill, 'a:schemeClr') : []
    return own?.getAttribute('val') ?? (named && on(named.getAttribute('val')!))
  }
  const fill = colour(descend(defaults, 'a:spPr', 'a:solidFill'))
  const text = colour(descend(defaults, 'a:lstStyle', 'a:defPPr', 'a:defRPr', 'a:solidFill'))!
  return fill === undefined ? { text } : { fill, text }
}

describe.each(names)('what a reader adds to a deck in the theme %s', (name) => {
  const theme = themeNamed(name)
  const pages = [
    [1, theme.colours.cover, 'the cover'],
    [2, theme.colours.paper, 'a page'],
  ] as const

  test.each(pages)('on slide %i (%s): a text box, a shape and a table can be read', async (slide, ground) => {
    const on = await coloursOn(name, slide)
    const parts = await deck(name)
    const defaults = all(part(parts, 'ppt/theme/theme1.xml'), 'a:objectDefaults')[0]!
    const box = coloursOf(child(defaults, 'a:txDef')!, on)
    const shape = coloursOf(child(defaults, 'a:spDef')!, on)
    expect(contrast(box.text, ground)).toBeGreaterThanOrEqual(theme.contrast.text)
    for (const text of ['tx1', 'tx2'])
      expect(contrast(on(text), ground), text).toBeGreaterThanOrEqual(theme.contrast.text)
    expect(shape.fill).toBe(theme.colours.brand)
    if (slide === 2) expect(contrast(shape.text, shape.fill!)).toBeGreaterThanOrEqual(theme.contrast.text)
  })

  test('the running text has the size and colour of the deck’s own', async () => {
    const parts = await deck(name)
    const box = all(part(parts, 'ppt/theme/theme1.xml'), 'a:txDef')[0]!
    expect(coloursOf(box, await coloursOn(name, 2)).text).toBe(theme.colours.text)
    expect(all(box, 'a:defRPr')[0]!.getAttribute('sz')).toBe(String(theme.type.latin.body[0] * 100))
    const tables = all(part(parts, 'ppt/slideMasters/slideMaster1.xml'), 'p:otherStyle')[0]!
    expect(all(tables, 'a:lvl1pPr').map((level) => all(level, 'a:defRPr')[0]!.getAttribute('sz'))).toEqual([
      String(theme.type.latin.body[0] * 100),
    ])
    expect(all(part(parts, 'ppt/presentation.xml'), 'a:defRPr')[0]!.getAttribute('sz')).toBe(
      String(theme.type.latin.body[0] * 100),
    )
  })

  test('the series of a chart are the deck’s colours, each seen on the page', async () => {
    const on = await coloursOn(name, 2)
    const accents = [1, 2, 3, 4, 5, 6].map((n) => on(`accent${n}`))
    const { brand, attack, hold, retreat } = theme.colours
    expect(accents.slice(0, 4)).toEqual([brand, attack, hold, retreat])
    for (const accent of accents)
      expect(contrast(accent, theme.colours.paper)).toBeGreaterThanOrEqual(theme.contrast.marks)
    expect(new Set(accents).size).toBe(6)
  })

  test('a new layout has the ground of the pages, and a table the rules of the deck’s tables', async () => {
    const parts = await deck(name)
    const ground = descend(part(parts, 'ppt/slideMasters/slideMaster1.xml'), 'p:cSld', 'p:bg', 'p:bgRef')!
    expect((await coloursOn(name, 2))(child(ground, 'a:schemeClr')!.getAttribute('val')!)).toBe(
      theme.colours.paper,
    )
    const list = part(parts, 'ppt/tableStyles.xml')
    const style = all(list, 'a:tblStyle')[0]!
    expect(style.getAttribute('styleId')).toBe(list.getAttribute('def'))
    expect(all(style, 'a:srgbClr').map((colour) => colour.getAttribute('val'))).toEqual([
      theme.colours.rule,
      theme.colours.hair,
    ])
  })
})

test.each(locales)(
  'the faces of every script are in the theme, whatever the deck is in (%s)',
  async (locale) => {
    const settings = sampleSettings(locale)
    const { value } = await renderPptx(sampleFrames(locale, settings.theme), settings)
    const fonts = all(part(partsOf(value!), 'ppt/theme/theme1.xml'), 'a:majorFont', 'a:minorFont')
    for (const font of fonts) {
      expect(child(font, 'a:ea')!.getAttribute('typeface')).toBe(settings.theme.fonts.eastAsian[locale])
      expect(all(font, 'a:font').map((face) => face.getAttribute('typeface'))).toEqual([
        settings.theme.fonts.eastAsian['zh-Hans'],
        settings.theme.fonts.eastAsian['zh-Hant'],
      ])
    }
  },
)
