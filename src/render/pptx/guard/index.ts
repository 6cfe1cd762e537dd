import { error, type Diagnostic } from '../../../diagnostic.js'
import type { Frame, Group } from '../../../model/frame.js'
import { groupOf, type PptxDeck } from '../deck.js'
import { guardGroup, guardItem } from './item.js'
import { guardColour, guardText, type Refuse } from './refuse.js'

/** Everything in a deck that must not reach pptxgenjs, with the slide and the object that it stands in. */
export function guard(deck: PptxDeck): Diagnostic[] {
  const found: Diagnostic[] = []
  const refuse = (where: string) => (what: string, message: string, part?: string) =>
    void found.push(error(`render/${what}`, `${[where, part].filter(Boolean).join(', ')}: ${message}`))
  guardText(deck.title, refuse('the title of the document'))
  guardText(deck.subject, refuse('the subject of the document'))
  if (!/^\d{4}-\d{2}-\d{2}$/.test(deck.asOf)) refuse('the document')('date', `${deck.asOf} is no day`)
  if (deck.frames.length === 0) refuse('the deck')('empty', 'there is no slide')
  deck.frames.forEach((frame, index) => {
    const slide = `slide ${frame.slide}`
    guardFrame(frame, index, deck, refuse(slide))
    for (const item of frame.items) guardItem(item, refuse(`${slide}, ${JSON.stringify(item.name)}`))
  })
  return found
}

function guardFrame(frame: Frame, index: number, deck: PptxDeck, refuse: Refuse): void {
  const titles = frame.items.filter((item) => item.kind === 'text' && item.placeholder === 'title')
  if (titles.length !== 1) refuse('title', `there are ${titles.length} titles`)
  else if (titles[0] !== frame.items[0]) refuse('title', 'the title is not the first item')
  if (frame.locale !== deck.locale) refuse('locale', `it is in ${frame.locale}, the deck in ${deck.locale}`)
  const expected = frame.master === 'content' ? index + 1 : undefined
  // PowerPoint counts slides by itself; a number of our own would be another one.
  if (frame.pageNumber !== expected) refuse('page-number', `page ${frame.pageNumber} is slide ${index + 1}`)
  guardText(frame.title, refuse, 'title')
  guardColour(frame.background, refuse, 'background')
  if (deck.stripped && frame.notes.length > 0) refuse('notes', 'there are speaker notes, where none may be')
  if (!deck.stripped && frame.notes.length === 0) refuse('notes', 'there are no speaker notes')
  guardGroups(frame, refuse)
  for (const note of frame.notes) guardText(`${note.head ?? ''}${note.text}`, refuse, 'notes')
}

/** A group is one stretch of the reading order: what stands between its members would change its depth. */
function guardGroups(frame: Frame, refuse: Refuse): void {
  let open: Group | undefined
  const closed = new Set<Group>()
  for (const item of frame.items) {
    const group = groupOf(item)
    if (group === open) continue
    if (open) closed.add(open)
    open = group
    if (!group) continue
    if (closed.has(group))
      refuse('group', `something stands between the members of ${JSON.stringify(group.name)}`)
    else guardGroup(group, refuse)
  }
}
