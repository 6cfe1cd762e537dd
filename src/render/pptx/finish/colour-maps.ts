import type { Element } from '@xmldom/xmldom'
import { masterBackground } from '../draw/masters.js'
import type { PptxDeck } from '../deck.js'
import { numbered, relations, root, type Package } from '../package/package.js'
import { child, children, descend, insertBefore, make, remove } from '../package/xml.js'
import { mappingOn } from './scheme.js'

const master = 'ppt/slideMasters/slideMaster1.xml'

/**
 * Tells master, layouts and slides which of the theme's colours are ground and text, so that a text box added by hand
 * can be read: on a dark page it is light. A cover of another kind than the other pages has a map of its own.
 */
export function finishColourMaps(opened: Package, deck: PptxDeck): void {
  const ofPages = mappingOn(masterBackground('content', deck.theme), deck.theme)
  const ofCover = mappingOn(masterBackground('cover', deck.theme), deck.theme)
  const part = root(opened, master)
  const map = child(part, 'p:clrMap')!
  for (const [name, value] of Object.entries(ofPages)) map.setAttribute(name, value)
  setGround(part)
  if (ofCover.tx1 === ofPages.tx1) return
  const covers = numbered(opened, 'ppt/slideLayouts/slideLayout').filter((layout) =>
    isCover(root(opened, layout)),
  )
  for (const layout of covers) override(root(opened, layout), ofCover)
  for (const slide of numbered(opened, 'ppt/slides/slide')) {
    if (relations(opened, slide).some(({ target }) => covers.includes(target)))
      override(root(opened, slide), ofCover)
  }
}

/** A layout that a reader makes has the ground of the theme; pptxgenjs gives the master none. */
function setGround(part: Element): void {
  const slide = child(part, 'p:cSld')!
  if (child(slide, 'p:bg')) return
  const colour = make(part, 'a:schemeClr', { val: 'bg1' })
  const ground = make(part, 'p:bg', {}, make(part, 'p:bgRef', { idx: '1001' }, colour))
  insertBefore(slide, ground, 'p:spTree')
}

function isCover(layout: Element): boolean {
  return child(layout, 'p:cSld')!.getAttribute('name') === 'Cover'
}

function override(part: Element, map: Readonly<Record<string, string>>): void {
  const place = descend(part, 'p:clrMapOvr')!
  children(place).forEach(remove)
  place.appendChild(make(part, 'a:overrideClrMapping', map))
}
