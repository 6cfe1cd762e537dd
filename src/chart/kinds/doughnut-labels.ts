import type { ChartModel, PlottedRow } from '../../model/chart.js'
import { blockOf, type Block } from '../block.js'
import { edge, size, type Page } from '../page.js'
import type { Line } from '../pen.js'
import { type Label, type Mark, type Point, written } from '../sketch.js'
import { spread } from '../spread.js'
import { muted, plain, valueLine } from '../texts.js'
import { evenLines } from '../wrap.js'
import { cutout, middlesOf, ringOf, type Ring } from './doughnut-ring.js'

/** Pixels: how far outside of the ring a line bends and ends, and from there to the text. */
const bend = 12
const reach = 34
const textGap = 7
/** Leading over the reserved height of a line, and between two labels in pixels. */
const leading = 1.08
const between = 8
/** Of the hole’s width, for text in it. */
const holeShare = 0.8
/** A name may lie so many pixels higher or lower than its part before the ring is turned. */
const tolerated = 36
/** Degrees by which the ring is turned to bring names nearer to their parts: as little as may be. */
const turns = [0, ...Array.from({ length: 12 }, (_, i) => (i + 1) * 15).flatMap((turn) => [turn, -turn])]

export interface Part {
  readonly row: PlottedRow
  readonly angle: number
  readonly side: 1 | -1
  readonly block: Block
  readonly middle: number
}

interface Arranged {
  /** Where the first part begins, in degrees from twelve o’clock. */
  readonly start: number
  readonly parts: readonly Part[]
  /** Pixels: the farthest that a name is from the height of its part. */
  readonly farthest: number
}

interface Placed {
  readonly marks: readonly Mark[]
  readonly tooLong: readonly string[]
}

/**
 * Name, value and, where the parts do not share it, the sublabel of each part, at the side on which the part lies. The
 * first part begins at twelve o’clock; where small parts crowd there, the ring is turned until their names have room.
 */
export function arrangeParts(model: ChartModel, page: Page): Arranged {
  let best: Arranged | undefined
  for (const start of turns) {
    const tried = arrangeFrom(start, model, page)
    if (tried.farthest <= tolerated) return tried
    if (best === undefined || tried.farthest < best.farthest) best = tried
  }
  return best!
}

function arrangeFrom(start: number, model: ChartModel, page: Page): Arranged {
  const ring = ringOf(page)
  const shared = sharedSublabel(model) !== undefined
  const angles = middlesOf(model, start)
  const own = model.rows.map((row, index) => {
    const angle = angles[index]!
    const block = blockOf(linesOf(row, page, textWidth(ring), shared), page, leading)
    const side = Math.cos(angle) >= 0 ? (1 as const) : (-1 as const)
    return { row, angle, side, block, wanted: ring.y + (ring.radius + bend) * Math.sin(angle) }
  })
  const parts = ([1, -1] as const).flatMap((one) => {
    const beside = own.filter(({ side }) => side === one)
    const middles = spread(
      beside.map(({ wanted }) => wanted),
      beside.map(({ block }) => block.height + between),
      [edge, page.height - edge],
    )
    return beside.map((part, index) => ({ ...part, middle: middles[index]! }))
  })
  const farthest = Math.max(...parts.map(({ wanted, middle }) => Math.abs(wanted - middle)))
  return { start, parts, farthest }
}

const textWidth = (ring: Ring) => ring.x - ring.radius - reach - textGap - edge

/** A sublabel that all parts have: it stands once, in the middle. */
export function sharedSublabel({ rows }: ChartModel): string | undefined {
  const sublabel = rows[0]!.sublabel
  return sublabel !== '' && rows.every((row) => row.sublabel === sublabel) ? sublabel : undefined
}

function linesOf(row: PlottedRow, page: Page, width: number, shared: boolean): Line[] {
  const name = plain(row.label, size.rowLabel, true, page.colour('ink'))[0]!
  const colour = page.colour(row.highlight ? 'attack' : 'brand')
  const value = valueLine(page, row.value, { bold: true, colour, size: size.value })
  return [
    ...wrapped(name, page, width),
    value,
    ...wrapped(muted(page, shared ? '' : row.sublabel, size.sublabel), page, width),
  ]
}

function wrapped(piece: Line[number], page: Page, width: number): Line[] {
  if (piece.text === '') return []
  return evenLines(piece.text, piece, width, page.locale).map((text) => [{ ...piece, text }])
}

/** The names with a fine line from each to its part. */
export function partLabels(model: ChartModel, page: Page): Placed {
  const ring = ringOf(page)
  const { parts } = arrangeParts(model, page)
  const width = textWidth(ring)
  const fits = ({ block, middle }: Part) =>
    block.width <= width && middle >= block.height / 2 && middle <= page.height - block.height / 2
  return {
    marks: parts.flatMap((part) => [leaderOf(part, ring, page), ...written(textOf(part, ring))]),
    tooLong: parts.filter((part) => !fits(part)).map(({ row }) => row.label),
  }
}

const endOf = (side: 1 | -1, ring: Ring) => ring.x + side * (ring.radius + reach)

/** The fine line from a part to its name. */
export function leaderOf({ angle, side, middle }: Part, ring: Ring, page: Page): Mark {
  const at = (distance: number): Point => [
    ring.x + (ring.radius + distance) * Math.cos(angle),
    ring.y + (ring.radius + distance) * Math.sin(angle),
  ]
  return {
    kind: 'path',
    points: [at(2), at(bend), [endOf(side, ring), middle]],
    colour: page.colour('faint'),
    width: 1,
  }
}

/** Name and value of a part, line by line. */
export function textOf({ side, block, middle }: Part, ring: Ring): Label[] {
  const anchor = side === 1 ? 'left' : 'right'
  return block.labels(block.rect(endOf(side, ring) + side * textGap, middle, anchor), anchor)
}

/** The whole, what it is, and the sublabel that all parts share. */
export function centreText(model: ChartModel, page: Page): Placed {
  const ring = ringOf(page)
  const width = 2 * ring.radius * cutout * holeShare
  const whole = model.whole!
  const letter = whole.mark === undefined ? [] : [muted(page, ` [${whole.mark}]`, size.mark)]
  const label = plain(whole.label, size.rowLabel, false, page.colour('text'))[0]!
  const lines = [
    [...plain(whole.text, size.columnValue, true, page.colour('ink')), ...letter],
    ...wrapped(label, page, width),
    ...wrapped(muted(page, sharedSublabel(model) ?? '', size.sublabel), page, width),
  ]
  const block = blockOf(lines, page, leading)
  const fits = block.width <= width && block.height <= width
  return {
    marks: written(block.labels(block.rect(ring.x, ring.y, 'center'), 'center')),
    tooLong: fits ? [] : [whole.label === '' ? whole.text : whole.label],
  }
}
