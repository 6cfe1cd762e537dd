import type { PlottedRow } from '../../model/chart.js'
import { size } from '../page.js'
import { rowColour } from '../row-plot.js'
import { plain, valueLine } from '../texts.js'
import { areaOf, categoriesOf, seriesName, widened } from './frame.js'
import { fontOf, labelOf } from './labels.js'
import type { NativeKind, Sheet } from './native.js'
import { bare } from './over.js'

/** Pixels. */
const padding = 8
const labelGap = 12
export const nameGap = 14
/** A bar has half of its row’s height. */
const gap = 100

/** Horizontal bars from zero. The names stand at the axis, the values at the ends of the bars. */
export const bars: NativeKind = (model, sheet) => {
  const { page } = sheet
  const categories = categoriesOf(model.rows)
  const area = {
    left: gutterOf(categories, sheet),
    right: page.width,
    top: padding,
    bottom: page.height - padding,
  }
  const points = model.rows.map((row) => ({
    value: row.value.value,
    ...(row.value.value !== null && { label: labelOf([endLine(row, sheet)], row.value.value, 'outside') }),
    colour: bare(rowColour(row, page)),
    hollow: row.value.derived,
  }))
  const room = (negative: boolean) => {
    const rows = model.rows.filter(({ value }) => value.value !== null && value.value < 0 === negative)
    return Math.max(0, ...rows.map((row) => page.pen.width(endLine(row, sheet)) + labelGap))
  }
  return {
    chart: {
      plot: 'bars',
      stacked: false,
      categories,
      series: [{ name: seriesName(model), colour: sheet.colour('brand'), points }],
      categoryAxis: { font: rowFont(sheet), line: sheet.colour('faint'), reversed: true },
      valueAxis: widened(model, area.right - area.left, { before: room(true), after: room(false) }),
      gap,
      overlap: 0,
      area: areaOf(area, sheet),
      ground: sheet.colour('paper'),
    },
    over: [],
  }
}

function endLine(row: PlottedRow, { page }: Sheet) {
  return valueLine(page, row.value, { bold: true, colour: rowColour(row, page), size: size.value })
}

export function rowFont({ page }: Sheet) {
  return fontOf(plain('', size.rowLabel, false, page.colour('ink')))
}

/** Width of the names at the left of horizontal bars, with the gap to the plot. Pixels. */
export function gutterOf(categories: readonly string[], sheet: Sheet): number {
  const lines = categories.flatMap((text) => text.split('\n'))
  return Math.max(...lines.map((line) => sheet.textWidth(line, rowFont(sheet)) * 96)) + nameGap
}
