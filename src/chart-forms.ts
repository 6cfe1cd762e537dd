import { asNative } from './chart/index.js'
import { sourcesOf, type Telling } from './chart-sources.js'
import { Collector } from './collect.js'
import { error, warning, type Diagnostic, type Outcome } from './diagnostic.js'
import type { ChartForm, ChartModel, Figure } from './model/chart.js'
import type { ChartItem, Frame, FrameItem } from './model/frame.js'
import type { Theme } from './model/settings.js'

/** Under this a chart has its picture: several slides may show it in several sizes. */
export function figureKey({ chart, box }: Pick<ChartItem, 'chart' | 'box'>): string {
  return `${chart} ${box.w} ${box.h}`
}

/** What the charts of a deck are made from. */
export interface ChartSet extends Telling {
  readonly models: Readonly<Record<string, ChartModel>>
  /** By `figureKey`. */
  readonly figures: Readonly<Record<string, Figure>>
  readonly theme: Theme
  /** The form of charts that do not say their own. */
  readonly form: ChartForm
}

/**
 * The frames with each chart as PowerPoint is to have it: its picture, or a native chart with the shapes over it. A
 * chart that asks to be native and cannot is an error; one that was only asked for from outside stays a picture, with
 * a warning.
 */
export function placeCharts(frames: readonly Frame[], charts: ChartSet): Outcome<Frame[]> {
  const found = new Collector()
  const placed = frames.map((frame) => ({
    ...frame,
    items: frame.items.flatMap((item) =>
      item.kind === 'chart' ? (found.keep(placeChart(item, charts)) ?? []) : [item],
    ),
  }))
  return found.outcome(placed)
}

function placeChart(asked: ChartItem, charts: ChartSet): Outcome<FrameItem[]> {
  const model = charts.models[asked.chart]!
  const { name, box, alt } = asked
  const picture: FrameItem = { kind: 'image', name, box, alt, png: charts.figures[figureKey(asked)]!.png }
  if ((model.as ?? charts.form) === 'image') return { value: [picture], diagnostics: [] }
  const { theme, locale, strings } = charts
  const native = asNative(model, { width: box.w, height: box.h }, theme, locale, strings)
  if ('reason' in native) return { value: [picture], diagnostics: [notNative(model, native.reason)] }
  const { chart, under = [], over } = native
  // What is drawn around a chart moves with it.
  const group = under.length + over.length > 0 ? { group: { name, alt } } : {}
  const placed = (items: readonly FrameItem[]) =>
    items.map((item) => ({ ...item, box: moved(item.box, box), ...group }))
  const sources = sourcesOf(model, charts)
  const item: FrameItem = { kind: 'native-chart', name, box, alt, chart, sources, ...group }
  return { value: [...placed(under), item, ...placed(over)], diagnostics: [] }
}

function moved(box: ChartItem['box'], by: ChartItem['box']): ChartItem['box'] {
  return { ...box, x: box.x + by.x, y: box.y + by.y }
}

function notNative(model: ChartModel, reason: string): Diagnostic {
  if (model.as === 'native') {
    const message = `chart \`${model.id}\` cannot be native: ${reason}`
    return error('chart/not-native', message, model.place, 'take `as: native` out of its file')
  }
  const message = `chart \`${model.id}\` stays an image: ${reason}`
  return warning('chart/not-native', message, model.place, 'write `as: image` in its file to say that it may')
}
