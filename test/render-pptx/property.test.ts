import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Box, Frame, FrameItem, Paragraph, ShapeName } from '../../src/model/frame.js'
import { locales } from '../../src/model/locale.js'
import { renderPptx } from '../../src/render/pptx/index.js'
import { unfitCharacter } from '../../src/render/pptx/guard/characters.js'
import { barPicture } from './sample/png.js'
import { sampleSettings } from './sample/settings.js'
import { sampleFrames } from './sample/slides.js'

const picture = barPicture()
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const colour = fc.stringMatching(/^[0-9A-F]{6}$/)
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() !== '' && unfitCharacter(text) === undefined)

const box: fc.Arbitrary<Box> = fc
  .tuple(number(0.1, 6), number(0.1, 3), number(0.1, 6), number(0.1, 3))
  .map(([x, y, w, h]) => ({ x, y, w, h }))

const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  runs: fc.array(
    fc.record(
      {
        text: fc.oneof(words, fc.constant(''), fc.constant('a\nb'), fc.constant('说“好”')),
        size: number(9, 40),
        colour,
        bold: fc.boolean(),
        italic: fc.boolean(),
        raised: fc.boolean(),
        href: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      },
      { requiredKeys: ['text', 'size', 'colour', 'bold'] },
    ),
    { maxLength: 4 },
  ),
  align: fc.constantFrom('left', 'center', 'right'),
  leading: number(9, 60),
})

const said = { text: 'said', size: 12, colour: '22303C', bold: false }
const valign = fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const)

const textItem: fc.Arbitrary<FrameItem> = fc.record({
  kind: fc.constant('text'),
  name: words,
  box,
  // A text box that says nothing would have to be described.
  paragraphs: fc
    .array(paragraph, { maxLength: 3 })
    .map((all) => [...all, { runs: [said], align: 'left' as const, leading: 16 }]),
  valign,
})

const shapeItem: fc.Arbitrary<FrameItem> = fc
  .record({
    name: words,
    box,
    shape: fc.constantFrom<ShapeName>('rect', 'roundRect', 'ellipse', 'diamond', 'pie', 'line', 'arrow'),
    fill: fc.option(colour, { nil: undefined }),
    transparency: fc.integer({ min: 0, max: 100 }),
    dash: fc.boolean(),
    alt: fc.option(words, { nil: undefined }),
  })
  .map(({ fill, alt, dash, ...rest }) => ({
    kind: 'shape',
    ...rest,
    ...(fill && { fill }),
    ...(alt && { alt }),
    line: { colour: '123456', width: 1, dash },
    radius: 0.01,
    quarters: 2,
  }))

const tableItem: fc.Arbitrary<FrameItem> = fc
  .tuple(
    words,
    box,
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 5 }),
    fc.array(paragraph, { maxLength: 2 }),
  )
  .map(([name, at, columns, rows, paragraphs]) => ({
    kind: 'table',
    name,
    box: at,
    columns: Array.from({ length: columns }, () => at.w / columns),
    rows: Array.from({ length: rows }, () => ({
      height: at.h / rows,
      cells: Array.from({ length: columns }, () => ({
        paragraphs,
        valign: 'middle' as const,
        padding: [0.01, 0] as const,
      })),
    })),
    alt: name,
  }))

const imageItem: fc.Arbitrary<FrameItem> = fc
  .tuple(words, box)
  .map(([name, at]) => ({ kind: 'image', name, box: at, png: picture, alt: `a picture of ${name}` }))

const items = fc.array(fc.oneof(textItem, shapeItem, tableItem, imageItem), { maxLength: 12 })

it('any items make a clean file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...locales), items, async (locale, more) => {
      const settings = sampleSettings(locale)
      const frames = sampleFrames(locale, settings.theme).map((frame) => ({
        ...frame,
        items: [...frame.items, ...more],
      }))
      const { value, diagnostics } = await renderPptx(frames, settings)
      expect(diagnostics).toEqual([])
      expect(value!.length).toBeGreaterThan(0)
    }),
    { numRuns: 15, seed: 7 },
  )
})

it('whatever stands in a frame, there is a clean file or an error that says why', async () => {
  const any = fc.oneof(number(-5, 20), fc.constantFrom(0, -0, Number.NaN, Infinity, 1e9))
  const wild = fc.tuple(
    items,
    fc.array(any, { minLength: 4, maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 9 }),
  )
  await fc.assert(
    fc.asyncProperty(wild, async ([more, [x, y, w, h], name]) => {
      const settings = sampleSettings('en')
      const [cover] = sampleFrames('en', settings.theme)
      const spoilt = more.map((item): FrameItem => ({ ...item, name, box: { x: x!, y: y!, w: w!, h: h! } }))
      const frame: Frame = { ...cover!, items: [...cover!.items, ...spoilt] }
      const { value, diagnostics } = await renderPptx([frame], settings)
      expect(value === undefined).toBe(diagnostics.length > 0)
    }),
    { numRuns: 60, seed: 7 },
  )
})
