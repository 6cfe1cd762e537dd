import type {
  ChartFont,
  NamedChart,
  NativeChart,
  NativeLabel,
  PlaneChart,
  RingChart,
  ValueAxis,
} from '../../../model/native-chart.js'
import { guardColour, guardText, type Refuse } from './refuse.js'

/** Refuses what would make a chart part that PowerPoint calls damaged, or a workbook that says something else. */
export function guardChart(chart: NativeChart, refuse: Refuse): void {
  const { x, y, w, h } = chart.area
  if (![x, y, w, h].every((share) => share >= 0) || !(w > 0 && h > 0) || x + w > 1 || y + h > 1)
    refuse('chart', 'the plot is not inside the chart')
  if ('marks' in chart) return guardPlane(chart, refuse)
  if (chart.series.length === 0 || chart.categories.length === 0) refuse('chart', 'the chart is empty')
  for (const category of chart.categories) guardText(category, refuse, 'category')
  if ('categoryAxis' in chart) guardFont(chart.categoryAxis.font, refuse, 'axis')
  if ('valueAxis' in chart) guardAxis(chart.valueAxis, refuse)
  if (chart.plot === 'doughnut') guardRing(chart, refuse)
  guardSeries(chart, refuse)
}

function guardPlane({ marks, xAxis, yAxis, rows, heads, scale, plot }: PlaneChart, refuse: Refuse): void {
  if (marks.length === 0) refuse('chart', 'the chart is empty')
  guardAxis(xAxis, refuse)
  guardAxis(yAxis, refuse)
  const [least, most] = plot === 'scatter' ? [2, 72] : [1, 300]
  if (!(scale >= least! && scale <= most!)) refuse('chart', `marks in a scale of ${scale}`)
  for (const text of heads) guardText(text, refuse, 'head')
  rows.forEach(({ name, values }, index) => {
    guardText(name, refuse, `row ${index + 1}`)
    guardNumbers(values, refuse, `row ${index + 1}`)
  })
  for (const { name, x, y, size = 0, colour, label, row } of marks) {
    if (rows[row]?.name !== name) refuse('chart', 'a mark is not of its row', name)
    guardNumbers([x, y, size], refuse, name)
    guardColour(colour, refuse, name)
    if (label) guardLabel(label, refuse, name)
  }
}

function guardNumbers(values: readonly (number | null)[], refuse: Refuse, where: string): void {
  for (const value of values)
    if (value !== null && !Number.isFinite(value)) refuse('chart', `${value} is no number`, where)
}

function guardAxis({ min, max, ticks, grid }: ValueAxis, refuse: Refuse): void {
  if (!Number.isFinite(min) || !Number.isFinite(max) || min >= max)
    refuse('chart', `an axis from ${min} to ${max}`)
  if (grid && !(grid.step > 0)) refuse('chart', `an axis in steps of ${grid.step}`)
  guardColour(grid?.colour, refuse, 'axis')
  if (ticks) guardFont(ticks.font, refuse, 'axis')
}

function guardRing({ hole, series }: RingChart, refuse: Refuse): void {
  if (!(Number.isInteger(hole) && hole >= 10 && hole <= 90)) refuse('chart', `a hole of ${hole} percent`)
  const values = series.flatMap(({ points }) => points.map(({ value }) => value ?? 0))
  if (values.some((value) => value < 0) || !values.some((value) => value > 0))
    refuse('chart', 'the parts of a ring are not positive')
}

function guardSeries({ series, categories }: NamedChart, refuse: Refuse): void {
  series.forEach(({ name, colour, points }, index) => {
    const where = `series ${index + 1}`
    guardText(name, refuse, where)
    guardColour(colour, refuse, where)
    if (points.length !== categories.length)
      refuse('chart', `${points.length} values for ${categories.length} categories`, where)
    for (const { value, colour, label } of points) {
      guardNumbers([value], refuse, where)
      guardColour(colour, refuse, where)
      if (label) guardLabel(label, refuse, where)
    }
  })
}

function guardLabel({ runs, format }: NativeLabel, refuse: Refuse, where: string): void {
  if (runs.length === 0) refuse('chart', 'a label without text', where)
  for (const run of runs) {
    guardText(run.text, refuse, where)
    guardFont(run, refuse, where)
  }
  if (format !== undefined) guardText(format, refuse, where)
}

function guardFont({ size, colour }: ChartFont, refuse: Refuse, where: string): void {
  guardColour(colour, refuse, where)
  if (!(size >= 1 && size <= 400)) refuse('size', `text of ${size} points`, where)
}
