import type { PlottedRow } from '../../model/chart.js'
import type { ChartFont } from '../../model/native-chart.js'
import { size } from '../page.js'
import { growthShapes, bubbleBottom, type ColumnTop } from './growth.js'
import { categoryLines, valueLabel } from './labels.js'
import type { NativeKind, Sheet } from './native.js'

/** Inches. */
const side = 40 / 96
const headroom = 6 / 96
const footroom = 0.2
/** Reserved for a line of text, in em. */
const lineHeight = 1.2
/** Of a label above a column: what PowerPoint keeps free around it. */
const labelInset = 0.1

/** Between two columns, in percent of a column. */
const gap = 110

/** Two columns from zero; a bubble on a dashed connector, drawn over them, says how the first became the second. */
export const growthColumns: NativeKind = (model, sheet) => {
  const names = model.rows.map(categoryLines)
  const font: ChartFont = { size: size.columnLabel, bold: false, colour: sheet.colour('text') }
  const points = model.rows.map((row) => ({
    value: row.value.value,
    ...(row.value.value !== null && { label: columnLabel(row, sheet) }),
    colour: sheet.colour(row.highlight ? 'attack' : 'context'),
    hollow: row.value.derived,
  }))
  const nameLines = Math.max(...names.map((lines) => lines.length))
  const bottom = sheet.height - nameLines * inches(size.columnLabel) - footroom
  const labelHeight = inches(size.columnValue) + labelInset
  const top = (model.growth ? bubbleBottom : 0) + headroom + labelHeight
  const [min, max] = model.domain!
  // The plot reaches to the upper edge, so that labels and connector stand inside it.
  const limit = min + ((max - min) * bottom) / (bottom - top)
  const width = sheet.width - 2 * side
  const columns = model.rows.map((row, index): ColumnTop => {
    const height = (((row.value.value ?? 0) - min) / (limit - min)) * bottom
    return {
      x: side + (width * (index + 0.5)) / model.rows.length,
      label: bottom - height - labelHeight,
      bar: bottom - height,
      half: width / model.rows.length / (1 + gap / 100) / 2,
    }
  })
  const over = growthShapes(model, columns, bottom, sheet)
  if (!over) return { reason: 'there is no room for its note beside the columns' }
  return {
    chart: {
      plot: 'columns',
      stacked: false,
      categories: names.map((lines) => lines.join('\n')),
      series: [{ name: model.measure, colour: sheet.colour('context'), points }],
      categoryAxis: { font, line: sheet.colour('faint'), reversed: false },
      valueAxis: { min, max: limit, log: false },
      gap,
      area: { x: side / sheet.width, y: 0, w: width / sheet.width, h: bottom / sheet.height },
      ground: sheet.colour('paper'),
    },
    over,
  }
}

const inches = (points: number) => (points * lineHeight) / 72

function columnLabel(row: PlottedRow, sheet: Sheet) {
  const font = { size: size.columnValue, bold: true, colour: sheet.colour('ink') }
  return valueLabel(row.value, font, 'outside', sheet)
}
