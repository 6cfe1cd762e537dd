import { tight } from '../../format/index.js'
import type { ChartModel } from '../../model/chart.js'
import type { CategoryPoint, NativeLabel } from '../../model/native-chart.js'
import { layOut } from '../kinds/waterfall.js'
import { stepColour } from '../kinds/waterfall-labels.js'
import { spansOf, type Span } from '../running.js'
import { seriesName } from './frame.js'
import { labelAt } from './labels.js'
import type { NativeKind, Sheet } from './native.js'
import { numberFormat } from './number-format.js'
import { bare, itemsOf } from './over.js'
import { uprightChart } from './upright.js'
import { tidy } from './value-axis.js'

/**
 * Columns on what was reached before them: stacked on a series that is not seen. Labels are moved from the middle of
 * their column to its end, as PowerPoint knows no place outside of a stacked column.
 */
export const waterfall: NativeKind = (model, sheet) => {
  const spans = spansOf(model.rows)
  if (spans.some(({ from, to }) => from * to < 0))
    return { reason: 'a step leads from one side of zero to the other, and a stacked column cannot' }
  const { columns, connectors } = layOut(model, sheet.page)
  const ground = {
    name: sheet.words.chartGround,
    colour: sheet.colour('paper'),
    points: spans.map(groundOf),
    invisible: true,
  }
  const steps = { name: seriesName(model), colour: sheet.colour('ink'), points: stepsOf(model, spans, sheet) }
  const over = itemsOf(connectors, 'waterfall connector')
  return uprightChart(
    model,
    { columns, series: [ground, steps], stacked: true, abreast: 1, labelled: true, over },
    sheet,
  )
}

const isBelow = ({ from, to }: Span) => from < 0 || to < 0

/** What a column stands on; below zero, what it hangs from. */
function groundOf(span: Span): CategoryPoint {
  const ends = [span.from, span.to]
  return { value: tidy(isBelow(span) ? Math.max(...ends) : Math.min(...ends)) }
}

function stepsOf(model: ChartModel, spans: readonly Span[], sheet: Sheet): CategoryPoint[] {
  const { rects, values } = layOut(model, sheet.page)
  return model.rows.map((row, i) => {
    const height = Math.abs(row.value.value ?? 0) * (isBelow(spans[i]!) ? -1 : 1)
    const { left, right, top, bottom } = rects[i]!
    const middle = [(left + right) / 2, (top + bottom) / 2] as const
    const label = labelAt(values.each[i]!, height, 'centre', middle, sheet)
    return {
      value: height,
      label: { ...label, ...fallingFormat(height, label) },
      colour: bare(stepColour(row, sheet.page)),
      hollow: row.value.derived,
    }
  })
}

/** A column that falls is a positive number in the workbook; its minus is part of the format. */
function fallingFormat(height: number, { runs }: NativeLabel): Pick<NativeLabel, 'format'> {
  const text = tight(runs[0]!.text)
  if (height <= 0 || runs.length > 1 || !text.startsWith('−')) return {}
  const format = numberFormat(height, text.slice(1))
  return format === undefined ? {} : { format: `"−"${format.split(';')[0]}` }
}
