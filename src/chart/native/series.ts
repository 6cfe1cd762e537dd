import type { ChartModel } from '../../model/chart.js'
import type { CategoryPoint, CategorySeries, NativeLabel } from '../../model/native-chart.js'
import { valuesOf } from '../../plotted.js'
import type { SeriesColours } from '../series-colours.js'
import { seriesName } from './frame.js'
import { bare } from './over.js'

/** Points: of the edge of a pale bar, and of the line between the parts of a whole. */
const edge = 0.75

/**
 * The series of a chart of bars, `beside` each other or `parts` of a whole, which a line of paper parts. `label`: of a
 * value that is there, by the number of its series and of its row.
 */
export function seriesOf(
  model: ChartModel,
  colours: readonly SeriesColours[],
  marks: 'beside' | { readonly paper: string },
  label: (series: number, row: number) => NativeLabel | undefined,
): CategorySeries[] {
  return colours.map((colour, index) => ({
    name: seriesName(model, index),
    colour: bare(colour.fill),
    ...lineOf(colour, marks),
    points: model.rows.map((row, i): CategoryPoint => {
      const { value, derived } = valuesOf(row)[index]!
      const own = value === null ? undefined : label(index, i)
      return { value, hollow: derived, ...(own && { label: own }) }
    }),
  }))
}

function lineOf({ fill, edge: own }: SeriesColours, marks: 'beside' | { readonly paper: string }) {
  if (own !== fill) return { line: { colour: bare(own), width: edge } }
  return marks === 'beside' ? {} : { line: { colour: marks.paper, width: edge } }
}
