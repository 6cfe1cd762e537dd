import type { Element } from '@xmldom/xmldom'
import type { Box, FrameItem, TableItem, TextItem } from '../../../model/frame.js'
import { emuPerInch, type PptxDeck } from '../deck.js'
import { numbered, root, type Package } from '../package/package.js'
import { all, child, children, descend, remove, removeAll } from '../package/xml.js'
import { describe } from './alternatives.js'
import { finishGroups, type Drawn } from './groups.js'
import { slideNumberIndex } from './placeholders.js'

/** Tells each object of each slide what pptxgenjs could not: alternative text, decoration, header rows, exact sizes. */
export function finishSlides(opened: Package, deck: PptxDeck): void {
  numbered(opened, 'ppt/slides/slide').forEach((part, index) => {
    const slide = root(opened, part)
    const objects = children(descend(slide, 'p:cSld', 'p:spTree')!).slice(2)
    const drawn = deck.frames[index]!.items.map((item, i): Drawn => [objects[i]!, item])
    for (const [object, item] of drawn) finishObject(object, item)
    finishGroups(drawn)
    finishPageNumber(slide)
    finishLinks(slide)
    removeEmptyLines(slide)
  })
}

function finishObject(object: Element, item: FrameItem): void {
  const properties = all(object, 'p:cNvPr')[0]!
  switch (item.kind) {
    case 'text':
      return item.placeholder ? finishTitle(object, item) : undefined
    case 'table':
      properties.setAttribute('descr', item.alt)
      return finishTable(object, item)
    case 'shape':
      return describe(properties, item.alt)
    case 'image':
    case 'native-chart':
    case 'chart':
      return
    default:
      item satisfies never
  }
}

/** The title has its own name and stands where layout has measured it; pptxgenjs writes the master's whatever it is told. */
function finishTitle(object: Element, item: TextItem): void {
  all(object, 'p:cNvPr')[0]!.setAttribute('name', item.name)
  const placeholder = all(object, 'p:ph')[0]!
  placeholder.removeAttribute('idx')
  placeholder.removeAttribute('hasCustomPrompt')
  place(all(object, 'a:xfrm')[0]!, item.box)
  const anchor = { top: 't', middle: 'ctr', bottom: 'b' }[item.valign]
  all(object, 'a:bodyPr')[0]!.setAttribute('anchor', anchor)
  // The master's titles are bold; a run that is not must say so.
  for (const run of all(object, 'a:rPr')) if (!run.hasAttribute('b')) run.setAttribute('b', '0')
}

function place(transform: Element, box: Box): void {
  const emu = (inches: number) => String(Math.round(inches * emuPerInch))
  const offset = child(transform, 'a:off')!
  const extent = child(transform, 'a:ext')!
  offset.setAttribute('x', emu(box.x))
  offset.setAttribute('y', emu(box.y))
  extent.setAttribute('cx', emu(box.w))
  extent.setAttribute('cy', emu(box.h))
}

/** The first row is the header; the frame is as large as what is in it, to the last EMU. */
function finishTable(object: Element, item: TableItem): void {
  const table = all(object, 'a:tbl')[0]!
  const properties = child(table, 'a:tblPr')!
  properties.setAttribute('firstRow', '1')
  if (item.rowHeads) properties.setAttribute('firstCol', '1')
  removeAll(object, 'p:extLst')
  const sum = (elements: readonly Element[], name: string) =>
    elements.reduce((total, element) => total + Number(element.getAttribute(name)), 0) / emuPerInch
  const size = { w: sum(all(table, 'a:gridCol'), 'w'), h: sum(children(table, 'a:tr'), 'h') }
  place(child(object, 'p:xfrm')!, { ...item.box, ...size })
}

function finishPageNumber(slide: Element): void {
  for (const placeholder of all(slide, 'p:ph')) {
    if (placeholder.getAttribute('type') === 'sldNum') placeholder.setAttribute('idx', slideNumberIndex)
  }
}

/** pptxgenjs writes every attribute of a link, empty ones too. */
function finishLinks(slide: Element): void {
  for (const link of all(slide, 'a:hlinkClick')) {
    for (const { name } of [...link.attributes]) if (name !== 'r:id') link.removeAttribute(name)
  }
}

function removeEmptyLines(slide: Element): void {
  for (const line of all(slide, 'a:ln')) if (!line.hasAttributes() && !line.firstChild) remove(line)
}
