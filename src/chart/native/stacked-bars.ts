import { barValues } from '../kinds/stacked-bar-values.js'
import { cellsOf, filled, missing, stackedBars as picture, thickest } from '../kinds/stacked-bars.js'
import { namesAlong } from '../names-along.js'
import type { Plot } from '../page.js'
import { seriesColours } from '../series-colours.js'
import { written } from '../sketch.js'
import { gutterOf, rowFont } from './bars.js'
import { areaOf, categoriesOf, pictureArea } from './frame.js'
import { labelAt } from './labels.js'
import type { NativeKind } from './native.js'
import { itemsOf } from './over.js'
import { seriesOf } from './series.js'
import { middleOf } from './stacked-columns.js'

/** The parts of a whole one after the other. The names of the series and what is missing stand over them. */
export const stackedBars: NativeKind = (model, sheet) => {
  const { page } = sheet
  const categories = categoriesOf(model.rows)
  const area = { ...pictureArea(picture, model, sheet), left: gutterOf(categories, sheet) }
  const [min, max] = model.domain!
  const row = (area.bottom - area.top) / model.rows.length
  const plot: Plot = {
    area,
    x: (value) => area.left + ((value - min) / (max - min)) * (area.right - area.left),
    y: (index) => area.top + row * (index + 0.5),
  }
  const cells = cellsOf(model, plot)
  const values = barValues(model, page, cells, area.left)
  const series = seriesOf(
    model,
    seriesColours(model, page),
    { paper: sheet.colour('paper') },
    (index, at) => {
      const cell = cells.find((cell) => cell.series === index && cell.row === at)!
      const labels = values.labels.get(cell)
      return labels && labelAt(labels, cell.value.value!, 'centre', middleOf(cell), sheet)
    },
  )
  const bar = Math.min(thickest, row * filled)
  return {
    chart: {
      plot: 'bars',
      stacked: true,
      categories,
      series,
      categoryAxis: { font: rowFont(sheet), line: sheet.colour('faint'), reversed: true },
      valueAxis: { min, max, log: false },
      gap: Math.round((row / bar - 1) * 100),
      overlap: 100,
      area: areaOf(area, sheet),
      ground: sheet.colour('paper'),
    },
    over: [
      ...itemsOf(values.leads, 'line to a value'),
      ...itemsOf(namesAlong(model, page, cells, area), 'series name'),
      ...itemsOf(written(missing(model, page, plot, cells)), 'missing value'),
    ],
  }
}
