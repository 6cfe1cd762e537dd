import type { BlockOf, Item, Rich } from '../../model/deck.js'
import { right } from '../grid.js'
import type { Page } from '../page.js'
import { bareRoom } from '../room.js'
import type { Para } from '../text-spec.js'

const notes = { x: 7.944, w: right - 7.944, y: 2.32, indent: 0.3, pitch: 0.78, gap: 0.13 } as const
const bullet = 0.08
/** Where the notes stand, across. */
export const notesZone = { x: notes.x, w: notes.w } as const
/** After each note, at least. */
export const notesGap = notes.gap
/** For the notes with the gap after each. */
export const notesRoom = 6.28 - notes.y + notes.gap

/** The notes one under another: at the designed pitch while they fit in it, else closer. */
export function drawDataNotes(page: Page, block: BlockOf<'data-notes'>): void {
  const heights = noteHeights(page, block)
  const sum = (steps: readonly number[]) => steps.reduce((total, step) => total + step, 0)
  const close = heights.map((height) => height + notes.gap)
  const designed = close.map((step) => Math.max(step, notes.pitch))
  const fits = sum(designed.slice(0, -1)) + close.at(-1)! <= notesRoom
  page.room('note', 'data notes', bareRoom(sum(close), notesRoom), block.items.at(-1)?.lead)
  const lettered = block.items.some((item) => noteParts(item).letter !== undefined)
  let { y }: { y: number } = notes
  block.items.forEach((item, i) => {
    const { letter = lettered ? undefined : String(i + 1), text } = noteParts(item)
    if (letter === undefined) drawBullet(page, y)
    else drawLetter(page, letter, i, y, heights[i]!)
    const box = { x: notes.x + notes.indent, y, w: notes.w - notes.indent, h: heights[i]! }
    page.text({ ...noteSpec(text, i), box })
    y += (fits ? designed : close)[i]!
  })
}

/** Height of each note, in inches. */
export function noteHeights(page: Page, block: BlockOf<'data-notes'>): number[] {
  const w = notes.w - notes.indent
  return block.items.map((item, i) => page.measure(noteSpec(noteParts(item).text, i), w).height)
}

function noteSpec(content: Rich, index: number) {
  const text = { content, role: 'small', colour: 'text', strong: 'ink' } as const
  return { name: `note ${index + 1}`, text, group: 'note' }
}

function noteParts(item: Item): { readonly letter?: string; readonly text: Rich } {
  const [first, ...others] = item.lead.runs
  if (!first?.mark) return { text: item.lead }
  return { letter: first.text, text: { ...item.lead, runs: others } }
}

/** The letter that figures carry, or a number where no note has one. */
function drawLetter(page: Page, letter: string, index: number, y: number, h: number): void {
  const text: Para = { content: letter, role: 'small', colour: 'attack', bold: true }
  const box = { x: notes.x, y, w: notes.indent - 0.04, h }
  page.text({ name: `note ${index + 1} mark`, box, text, group: 'note' })
}

/** Among lettered notes, one that no figure refers to. */
function drawBullet(page: Page, y: number): void {
  const leading = page.face('small', 'note').leading / 72
  page.rect('bullet', { x: notes.x, y: y + (leading - bullet) / 2, w: bullet, h: bullet }, 'attack')
}
