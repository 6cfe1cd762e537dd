import { createCanvas } from '@napi-rs/canvas'
import type { Chart, ChartOptions, Plugin } from 'chart.js'
import { ChartJSNodeCanvas } from 'chartjs-node-canvas'
import { error, hasErrors, warning, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { ChartModel, Figure } from '../model/chart.js'
import type { Locale } from '../model/locale.js'
import type { Theme } from '../model/settings.js'
import { requireFaces } from '../type/index.js'
import { kinds } from './kinds/index.js'
import type { Page, Plot } from './page.js'
import { makePen, type Surface } from './pen.js'
import { paint, type Sketch } from './sketch.js'
import { textsOf } from './texts.js'

/** CSS pixels to the inch, and device pixels to a CSS pixel: 288 dpi. */
const cssPixels = 96
const devicePixels = 3

/** One per size: making one loads Chart.js anew. */
const canvases = new Map<string, ChartJSNodeCanvas>()
let measuring: Surface | undefined

/**
 * Draws a chart with Chart.js as an opaque PNG at 288 dpi. `size` in inches. Errors: a character that no bundled
 * face has, the name of a row that is too long. A warning where a label finds no free place.
 */
export function draw(
  model: ChartModel,
  size: { readonly width: number; readonly height: number },
  theme: Theme,
  locale: Locale,
): Outcome<Figure> {
  const diagnostics: Diagnostic[] = missingFaces(model, locale)
  if (hasErrors(diagnostics)) return { diagnostics }
  measuring ??= createCanvas(1, 1).getContext('2d') as unknown as Surface
  const page: Page = {
    width: Math.round(size.width * cssPixels),
    height: Math.round(size.height * cssPixels),
    pen: makePen(measuring, locale),
    locale,
    colour: (token) => `#${theme.colours[token]}`,
    readable: theme.contrast.text,
  }
  const { png, sketch } = render(model, page)
  diagnostics.push(...sketch.tooLong.map((text) => tooLong(model, text)))
  diagnostics.push(...sketch.crowded.map((text) => noRoom(model, text)))
  return hasErrors(diagnostics)
    ? { diagnostics }
    : { value: { chart: model.id, png, width: size.width, height: size.height }, diagnostics }
}

function missingFaces(model: ChartModel, locale: Locale): Diagnostic[] {
  const missing = requireFaces(textsOf(model, locale).join(''), locale)
  return missing.map((character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return error('chart/no-glyph', `no bundled font has the character ${character} (U+${code})`, model.place)
  })
}

function tooLong(model: ChartModel, label: string): Diagnostic {
  const message = `the name “${label}” is too long for its row in chart \`${model.id}\``
  return error('chart/label-too-long', message, model.place, 'give the row a shorter `label` or `sublabel`')
}

function noRoom(model: ChartModel, text: string): Diagnostic {
  const message = `no free place for the label “${text}” in chart \`${model.id}\``
  return warning('chart/crowded', message, model.place, 'show fewer rows, or shorten the label')
}

function render(model: ChartModel, page: Page): { png: Uint8Array; sketch: Sketch } {
  const kind = kinds[model.kind]
  let sketch: Sketch | undefined
  const plugin: Plugin = {
    id: 'midgame',
    beforeDraw(chart) {
      sketch = kind.annotate(model, page, plotOf(chart))
      const paper = { left: 0, top: 0, right: page.width, bottom: page.height }
      paint(chart.ctx, page.pen, [
        { kind: 'rect', rect: paper, fill: page.colour('paper') },
        ...sketch.ground,
      ])
    },
    beforeDatasetsDraw: (chart) => void paint(chart.ctx, page.pen, sketch!.under),
    afterDraw: (chart) => void paint(chart.ctx, page.pen, sketch!.over),
  }
  const configuration = kind.configure(model, page)
  const png = canvasOf(page).renderToBufferSync({
    ...configuration,
    options: { ...configuration.options, ...common },
    plugins: [plugin],
  })
  return { png: new Uint8Array(png), sketch: sketch! }
}

const common: ChartOptions = {
  animation: false,
  responsive: false,
  devicePixelRatio: devicePixels,
  events: [],
  locale: 'en-US',
  plugins: { legend: { display: false }, tooltip: { enabled: false }, title: { display: false } },
}

function canvasOf({ width, height }: Page): ChartJSNodeCanvas {
  const key = `${width}x${height}`
  let canvas = canvases.get(key)
  if (!canvas) canvases.set(key, (canvas = new ChartJSNodeCanvas({ width, height })))
  return canvas
}

function plotOf(chart: Chart): Plot {
  const { left, top, right, bottom } = chart.chartArea
  const scale = (name: 'x' | 'y') => (value: number) => chart.scales[name]!.getPixelForValue(value)
  return { area: { left, top, right, bottom }, x: scale('x'), y: scale('y') }
}
