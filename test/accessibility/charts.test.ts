import { createRequire } from 'node:module'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { draw } from '../../src/chart/index.js'
import { contrast } from '../../src/colour/index.js'
import { specimenCharts, themes } from '../colour/pages.js'
import type { Theme } from '../../src/model/settings.js'

/** What this test needs to know of the canvas that Chart.js draws on. */
interface Context {
  fillStyle: string
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
  getTransform(): { readonly a: number }
  getImageData(x: number, y: number, w: number, h: number): { readonly data: Uint8ClampedArray }
}
const { createCanvas } = createRequire(import.meta.url)('canvas') as {
  createCanvas(w: number, h: number): { getContext(kind: '2d'): Context }
}
const prototype = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d')) as Context

interface Written {
  readonly text: string
  readonly colour: string
  readonly grounds: readonly string[]
}

/** One of every kind, as the specimen shows them. */
const charts = specimenCharts()
/** Inches: smaller than on a slide, for the time that the pictures take. */
const size = { width: 6.5, height: 3.4 }

let written: Written[]

// A first chart loads Chart.js and the canvas anew, and with it another `fillText`.
beforeAll(() => void draw(charts[0]!, size, themes.light!, 'en'))
let { fillText } = prototype
beforeEach(() => {
  written = []
  fillText = prototype.fillText
  prototype.fillText = function (this: Context, text, x, y) {
    if (text.trim() !== '')
      written.push({ text, colour: hex(this.fillStyle), grounds: groundsOf(this, text, x, y) })
    fillText.call(this, text, x, y)
  }
})
afterEach(() => {
  prototype.fillText = fillText
})

/** What the picture shows at the middle of each third of the text's height, before it is written. */
function groundsOf(context: Context, text: string, x: number, y: number): string[] {
  const { a: scale } = context.getTransform()
  const { width } = context.measureText(text)
  const points = [0.05, 0.5, 0.95].flatMap((share) =>
    [3, 7].map((above) => [x + share * width, y - above] as const),
  )
  return points.map(([px, py]) => {
    const [red, green, blue] = context.getImageData(Math.round(px * scale), Math.round(py * scale), 1, 1).data
    return [red!, green!, blue!]
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase()
  })
}

const hex = (style: string) => style.replace('#', '').toUpperCase().slice(0, 6)

/** Words that are hard to read on what lies under them. */
function weakWords(theme: Theme): string[] {
  for (const chart of charts) draw(chart, size, theme, 'en')
  return written.flatMap(({ text, colour, grounds }) => {
    const least = Math.min(...grounds.map((ground) => contrast(colour, ground)))
    return least < theme.contrast.text ? [`“${text}” ${colour}: ${least.toFixed(2)}`] : []
  })
}

test.each(Object.keys(themes))('in the theme %s, the words in pictures of charts stand out', (name) => {
  expect(weakWords(themes[name]!)).toEqual([])
  expect(written.length).toBeGreaterThan(300)
})

test('a pale colour would be found', () => {
  const { light } = themes
  expect(weakWords({ ...light!, colours: { ...light!.colours, muted: 'A9B7C5' } }).length).toBeGreaterThan(10)
})
