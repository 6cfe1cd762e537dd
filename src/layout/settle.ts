import { hasWidow, linesOf, safety, type Composed, type Line } from '../type/index.js'

/** How a renderer may measure: with gaps between scripts or without, marks within the margin or hanging over it. */
const views = [true, false].flatMap((gaps) => [true, false].map((hanging) => ({ gaps, hanging })))

/**
 * The lines of a paragraph. Renderers differ by a hair, and where one of them would leave a widow or part what belongs
 * together, the lines are narrower where that helps, and all their breaks are forced. The lines of a title are balanced.
 */
export function settled(composed: Composed, width: number, title: boolean): readonly Line[] {
  const known = settledBefore.get(composed) ?? new Map<string, readonly Line[]>()
  settledBefore.set(composed, known)
  const key = `${width} ${title}`
  const lines = known.get(key) ?? settle(composed, width, title)
  known.set(key, lines)
  return lines
}

/** A paragraph is set again with every step of the texts around it. */
const settledBefore = new WeakMap<Composed, Map<string, readonly Line[]>>()

function settle(composed: Composed, width: number, title: boolean): readonly Line[] {
  const lines = linesOf(composed, width)
  if (lines.length < 2) return lines
  const even = title && !composed.text.includes('\n') && evened(composed, width, lines)
  if (even) return ended(even)
  const seen = [lines, ...views.map((view) => linesOf(composed, width * safety, view))]
  const widow = seen.some((some) => hasWidow(some, width))
  const parted = seen.some((some) => some.some((line) => line.forced))
  if (!widow && !parted) return lines
  return ended((widow && withoutWidow(composed, width, lines)) || lines)
}

/** The same number of lines at the widest narrower measure that leaves no widow; undefined where there is none. */
function withoutWidow(
  composed: Composed,
  width: number,
  lines: readonly Line[],
): readonly Line[] | undefined {
  for (let share = 1; share > 0.6; share -= 0.03) {
    const narrower = linesOf(composed, width * share)
    if (narrower.length > lines.length || narrower.some((line) => line.cut)) return undefined
    if (!hasWidow(narrower, width)) return narrower
  }
  return undefined
}

/** So much shorter than the longest, a last line is left as it falls. */
const evenEnough = 0.6
/** Of the width that two lines may differ by, so much is forgiven for a break behind a mark. */
const bonus = 0.25

/** The same number of lines, as even as they go, where they are not even enough; of two a mark is the better end. */
function evened(composed: Composed, width: number, lines: readonly Line[]): readonly Line[] | undefined {
  const longest = Math.max(...lines.map((line) => line.width))
  if (lines.at(-1)!.width >= evenEnough * longest) return undefined
  if (lines.length === 2) return evenPair(composed, width, lines)
  let best = lines
  for (let share = 0.98; share > 0.5; share -= 0.02) {
    const narrower = linesOf(composed, width * share)
    if (narrower.length > lines.length || narrower.some((line) => line.cut)) return best
    best = narrower
  }
  return best
}

/** The pair of lines among all that fit whose lengths differ least. */
function evenPair(composed: Composed, width: number, lines: readonly Line[]): readonly Line[] {
  const cost = ([first, second]: readonly Line[]) =>
    Math.abs(first!.width - second!.width) / width - (/[,;:，；：、。—]$/.test(first!.text) ? bonus : 0)
  let best = lines
  for (let share = 0.99; share > 0.3; share -= 0.01) {
    const first = linesOf(composed, width * share)[0]!
    const rest = linesOf(restOf(composed, first), width)
    if (first.cut || rest.length > 1) return best
    const pair = [first, { ...rest[0]!, from: first.to, to: composed.text.length }]
    if (cost(pair) < cost(best)) best = pair
  }
  return best
}

/** The paragraph from the end of its first line on. */
function restOf(composed: Composed, first: Line): Composed {
  const from = composed.glyphs.findIndex((glyph) => glyph.at >= first.to && glyph.character !== ' ')
  return { ...composed, glyphs: composed.glyphs.slice(from) }
}

function ended(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => ({ ...line, forced: i < lines.length - 1 }))
}
