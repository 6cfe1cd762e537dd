import type { CategoryPoint } from '../../model/native-chart.js'
import { lineOf, ranges as picture } from '../kinds/ranges.js'
import { rowColour } from '../row-plot.js'
import { lineRect, size } from '../page.js'
import { muted } from '../texts.js'
import { gutterOf, rowFont } from './bars.js'
import { areaOf, categoriesOf, pictureArea, seriesName } from './frame.js'
import { labelOf } from './labels.js'
import type { NativeKind } from './native.js'
import { bare, itemsOf } from './over.js'
import { scaleOf, tidy, uprightGrid, widthOn } from './value-axis.js'

/** Pixels: from an end to its value, and from the plot to its ticks. */
const labelGap = 8
const tickGap = 10
/** A bar has a third of its row’s height. */
const gap = 200

/** From the low to the high end of each row: bars that float on a series that is not seen. */
export const ranges: NativeKind = (model, sheet) => {
  const { page } = sheet
  if (model.scale === 'log') return { reason: 'PowerPoint cannot stack bars on a log axis' }
  if (model.domain![0] < 0)
    return { reason: 'a range that begins below zero cannot float on what is not seen' }
  if (model.rows.some(({ low, value }) => (low?.value ?? null) === null || value.value === null))
    return { reason: 'a row with one value only would be a bar without a length' }
  const categories = categoriesOf(model.rows)
  const area = { ...pictureArea(picture, model, sheet), left: gutterOf(categories, sheet) }
  const { axis, drawsGrid, drawsTicks } = scaleOf({ ...model, domain: model.domain! }, 'rule', sheet)
  const x = widthOn(area, axis)
  const ends = model.rows.map(({ low, value }) => [low!, value] as const)
  const lows = ends.map(([low], i): CategoryPoint => {
    const line = lineOf({ value: low, at: low.value!, side: 'left' }, model.rows[i]!, page)
    return { value: low.value, label: labelOf([line], low.value!, 'end') }
  })
  const spans = ends.map(([low, high], i): CategoryPoint => {
    const row = model.rows[i]!
    const line = lineOf({ value: high, at: high.value!, side: 'right' }, row, page)
    const length = tidy(high.value! - low.value!)
    const out = (x(high.value!) - x(low.value!)) / 2 + labelGap + page.pen.width(line) / 2
    const { format: _, ...label } = labelOf([line], length, 'centre', { x: out / page.width, y: 0 })
    return {
      value: length,
      label,
      colour: bare(rowColour(row, page)),
      hollow: low.derived || high.derived,
    }
  })
  const ticks = model.ticks.map(({ value, text }) => {
    const line = [muted(page, text, size.axis)]
    const y = area.bottom + tickGap + page.pen.height(line) / 2
    return { kind: 'text', line, rect: lineRect(page.pen, line, x(value), y, 'center') } as const
  })
  return {
    chart: {
      plot: 'bars',
      stacked: true,
      categories,
      series: [
        { name: seriesName(model), colour: sheet.colour('paper'), points: lows, invisible: true },
        { name: sheet.words.chartSpan, colour: sheet.colour('brand'), points: spans },
      ],
      categoryAxis: { font: rowFont(sheet), reversed: true },
      valueAxis: axis,
      gap,
      overlap: 100,
      area: areaOf(area, sheet),
      ground: sheet.colour('paper'),
    },
    under: drawsGrid
      ? itemsOf(
          uprightGrid({ ...model, domain: model.domain! }, { area, x, y: () => 0 }, page, 'rule'),
          'grid line',
        )
      : [],
    over: drawsTicks ? itemsOf(ticks, 'tick') : [],
  }
}
