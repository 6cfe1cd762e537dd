import { tight, tightAll } from '../../format/index.js'
import type { PlottedRow, PlottedValue } from '../../model/chart.js'
import type { ChartFont, ChartRun, LabelPosition, NativeLabel } from '../../model/native-chart.js'
import { size } from '../page.js'
import { beside } from '../wording.js'
import type { Sheet } from './native.js'
import { numberFormat } from './number-format.js'

/** The value’s text, its note letter and what stands beside it, as in the picture. */
export function valueLabel(
  value: PlottedValue,
  font: ChartFont,
  position: LabelPosition,
  sheet: Sheet,
): NativeLabel {
  const runs = valueRuns(value, font, sheet)
  const format =
    value.value === null || runs.length > 1 ? undefined : numberFormat(value.value, runs[0]!.text)
  return { runs, position, ...(format !== undefined && { format }) }
}

function valueRuns({ text, mark, caption }: PlottedValue, font: ChartFont, sheet: Sheet): ChartRun[] {
  const muted = (text: string, points: number): ChartRun => ({
    text,
    size: points,
    bold: false,
    colour: sheet.colour('muted'),
  })
  return setSolid([
    { text, ...font },
    ...(mark ? [muted(` [${mark}]`, size.mark)] : []),
    ...(caption ? [muted(beside('', caption), size.caption)] : []),
  ])
}

/** PowerPoint sets Chinese and Latin text with a gap of its own or none: no space is typed between them. */
export function setSolid(runs: readonly ChartRun[]): ChartRun[] {
  const texts = tightAll(runs.map(({ text }) => text))
  return runs.map((run, i) => ({ ...run, text: texts[i]! }))
}

export function labelWidth({ runs }: NativeLabel, sheet: Sheet): number {
  return runs.reduce((sum, run) => sum + sheet.textWidth(run.text, run), 0)
}

/** Name and what tells it apart, one above the other; a row without a value says so under its name. */
export function categoryLines({ label, sublabel, value }: PlottedRow): string[] {
  const missing = value.value === null ? [value.text] : []
  return [label, sublabel, ...missing].filter((text) => text !== '').map(tight)
}
