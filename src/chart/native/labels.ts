import { tightAll } from '../../format/index.js'
import type { ChartRun, LabelPosition, NativeLabel } from '../../model/native-chart.js'
import type { Line } from '../pen.js'
import type { Rect } from '../rect.js'
import type { Label } from '../sketch.js'
import type { Sheet } from './native.js'
import { numberFormat } from './number-format.js'
import { bare } from './over.js'

/** A label of the picture’s own lines, with the number format that writes it, where there is one. */
export function labelOf(
  lines: readonly Line[],
  value: number,
  position: LabelPosition,
  offset?: NativeLabel['offset'],
): NativeLabel {
  const runs = runsOf(lines)
  const format = runs.length > 1 ? undefined : numberFormat(value, runs[0]!.text)
  return { runs, position, ...(format !== undefined && { format }), ...(offset && { offset }) }
}

/** A label that stands where the picture has it: moved from the middle `at` of its usual place, in pixels. */
export function labelAt(
  labels: readonly Label[],
  value: number,
  position: LabelPosition,
  at: readonly [x: number, y: number],
  sheet: Sheet,
): NativeLabel {
  const lines = labels.map(({ line }) => line)
  return labelOf(lines, value, position, offsetOf(labels, at, sheet))
}

/** Less is not seen, pixels. */
const tolerance = 2

/** How far the middle of a label is from where PowerPoint would set it; undefined where that is the same. */
export function offsetOf(
  labels: readonly Label[],
  [x, y]: readonly [number, number],
  { page }: Sheet,
): NativeLabel['offset'] {
  const { left, top, right, bottom } = around(labels)
  const [dx, dy] = [(left + right) / 2 - x, (top + bottom) / 2 - y]
  if (Math.abs(dx) < tolerance && Math.abs(dy) < tolerance) return undefined
  return { x: dx / page.width, y: dy / page.height }
}

/** The rectangle that holds all lines of a label. */
export function around(labels: readonly Label[]): Rect {
  const rects = labels.map(({ rect }) => rect)
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  }
}

/**
 * Lines as runs, a line feed before each further line. Chinese and Latin text is set without spaces between them, as
 * PowerPoint sets a gap of its own or none.
 */
export function runsOf(lines: readonly Line[]): ChartRun[] {
  return lines.flatMap((line, index) => {
    const texts = tightAll(line.map(({ text }) => text))
    return line.map(({ size, bold, colour }, i) => ({
      text: (index > 0 && i === 0 ? '\n' : '') + texts[i]!,
      size,
      bold,
      colour: bare(colour),
    }))
  })
}

/** The font of a line of the picture. */
export function fontOf(line: Line): Omit<ChartRun, 'text'> {
  const { size, bold, colour } = line[0]!
  return { size, bold, colour: bare(colour) }
}
