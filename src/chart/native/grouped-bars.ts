import { groupedBars as picture, labelGap, labelsOf, shareOf } from '../kinds/grouped-bars.js'
import { lineRect } from '../page.js'
import { seriesColours } from '../series-colours.js'
import { written } from '../sketch.js'
import { gutterOf, rowFont } from './bars.js'
import { areaOf, categoriesOf, pictureArea, widened } from './frame.js'
import { labelOf } from './labels.js'
import type { NativeKind } from './native.js'
import { itemsOf } from './over.js'
import { seriesOf } from './series.js'

/** Between two bars of a row, in percent of a bar. */
const between = 11

/** Bars one below the other in each row; the first of each series carries its name. */
export const groupedBars: NativeKind = (model, sheet) => {
  const { page } = sheet
  const labels = labelsOf(model, page)
  const of = (series: number, row: number) =>
    labels.find((label) => label.series === series && label.row === row)!
  const series = seriesOf(model, seriesColours(model, page), 'beside', (index, row) => {
    const { line, value } = of(index, row)
    return labelOf([line], value.value!, 'outside')
  })
  const categories = categoriesOf(model.rows)
  const { top, bottom } = pictureArea(picture, model, sheet)
  const area = { left: gutterOf(categories, sheet), right: page.width, top, bottom }
  const room = (negative: boolean) => {
    const own = labels.filter(({ value }) => (value.value ?? 0) < 0 === negative)
    return Math.max(0, ...own.map(({ line }) => page.pen.width(line) + 2 * labelGap))
  }
  const axis = widened(model, area.right - area.left, { before: room(true), after: room(false) })
  const count = model.series!.length
  const share = shareOf(model, page)
  const row = (bottom - top) / model.rows.length
  const zero = area.left + ((0 - axis.min) / (axis.max - axis.min)) * (area.right - area.left)
  const missing = labels
    .filter(({ value }) => value.value === null)
    .map(({ line, row: at, series }) => {
      const y = top + row * (at + 0.5) + (series - (count - 1) / 2) * ((row * share) / count)
      return { line, rect: lineRect(page.pen, line, zero + labelGap, y, 'left') }
    })
  // In widths of a bar: a row, less its bars and the spaces between them.
  const bars = count + (count - 1) * (between / 100)
  return {
    chart: {
      plot: 'bars',
      stacked: false,
      categories,
      series,
      categoryAxis: { font: rowFont(sheet), line: sheet.colour('faint'), reversed: true },
      valueAxis: axis,
      gap: Math.round((bars / share - bars) * 100),
      overlap: -between,
      area: areaOf(area, sheet),
      ground: sheet.colour('paper'),
    },
    over: itemsOf(written(missing), 'missing value'),
  }
}
