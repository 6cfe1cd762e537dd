import { error } from '../../diagnostic.js'
import type { Direction } from '../../model/dataset.js'
import type { Item, Rich } from '../../model/deck.js'
import type { ColourToken } from '../../model/settings.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import { signText } from './sign.js'
import { roles } from './stance.js'

const pitch = { x: 6.75, y: 1.35, w: 5.983, h: 4.7 } as const
const third = pitch.w / 3
const centre = { x: pitch.x + pitch.w / 2, y: pitch.y + pitch.h / 2 } as const
const circle = 0.62
const goal = { w: 0.22, h: 1.11 } as const
const line = 1.25
const dot = { size: 0.2, ring: 1.25, label: 0.13, labelW: 1.02, labelH: 0.2 } as const
const arrow = { x: 7.944, y: 6.37, w: 3.585, labelY: 6.45 } as const

const colours: Readonly<Record<Direction, ColourToken>> = {
  back: 'coverRetreat',
  hold: 'coverHold',
  forward: 'coverAttack',
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The football pitch of the cover: retreat, hold and attack from left to right, a dot for every company. */
export function drawPitch(page: Page): void {
  const { items } = page.block('pitch')
  const thirds = roles.map((role, i) => ({
    role,
    label: items[i]!.lead,
    players: playersOf(items[i]!, role),
  }))
  const words = thirds.map(({ label, players }) => saying(page, label, players))
  thirds.forEach(({ role, label }, i) => drawLabel(page, label, role, i))
  page.sign({ name: 'pitch', alt: words.join(page.chinese ? '；' : '; ') }, () => {
    drawGround(page)
    for (const { role, players } of thirds) players.forEach(({ point }) => drawDot(page, role, point))
  })
  for (const { players } of thirds) for (const player of players) drawName(page, player)
  drawDirection(page, items[3]!.lead)
}

/** A company where it plays; without a point there is no room for it. */
interface Player {
  readonly name: Rich
  readonly point?: Point
}

/** From top to bottom, as they are read. */
function playersOf({ more }: Item, role: Direction): Player[] {
  const points = places[role](more.length)
  const players = more.map((name, i): Player => ({ name, ...(points[i] && { point: points[i] }) }))
  return players.sort((a, b) => (a.point?.y ?? 0) - (b.point?.y ?? 0))
}

function saying(page: Page, label: Rich, players: readonly Player[]): string {
  const names = players.map(({ name }) => slideText(plain(name)))
  return signText(page, [slideText(plain(label))], names.join(page.chinese ? '、' : ', ') || '–')
}

function drawGround(page: Page): void {
  const stroke = { colour: page.colour('coverLine'), width: line }
  page.rect('attacking third', { ...pitch, x: pitch.x + 2 * third, w: third }, 'coverAttackSoft')
  page.shape({ name: 'pitch', shape: 'rect', box: pitch, line: stroke })
  for (const i of [1, 2]) {
    const box = { x: pitch.x + i * third, y: pitch.y, w: 0, h: pitch.h }
    page.shape({ name: 'third', shape: 'line', box, line: { ...stroke, width: 0.75, dash: true } })
  }
  page.shape({
    name: 'halfway line',
    shape: 'line',
    box: { x: centre.x, y: pitch.y, w: 0, h: pitch.h },
    line: stroke,
  })
  const round = { x: centre.x - circle, y: centre.y - circle, w: 2 * circle, h: 2 * circle }
  page.shape({ name: 'centre circle', shape: 'ellipse', box: round, line: stroke })
  for (const x of [pitch.x, pitch.x + pitch.w - goal.w]) {
    page.shape({ name: 'goal', shape: 'rect', box: { x, y: centre.y - goal.h / 2, ...goal }, line: stroke })
  }
}

function drawLabel(page: Page, content: Rich, role: Direction, index: number): void {
  page.text({
    name: 'third label',
    box: { x: pitch.x + index * third, y: pitch.y - 0.35, w: third, h: 0.26 },
    text: { content, role: 'small', colour: colours[role], bold: true },
    align: 'center',
    maxLines: 1,
  })
}

function drawDot(page: Page, role: Direction, point: Point | undefined): void {
  if (!point) return
  const { x, y } = point
  page.shape({
    name: 'dot',
    shape: 'ellipse',
    box: { x: x - dot.size / 2, y: y - dot.size / 2, w: dot.size, h: dot.size },
    fill: page.colour(colours[role]),
    line: { colour: page.colour('cover'), width: dot.ring },
  })
}

function drawName(page: Page, { name, point }: Player): void {
  if (!point) {
    const message = `slide \`${page.slide.id}\`: this third of the pitch has no room for so many companies`
    return page.problem(error('layout/too-many', message, name.place))
  }
  const { x, y } = point
  page.text({
    name: 'company',
    box: { x: x - dot.labelW / 2, y: y + dot.label, w: dot.labelW, h: dot.labelH },
    text: { content: name, role: 'label', colour: 'coverInk' },
    align: 'center',
    maxLines: 1,
  })
}

function drawDirection(page: Page, label: Rich): void {
  const box = { x: arrow.x, y: arrow.y, w: arrow.w, h: 0 }
  page.shape({
    name: 'direction',
    shape: 'arrow',
    box,
    line: { colour: page.colour('coverAttack'), width: 1.5 },
  })
  page.text({
    name: 'direction label',
    box: { x: pitch.x, y: arrow.labelY, w: pitch.w, h: 0.22 },
    text: { content: label, role: 'label', colour: 'coverMuted' },
    align: 'center',
    maxLines: 1,
  })
}

/** Where the dots of each third stand, by their number; fewer points than companies: there is no room for all. */
const places: Readonly<Record<Direction, (count: number) => readonly Point[]>> = {
  back: (count) => zigzag(count, pitch.x + 0.65, pitch.x + 1.45),
  hold: (count) => around.slice(0, count),
  forward: (count) => zigzag(count, pitch.x + 2 * third + 0.53, pitch.x + 2 * third + 1.31),
}

/** Names of neighbours in the same column must not touch. */
const closest = 0.28
const rows = { top: 1.86, bottom: 5.2 } as const

/** Two columns, turn by turn from top to bottom; one company stands in the middle. */
function zigzag(count: number, first: number, second: number): Point[] {
  if (count === 1) return [{ x: (first + second) / 2, y: centre.y - 0.24 }]
  const step = (rows.bottom - rows.top) / (count - 1)
  if (step < closest) return []
  return Array.from({ length: count }, (_, i) => ({
    x: i % 2 === 0 ? first : second,
    y: rows.top + i * step,
  }))
}

/** The middle third, both sides of the halfway line and clear of the circle. */
const [before, behind] = [pitch.x + third + 0.49, pitch.x + third + 1.505]
const around: readonly Point[] = [
  { x: before, y: 2.28 },
  { x: before, y: 4.73 },
  { x: behind, y: 5.2 },
  { x: behind, y: 1.8 },
  { x: before, y: 5.35 },
  { x: behind, y: 2.42 },
  { x: before, y: 1.66 },
  { x: behind, y: 4.58 },
]
