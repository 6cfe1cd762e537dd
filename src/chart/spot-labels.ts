import { Clearance } from './clearance.js'
import { size, type Page, type Plot } from './page.js'
import type { Line } from './pen.js'
import type { Spot } from './plane.js'
import { grown, type Rect } from './rect.js'
import { aroundDot } from './row-plot.js'
import type { Label, Mark, Point } from './sketch.js'
import { muted, plain } from './texts.js'

/** Pixels from the mark to its label: beside it or, where others are in the way, farther off and led to by a line. */
const distances = [5, 16, 28, 42, 58, 76]
/** Where a label may stand, those that are read most easily first. */
const directions: readonly Point[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.7, -0.7],
  [-0.7, -0.7],
  [0.7, 0.7],
  [-0.7, 0.7],
  [0.92, -0.38],
  [0.92, 0.38],
  [-0.92, -0.38],
  [-0.92, 0.38],
]
/** A leader is looked at in steps of so many pixels, whether something lies in its way. */
const step = 5
/** What is kept free around a leader, pixels, from where it has left the surroundings of its own mark. */
const lane = 1.5
const start = 8

/** A place for a label, and the line from its mark to it, where it does not stand beside the mark. */
interface Place {
  readonly rect: Rect
  readonly leader?: readonly [Point, Point]
}

interface Placed {
  readonly labels: readonly (Label & { readonly spot: Spot })[]
  readonly leaders: readonly Mark[]
  /** Names for which there was no free place. */
  readonly crowded: readonly string[]
}

interface Wish {
  readonly spot: Spot
  readonly line: Line
  readonly places: readonly Place[]
}

/** How often the names are placed anew with those first that had no place. */
const rounds = 12

/**
 * A name for each mark, so that none lies on a mark, on another name or on a line to one. Highlighted ones choose
 * first, then those with the fewest free places; where one finds none, it goes before all others and they begin anew.
 */
export function spotLabels(spots: readonly Spot[], page: Page, plot: Plot, bounds: Rect): Placed {
  const marks = spots.map(({ x, y, radius }) => aroundDot(plot.x(x), plot.y(y), radius * 0.9))
  const start = new Clearance(bounds)
  start.block(...marks)
  const freedom = ({ places }: Wish) => places.filter((place) => isFree(place, start)).length
  const strong = ({ spot }: Wish) => Number(spot.row.highlight)
  const wishes = spots.map((spot): Wish => {
    const line = lineOf(spot, page)
    return { spot, line, places: placesOf(spot, line, page, plot) }
  })
  let inTurn = [...wishes].sort((a, b) => strong(b) - strong(a) || freedom(a) - freedom(b))
  let best = placeAll(inTurn, bounds, marks)
  for (let round = 1, last = best; round < rounds && last.without.length > 0; round++) {
    inTurn = [...last.without, ...inTurn.filter((wish) => !last.without.includes(wish))]
    last = placeAll(inTurn, bounds, marks)
    if (last.without.length < best.without.length) best = last
  }
  return {
    labels: best.places.map(({ wish, place }) => ({ line: wish.line, rect: place.rect, spot: wish.spot })),
    leaders: best.places.flatMap(({ place: { leader } }): Mark[] =>
      leader ? [{ kind: 'path', points: leader, colour: page.colour('faint'), width: 1 }] : [],
    ),
    crowded: best.without.map(({ spot }) => spot.row.label),
  }
}

function placeAll(inTurn: readonly Wish[], bounds: Rect, marks: readonly Rect[]) {
  const taken = new Clearance(bounds)
  taken.block(...marks)
  const without: Wish[] = []
  const places = inTurn.map((wish) => {
    const place = choose(wish.places, taken)
    if (!place) without.push(wish)
    // A crowded name is better than a lost one.
    return { wish, place: place ?? { rect: taken.place(wish.spot.row.label, [wish.places[0]!.rect]) } }
  })
  return { places, without }
}

function isFree({ rect, leader }: Place, taken: Clearance): boolean {
  return taken.isFree(rect) && laneOf(leader).every((rect) => taken.isFree(rect))
}

/** The first free place, now taken with its leader. */
function choose(places: readonly Place[], taken: Clearance): Place | undefined {
  const free = places.find((place) => isFree(place, taken))
  if (free) taken.block(free.rect, ...laneOf(free.leader))
  return free
}

/** Small squares along a leader. */
function laneOf(leader: Place['leader']): Rect[] {
  if (!leader) return []
  const [[x1, y1], [x2, y2]] = leader
  const length = Math.hypot(x2 - x1, y2 - y1)
  return Array.from({ length: Math.max(0, Math.ceil((length - start) / step)) }, (_, index) => {
    const share = (start + index * step) / length
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
    return grown({ left: x, right: x, top: y, bottom: y }, lane)
  })
}

/** The name, and the note letters of its figures; for a highlighted one also the figures. */
function lineOf({ row }: Spot, page: Page): Line {
  const values = [row.value, row.x, row.size].filter((value) => value !== undefined)
  const english = page.locale === 'en'
  const colour = page.colour(row.highlight ? 'attack' : 'ink')
  const pieces = [...plain(row.label, size.note, true, colour)]
  if (row.highlight) {
    const figures = values.map(({ text }) => text).join(english ? ', ' : '、')
    pieces.push(...plain(`  ${figures}`, size.note, false, colour))
  }
  const letters = [...new Set(values.flatMap(({ mark }) => mark ?? []))]
  if (letters.length > 0) pieces.push(muted(page, ` [${letters.join('][')}]`, size.mark))
  const caption = values.find(({ derived }) => derived)?.caption
  if (caption !== undefined) pieces.push(muted(page, english ? ` ${caption}` : caption, size.mark))
  return pieces
}

function placesOf(spot: Spot, line: Line, page: Page, plot: Plot): Place[] {
  const [width, height] = [page.pen.width(line), page.pen.height(line)]
  const [x, y] = [plot.x(spot.x), plot.y(spot.y)]
  return distances.flatMap((distance) =>
    directions.map(([dx, dy]): Place => {
      const away = spot.radius + distance
      const [px, py] = [x + dx * away, y + dy * away]
      const left = dx === 0 ? px - width / 2 : dx > 0 ? px : px - width
      const top = Math.abs(dy) < 0.5 ? py - height / 2 : dy > 0 ? py : py - height
      const rect = { left, right: left + width, top, bottom: top + height }
      if (distance === distances[0]) return { rect }
      const from: Point = [x + dx * spot.radius, y + dy * spot.radius]
      return { rect, leader: [from, [px - dx * 3, py - dy * 3]] }
    }),
  )
}
