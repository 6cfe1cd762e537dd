import type { Element } from '@xmldom/xmldom'
import type { PptxDeck } from '../deck.js'
import { numbered, relations, removePart, renamePart, root, type Package } from '../package/package.js'
import { all, child, children, descend, insertBefore, remove } from '../package/xml.js'
import { slideNumberIndex } from './placeholders.js'

const master = 'ppt/slideMasters/slideMaster1.xml'
const stem = 'ppt/slideLayouts/slideLayout'

/** Drops the layouts that no slide uses, and makes the rest and their master what a reader expects to edit. */
export function finishLayouts(opened: Package, deck: PptxDeck): void {
  dropUnused(opened)
  numbered(opened, stem).forEach((part, i) => renamePart(opened, part, `${stem}${i + 1}.xml`))
  for (const part of numbered(opened, stem)) finishLayout(root(opened, part))
  finishMaster(opened, deck)
}

function dropUnused(opened: Package): void {
  const slides = numbered(opened, 'ppt/slides/slide')
  const used = new Set(slides.flatMap((slide) => relations(opened, slide).map((relation) => relation.target)))
  for (const part of numbered(opened, stem)) {
    if (used.has(part)) continue
    const id = removePart(opened, part).get(master)
    const list = child(root(opened, master), 'p:sldLayoutIdLst')!
    for (const entry of children(list)) if (entry.getAttribute('r:id') === id) remove(entry)
  }
}

function finishLayout(layout: Element): void {
  layout.setAttribute('type', 'titleOnly')
  layout.setAttribute('userDrawn', '1')
  const name = child(layout, 'p:cSld')!
  name.setAttribute('name', titleCase(name.getAttribute('name')!))
  const title = titleOf(layout)
  all(title, 'p:cNvPr')[0]!.setAttribute('name', 'Title')
  for (const properties of all(title, 'a:defRPr')) properties.setAttribute('b', '1')
  finishPlaceholders(layout)
}

function titleCase(name: string): string {
  return name.charAt(0) + name.slice(1).toLowerCase()
}

function titleOf(part: Element): Element {
  return all(part, 'p:sp').find((shape) =>
    all(shape, 'p:ph').some((ph) => ph.getAttribute('type') === 'title'),
  )!
}

/** A title is found by its type alone; the number of a slide by one index throughout. */
function finishPlaceholders(part: Element): void {
  for (const placeholder of all(part, 'p:ph')) {
    if (placeholder.getAttribute('type') === 'title') placeholder.removeAttribute('idx')
    if (placeholder.getAttribute('type') === 'sldNum') placeholder.setAttribute('idx', slideNumberIndex)
  }
  for (const field of all(part, 'a:fld')) child(field, 'a:t')!.textContent = '‹#›'
}

/** A layout that a reader adds takes title and page number from the master, so both stand there too. */
function finishMaster(opened: Package, deck: PptxDeck): void {
  const part = root(opened, master)
  const [first] = numbered(opened, stem)
  const tree = descend(part, 'p:cSld', 'p:spTree')!
  const title = titleOf(root(opened, first!)).cloneNode(true)
  insertBefore(tree, part.ownerDocument!.importNode(title, true) as Element, 'p:sp')
  finishPlaceholders(part)
  for (const placeholder of all(part, 'p:ph')) placeholder.removeAttribute('hasCustomPrompt')
  // `sldNum="0"` would keep the page number from new slides.
  child(part, 'p:hf')?.removeAttribute('sldNum')
  finishTitleStyle(part, deck)
}

function finishTitleStyle(part: Element, deck: PptxDeck): void {
  const [size] = deck.theme.type[deck.locale === 'en' ? 'latin' : 'chinese'].title
  const level = descend(part, 'p:txStyles', 'p:titleStyle', 'a:lvl1pPr')!
  level.setAttribute('algn', 'l')
  const properties = child(level, 'a:defRPr')!
  properties.setAttribute('sz', String(Math.round(size * 100)))
  properties.setAttribute('b', '1')
}
