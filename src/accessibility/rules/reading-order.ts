import type { Box, Frame, FrameItem } from '../../model/frame.js'
import { linesOf } from '../ink.js'
import type { Fault, Rule } from '../rule.js'

/** Inches that boxes may overlap and still stand apart. */
const overlap = 0.02
/** Of the narrower or the lower of two: from here on they stand in one column or in one row. */
const share = 0.5

/**
 * What is read comes in the order in which it is seen. In one column the upper comes before the lower, in one row the
 * left before the right; which of two columns or rows of blocks comes first is left to the layout. The title is read
 * first wherever it stands, and what lies on one another has no order of its own.
 */
export const readingOrder: Rule = ({ frames }) => {
  const read = frames.map(objectsOf)
  const count = read.reduce((sum, objects) => sum + objects.length, 0)
  return { looked: [['objects in reading order', count]], faults: read.flatMap(faultsOf) }
}

interface Seen {
  readonly name: string
  readonly box: Box
}

/** What a screen reader stops at, in its order, each where its ink is; the title is left out. */
function objectsOf({ items, locale }: Frame): Seen[] {
  const seen = new Map<object, Seen>()
  for (const item of items) {
    if (item.kind === 'text' && item.placeholder === 'title') continue
    const group = 'group' in item && item.group?.alt !== undefined ? item.group : undefined
    if (!group && item.kind === 'shape' && item.alt === undefined) continue
    const [key, name] = [group ?? item, (group ?? item).name]
    const box = inkOf(item, locale)
    const before = seen.get(key)
    if (box) seen.set(key, { name, box: before ? around(before.box, box) : box })
  }
  return [...seen.values()]
}

function inkOf(item: FrameItem, locale: Frame['locale']): Box | undefined {
  if (item.kind !== 'text') return item.box
  const lines = linesOf(item, locale).map(({ box }) => box)
  return lines.length === 0 ? undefined : lines.reduce(around)
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y }
}

/** Of each object the first that it should have come before. */
function faultsOf(objects: readonly Seen[], index: number): Fault[] {
  return objects.flatMap(({ name, box }, i): Fault[] => {
    for (const earlier of objects.slice(0, i)) {
      const where = precedes(box, earlier.box)
      if (!where) continue
      const message = `it is read after “${earlier.name}”, which it stands ${where}`
      return [
        {
          index,
          object: name,
          message,
          todo: 'draw it earlier in the layout, or move it in the selection pane',
        },
      ]
    }
    return []
  })
}

/** How a box stands to another that it must be read before; undefined where either may come first. */
function precedes(box: Box, other: Box): string | undefined {
  const shared = (from: number, size: number, otherFrom: number, otherSize: number) =>
    Math.min(from + size, otherFrom + otherSize) - Math.max(from, otherFrom)
  const across = shared(box.x, box.w, other.x, other.w)
  const down = shared(box.y, box.h, other.y, other.h)
  if (down <= overlap && box.y < other.y && across >= share * Math.min(box.w, other.w)) return 'above'
  if (across <= overlap && box.x < other.x && down >= share * Math.min(box.h, other.h)) return 'left of'
  return undefined
}
