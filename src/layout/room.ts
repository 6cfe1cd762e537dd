import type { Rich } from '../model/deck.js'
import type { Box, Fit } from '../model/frame.js'
import { safety } from '../type/index.js'
import { plain } from './rich.js'
import { parasOf, type Measured, type TextSpec } from './text-spec.js'

/** What a text or a list needs, in inches, and what there is. */
export type Room = Pick<Fit, 'needed' | 'available' | 'across' | 'share' | 'lines' | 'most' | 'size'>

/** Inches that are no shortage: positions in the file are rounded to less than this. */
const tolerance = 0.004

/** Height that a text's box must have: large type reaches below its exact leading. */
export function heightNeeded(measured: Measured): number {
  const sizes = measured.paragraphs.at(-1)!.paragraph.runs.map((run) => run.size)
  const overhang = Math.max(0, 0.15 * Math.max(0, ...sizes) - 2)
  return measured.height + overhang / 72
}

/** The room of a measured text in its box, which may be narrower than the box where it takes only so many lines. */
export function roomOf(spec: Pick<TextSpec, 'maxLines'>, measured: Measured, box: Box): Room {
  const { lines, paragraphs } = measured
  const size = Math.max(0, ...paragraphs.flatMap(({ paragraph }) => paragraph.runs.map((run) => run.size)))
  const cut = paragraphs.find((paragraph) => paragraph.lines.some((line) => line.cut))
  if (cut) {
    const pieces = cut.lines.reduce((sum, line) => sum + line.width, 0)
    return { ...bareRoom(pieces + 0.1, box.w), across: true, lines, size }
  }
  const needed = heightNeeded(measured)
  const leading = paragraphs.at(-1)!.paragraph.leading / 72
  const { maxLines = Infinity } = spec
  const most = Math.max(0, Math.min(maxLines, lines + Math.floor((box.h + tolerance - needed) / leading)))
  const available = Math.min(box.h, needed + (maxLines - lines) * leading)
  const last = paragraphs.at(-1)!.lines.at(-1)?.width ?? 0
  const share = lines > most ? needed / available : (lines - 1 + (last * safety) / box.w) / most
  return { needed, available, share, lines, most, size }
}

/** The room of what is no single text, in inches. */
export function bareRoom(needed: number, available: number): Room {
  return { needed, available, share: needed / available }
}

export function isShort({ needed, available }: Pick<Room, 'needed' | 'available'>): boolean {
  return needed > available + tolerance
}

/** What is lacking, in words: "needs 0.95 in (4 lines, 3 fit) and has 0.71 in, 0.24 in too much". */
export function shortage({ needed, available, across, lines, most }: Room): string {
  const [what, has, over] = [needed, available, needed - available].map((inches) => inches.toFixed(2))
  const counted = lines === undefined ? '' : ` (${lines} lines, ${most} fit)`
  const how = across ? (lines === undefined ? ' across' : ' across for one word') : counted
  return `needs ${what} in${how} and has ${has} in, ${over} in too much`
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
