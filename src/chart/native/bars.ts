import type { ChartModel, PlottedRow } from '../../model/chart.js'
import type { ChartFont } from '../../model/native-chart.js'
import { size } from '../page.js'
import { categoryLines, labelWidth, valueLabel } from './labels.js'
import type { NativeKind, Sheet } from './native.js'

/** Inches. */
const padding = 8 / 96
const labelGap = 0.1
const nameGap = 0.14
/** A bar has half of its row’s height. */
const gap = 100

/** Horizontal bars from zero. The names stand at the axis, the values at the ends of the bars. */
export const bars: NativeKind = (model, sheet) => {
  const font: ChartFont = { size: size.rowLabel, bold: false, colour: sheet.colour('ink') }
  const names = model.rows.map(categoryLines)
  const points = model.rows.map((row) => ({
    value: row.value.value,
    ...(row.value.value !== null && { label: endLabel(row, sheet) }),
    colour: rowColour(row, sheet),
    hollow: row.value.derived,
  }))
  const gutter = Math.max(...names.flat().map((name) => sheet.textWidth(name, font))) + nameGap
  const width = sheet.width - gutter
  return {
    chart: {
      plot: 'bars',
      stacked: false,
      categories: names.map((lines) => lines.join('\n')),
      series: [{ name: model.measure, colour: sheet.colour('brand'), points }],
      categoryAxis: { font, line: sheet.colour('faint'), reversed: true },
      valueAxis: { ...widened(model, sheet, width), log: false },
      gap,
      area: {
        x: gutter / sheet.width,
        y: padding / sheet.height,
        w: width / sheet.width,
        h: 1 - (2 * padding) / sheet.height,
      },
      ground: sheet.colour('paper'),
    },
    over: [],
  }
}

function rowColour(row: PlottedRow, sheet: Sheet): string {
  return sheet.colour(row.highlight ? 'attack' : 'brand')
}

function endLabel(row: PlottedRow, sheet: Sheet) {
  const font = { size: size.value, bold: true, colour: rowColour(row, sheet) }
  return valueLabel(row.value, font, 'outside', sheet)
}

/** The limits of the hidden axis, moved outwards until the widest label fits beyond the longest bar on either side. */
function widened(model: ChartModel, sheet: Sheet, width: number): { min: number; max: number } {
  const [min, max] = model.domain!
  const room = (wanted: (value: number) => boolean) =>
    Math.max(
      0,
      ...model.rows
        .filter(({ value }) => value.value !== null && wanted(value.value))
        .map((row) => labelWidth(endLabel(row, sheet), sheet) + labelGap),
    )
  const [left, right] = [room((value) => value < 0), room((value) => value >= 0)]
  const unit = (max - min) / (width - left - right)
  return { min: min - left * unit, max: max + right * unit }
}
