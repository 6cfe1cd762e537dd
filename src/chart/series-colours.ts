import { contrast, over } from '../colour/index.js'
import type { ChartModel, PlottedSeries, PlottedValue } from '../model/chart.js'
import type { ColourToken } from '../model/settings.js'
import { paintsOf, type Paint } from '../series-paint.js'
import type { Page } from './page.js'
import { tintOf } from './tint.js'

/** How one series is painted. Colours as #RRGGBB. */
export interface SeriesColours {
  readonly fill: string
  /** Its edge, which is darker where the fill alone would be lost on the paper. */
  readonly edge: string
  /** Its name and values beside it. */
  readonly text: string
  /** Values written on the fill. */
  readonly onFill: string
}

/** Below these shares a colour is too pale for an edge, and for words. */
const palestEdge = 0.56
const palestText = 0.68

/** Colours of the bars or areas of the series in their order; of a chart without named series, those of its only one. */
export function seriesColours(model: ChartModel, page: Page): SeriesColours[] {
  return paintsOf(seriesOf(model), 'fill').map((paint) => {
    const { fill, share, text: onFill } = tintOf(page.colour(paint.token), paint.share, page)
    return {
      fill,
      edge: share < palestEdge ? painted({ ...paint, share: palestEdge }, page) : fill,
      text: textColour(paint, page),
      onFill,
    }
  })
}

/** Colours of the lines of the series in their order. */
export function lineColours(model: ChartModel, page: Page): Pick<SeriesColours, 'fill' | 'text'>[] {
  return paintsOf(seriesOf(model), 'line').map((paint) => {
    return { fill: painted(paint, page), text: textColour(paint, page) }
  })
}

const seriesOf = ({ series }: ChartModel): readonly Pick<PlottedSeries, 'highlight'>[] =>
  series ?? [{ highlight: false }]

/** The theme's colour without its #. */
const bare = (page: Page, token: ColourToken) => page.colour(token).slice(1)

const painted = ({ token, share }: Paint, page: Page) =>
  `#${over(bare(page, token), bare(page, 'paper'), share)}`

function textColour(paint: Paint, page: Page): string {
  const own = painted(paint, page)
  const stands = contrast(own.slice(1), bare(page, 'paper')) >= page.readable
  return paint.share < palestText || !stands ? page.colour('muted') : own
}

/** Bars of one series: hollow where a value is derived, with an edge where the fill is pale. */
export function barFills(values: readonly PlottedValue[], { fill, edge }: SeriesColours, page: Page) {
  return {
    backgroundColor: values.map(({ derived }) => (derived ? page.colour('paper') : fill)),
    borderColor: edge,
    borderWidth: values.map(({ derived }) => (derived ? 2 : edge === fill ? 0 : 1)),
  }
}

/** The same for the parts of a whole, which a line of paper parts from each other. */
export function partFills(values: readonly PlottedValue[], { fill, edge }: SeriesColours, page: Page) {
  return {
    backgroundColor: values.map(({ derived }) => (derived ? page.colour('paper') : fill)),
    borderColor: values.map(({ derived }) => (derived || edge !== fill ? edge : page.colour('paper'))),
    borderWidth: values.map(({ derived }) => (derived ? 2 : 1)),
    borderSkipped: false as const,
  }
}
