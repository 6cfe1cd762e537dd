import type { PptxDeck } from '../deck.js'
import { declaration, escapeXml } from '../package/markup.js'
import { root, type Package } from '../package/package.js'
import { relationsOf } from '../package/relations.js'
import { all, parseXml } from '../package/xml.js'

const namespace = 'urn:midgame:provenance'
const item = 'customXml/item1.xml'
const properties = 'customXml/itemProps1.xml'
/** Of this kind of data, and not of this file. */
const itemId = '{6D696467-616D-4500-8000-50726F76656E}'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'

/**
 * Puts into the file what its figures rest on, as data that PowerPoint keeps and does not show, so that a deck that was
 * mailed on can still be traced. Slides are known by their ids, which stay when they are moved.
 */
export function finishProvenance(opened: Package, { provenance, frames }: PptxDeck): void {
  if (!provenance) return
  const ids = all(root(opened, 'ppt/presentation.xml'), 'p:sldId').map((slide) =>
    Number(slide.getAttribute('id')),
  )
  const pages = ids.map((id, index) => ({ id, slide: frames[index]!.slide }))
  const data = escapeXml(JSON.stringify({ ...provenance, pages }))
  add(opened, item, `<provenance xmlns="${namespace}">${data}</provenance>`)
  add(
    opened,
    properties,
    `<ds:datastoreItem xmlns:ds="${office}/customXml" ds:itemID="${itemId}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  add(
    opened,
    relationsOf(item),
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  )
  lead(opened)
}

function add(opened: Package, part: string, xml: string): void {
  opened.documents.set(part, parseXml(declaration + xml))
}

/** The presentation leads to the data, or PowerPoint would drop it. */
function lead(opened: Package): void {
  const relations = root(opened, relationsOf('ppt/presentation.xml'))
  const relation = relations.ownerDocument!.createElementNS(relations.namespaceURI, 'Relationship')
  relation.setAttribute('Id', 'rIdProvenance')
  relation.setAttribute('Type', `${office}/relationships/customXml`)
  relation.setAttribute('Target', `../${item}`)
  relations.appendChild(relation)
}
