import type { Rich } from '../model/deck.js'
import type { Box } from '../model/frame.js'
import { plain } from './rich.js'
import { parasOf, type Measured, type TextSpec } from './text-spec.js'

/** What a text lacks: inches across or down. `how` says it in lines. */
export interface Shortage {
  readonly needed: number
  readonly available: number
  readonly how: string
}

const tolerance = 0.004

/** Height that a text's box must have: large type reaches below its exact leading. */
export function heightNeeded(measured: Measured): number {
  const sizes = measured.paragraphs.at(-1)!.paragraph.runs.map((run) => run.size)
  const overhang = Math.max(0, 0.15 * Math.max(0, ...sizes) - 2)
  return measured.height + overhang / 72
}

/** Whether a measured text passes its box or its number of lines; undefined: it fits. */
export function shortageOf(
  spec: Pick<TextSpec, 'maxLines'>,
  measured: Measured,
  box: Box,
): Shortage | undefined {
  const cut = measured.paragraphs.find(({ lines }) => lines.some((line) => line.cut))
  if (cut) {
    const pieces = cut.lines.reduce((sum, line) => sum + line.width, 0)
    return { needed: pieces + 0.1, available: box.w, how: ' across for one word' }
  }
  const { lines } = measured
  const needed = heightNeeded(measured)
  const leading = measured.paragraphs.at(-1)!.paragraph.leading / 72
  const most = Math.min(spec.maxLines ?? Infinity, lines - Math.ceil((needed - box.h - tolerance) / leading))
  if (lines <= most) return undefined
  const available = needed > box.h + tolerance ? box.h : needed - (lines - most) * leading
  return { needed, available, how: ` (${lines} lines, ${Math.max(0, most)} fit)` }
}

/** The template's text in a box, for the place of an error. */
export function writtenText(spec: Pick<TextSpec, 'text'>): Rich | undefined {
  const contents = parasOf(spec.text).map((para) => para.content)
  return contents.findLast((content): content is Rich => typeof content !== 'string')
}

/** Enough of a text to find it where one template line makes many. */
export function excerpt(rich: Rich): string {
  const text = plain(rich)
  return text.length > 40 ? `${text.slice(0, 40).trimEnd()} …` : text
}
