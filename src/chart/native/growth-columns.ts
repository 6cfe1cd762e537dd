import type { PlottedRow } from '../../model/chart.js'
import { bubbleBottom } from '../kinds/growth-bubble.js'
import { size } from '../page.js'
import { valueLine } from '../texts.js'
import { columnNames } from '../column-names.js'
import { nameFont } from './upright.js'
import { areaOf, categoriesOf, seriesName, widened } from './frame.js'
import { growthShapes, type ColumnTop } from './growth.js'
import { labelOf } from './labels.js'
import type { NativeKind, Sheet } from './native.js'

/** Pixels: at both sides, above all, and around a label what PowerPoint keeps free. */
const side = 40
const headroom = 6
const labelInset = 10
/** Between two columns, in percent of a column. */
const gap = 110

/** Two columns from zero; a bubble on a dashed connector, drawn over them, says how the first became the second. */
export const growthColumns: NativeKind = (model, sheet) => {
  const { page } = sheet
  const width = page.width - 2 * side
  const slot = width / model.rows.length
  const names = columnNames(model.rows, page, slot)
  const bottom = page.height - names.height
  const labelHeight = page.pen.height(columnLine(model.rows[0]!, sheet)) + labelInset
  // The plot reaches to the upper edge, so that labels and connector stand inside it.
  const after = (model.growth ? bubbleBottom : 0) + headroom + labelHeight
  const axis = widened(model, bottom, { before: 0, after })
  const columns = model.rows.map(({ value }, index): ColumnTop => {
    const bar = bottom - (((value.value ?? 0) - axis.min) / (axis.max - axis.min)) * bottom
    return { x: side + slot * (index + 0.5), bar, label: bar - labelHeight, half: slot / (1 + gap / 100) / 2 }
  })
  const over = growthShapes(model, columns, bottom, sheet)
  if (!over) return { reason: 'there is no room for its note beside the columns' }
  const points = model.rows.map((row) => ({
    value: row.value.value,
    ...(row.value.value !== null && {
      label: labelOf([columnLine(row, sheet)], row.value.value, 'outside'),
    }),
    colour: sheet.colour(row.highlight ? 'attack' : 'context'),
    hollow: row.value.derived,
  }))
  return {
    chart: {
      plot: 'columns',
      stacked: false,
      categories: categoriesOf(model.rows),
      series: [{ name: seriesName(model), colour: sheet.colour('context'), points }],
      categoryAxis: { font: nameFont(sheet), line: sheet.colour('faint') },
      valueAxis: axis,
      gap,
      overlap: 0,
      area: areaOf({ left: side, right: page.width - side, top: 0, bottom }, sheet),
      ground: sheet.colour('paper'),
    },
    over,
  }
}

function columnLine(row: PlottedRow, { page }: Sheet) {
  return valueLine(page, row.value, { bold: true, colour: page.colour('ink'), size: size.columnValue })
}
