import type { Element } from '@xmldom/xmldom'
import type { Frame } from '../../../model/frame.js'
import type { PptxDeck } from '../deck.js'
import { numbered, removePart, root, type Package } from '../package/package.js'
import { all, child, children, make, remove } from '../package/xml.js'

const notesSlides = 'ppt/notesSlides/notesSlide'
const master = 'ppt/notesMasters/notesMaster1.xml'

/** Writes the speaker notes, one paragraph each with its head in bold, and gives the notes master what it lacks. */
export function finishNotes(opened: Package, deck: PptxDeck): void {
  if (deck.stripped) return removeNotes(opened)
  numbered(opened, notesSlides).forEach((part, index) => {
    const body = all(bodyOf(root(opened, part)), 'p:txBody')[0]!
    children(body, 'a:p').forEach(remove)
    for (const note of deck.frames[index]!.notes) body.appendChild(paragraphOf(body, note))
  })
  finishNotesMaster(opened)
}

/** Notes and their master, with all that points at them. */
function removeNotes(opened: Package): void {
  for (const part of [...numbered(opened, notesSlides), master]) removePart(opened, part)
  remove(child(root(opened, 'ppt/presentation.xml'), 'p:notesMasterIdLst')!)
}

function bodyOf(part: Element): Element {
  return all(part, 'p:sp').find((shape) =>
    all(shape, 'p:ph').some((ph) => ph.getAttribute('type') === 'body'),
  )!
}

function paragraphOf(near: Element, note: Frame['notes'][number]): Element {
  const run = (text: string, attributes: Record<string, string>) =>
    make(near, 'a:r', {}, make(near, 'a:rPr', attributes), make(near, 'a:t', {}, text))
  const head = note.head === undefined ? [] : [run(`${note.head} `, { b: '1' })]
  return make(near, 'a:p', {}, ...head, run(note.text, {}))
}

/** Its own prompts speak English in every locale, and its date is the day pptxgenjs was written. */
function finishNotesMaster(opened: Package): void {
  const part = root(opened, master)
  for (const shape of all(part, 'p:sp')) {
    const type = all(shape, 'p:ph')[0]?.getAttribute('type')
    if (type === 'dt' || type === 'hdr' || type === 'ftr') remove(shape)
  }
  const [first, ...others] = all(bodyOf(part), 'a:p')
  others.forEach(remove)
  for (const run of children(first!, 'a:r')) remove(run)
}
