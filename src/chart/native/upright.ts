import type { ChartModel } from '../../model/chart.js'
import type { FrameItem } from '../../model/frame.js'
import type { CategoryChart, CategorySeries } from '../../model/native-chart.js'
import { hanging, type Columns } from '../column-plot.js'
import { size } from '../page.js'
import type { Rect } from '../rect.js'
import { plain } from '../texts.js'
import { areaOf, categoriesOf, widened } from './frame.js'
import { fontOf } from './labels.js'
import type { Native, Refusal, Sheet } from './native.js'
import { uprightAxis } from './value-axis.js'

export const uneven: Refusal = {
  reason: 'its dates do not lie evenly apart, and PowerPoint would set its columns as if they did',
}

/** What a chart of columns has to tell besides its rows and its place. */
interface Upright {
  readonly columns: Columns
  readonly series: readonly CategorySeries[]
  readonly stacked: boolean
  /** How many columns stand side by side in a slot. */
  readonly abreast: number
  /** Whether its values are written, so that no axis is needed. */
  readonly labelled: boolean
  readonly over: readonly FrameItem[]
}

/** Between two columns of a slot, in percent of a column. */
const between = 6

/** Columns on a common base line, where the picture has them. */
export function uprightChart(model: ChartModel, of: Upright, sheet: Sheet): Native {
  const { columns, series, stacked, abreast, labelled, over } = of
  const placed = labelled ? hiddenAxis(model, columns.plot.area) : shownAxis(model, columns, sheet)
  const { area, axis } = placed
  const chart: CategoryChart = {
    plot: 'columns',
    stacked,
    categories: categoriesOf(model.rows),
    series,
    categoryAxis: { font: nameFont(sheet), line: sheet.colour('faint') },
    valueAxis: axis,
    gap: gapOf(columns, stacked ? 1 : abreast),
    overlap: stacked ? 100 : abreast > 1 ? -between : 0,
    area: areaOf(area, sheet),
    ground: sheet.colour('paper'),
  }
  return { chart, under: placed.under, over: [...placed.over, ...over] }
}

/** The plot reaches to the upper edge and, where columns hang, down to the names: the values stand inside it. */
function hiddenAxis(model: ChartModel, picture: Rect) {
  const before = model.domain![0] < 0 ? hanging : 0
  const area = { ...picture, top: 0, bottom: picture.bottom + before }
  const axis = widened(model, area.bottom, { before, after: picture.top })
  return { area, axis, under: [], over: [] }
}

function shownAxis(model: ChartModel, { plot }: Columns, sheet: Sheet) {
  return { area: plot.area, ...uprightAxis(model, plot, sheet) }
}

export function nameFont({ page }: Sheet) {
  return fontOf(plain('', size.columnLabel, false, page.colour('text')))
}

/** Between the columns of two slots, in percent of a column. */
function gapOf({ slot, thickness }: Columns, abreast: number): number {
  const column = abreast > 1 ? thickness / (1 + between / 100) : thickness
  const cluster = abreast * column + (abreast - 1) * column * (between / 100)
  return Math.min(500, Math.max(0, Math.round(((slot - cluster) / column) * 100)))
}
