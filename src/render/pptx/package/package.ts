import { strFromU8, strToU8 } from 'fflate'
import type { Document, Element, Node } from '@xmldom/xmldom'
import { all, children, isElement, parseXml, remove, serialiseXml } from './xml.js'
import { ownerOf, relationsOf, relativeTo, resolve } from './relations.js'
import { unzip, zip } from './zip.js'

/** A PowerPoint file taken apart, to be changed in place. */
export interface Package {
  /** XML parts, relationship parts and the list of content types. */
  readonly documents: Map<string, Document>
  /** Everything else. */
  readonly media: Map<string, Uint8Array>
}

export interface Relation {
  readonly id: string
  /** Last part of the type's address: `slide`, `image`, `hyperlink`. */
  readonly type: string
  /** Name of a part, or an address outside the package. */
  readonly target: string
  readonly external: boolean
  readonly element: Element
}

export function openPackage(bytes: Uint8Array): Package {
  const opened: Package = { documents: new Map(), media: new Map() }
  for (const [name, content] of unzip(bytes)) {
    if (!/\.(xml|rels)$/.test(name)) opened.media.set(name, content)
    else opened.documents.set(name, withoutIndentation(parseXml(strFromU8(content))))
  }
  return opened
}

export function closePackage(opened: Package): Uint8Array {
  const files = new Map(opened.media)
  for (const [name, document] of opened.documents) files.set(name, strToU8(serialiseXml(document)))
  return zip(files)
}

/** The root element of a part. Throws where there is none: its name comes from the program, not from input. */
export function root(opened: Package, part: string): Element {
  const element = opened.documents.get(part)?.documentElement
  if (!element) throw new Error(`the package has no part ${part}`)
  return element
}

export function relations(opened: Package, owner: string): Relation[] {
  const document = opened.documents.get(relationsOf(owner))
  return document ? all(document, 'Relationship').map((element) => readRelation(owner, element)) : []
}

export function readRelation(owner: string, element: Element): Relation {
  const target = element.getAttribute('Target') ?? ''
  const external = element.getAttribute('TargetMode') === 'External'
  return {
    id: element.getAttribute('Id') ?? '',
    type: (element.getAttribute('Type') ?? '').split('/').at(-1)!,
    target: external ? target : resolve(owner, target),
    external,
    element,
  }
}

/** Parts with a name like `ppt/slides/slide7.xml`, by number. */
export function numbered(opened: Package, stem: string): string[] {
  const number = (name: string) => Number(name.slice(stem.length, -'.xml'.length))
  return [...opened.documents.keys()]
    .filter((name) => name.startsWith(stem) && Number.isInteger(number(name)))
    .sort((a, b) => number(a) - number(b))
}

/** Points every relationship to `from` at `to`. */
function retarget(opened: Package, from: string, to: string): void {
  for (const [name, document] of opened.documents) {
    if (!name.endsWith('.rels')) continue
    const owner = ownerOf(name)
    for (const element of all(document, 'Relationship')) {
      const relation = readRelation(owner, element)
      if (!relation.external && relation.target === from)
        element.setAttribute('Target', relativeTo(owner, to))
    }
  }
}

/** Renames an XML part together with its relationships. */
export function renamePart(opened: Package, from: string, to: string): void {
  if (from === to) return
  retarget(opened, from, to)
  for (const [old, now] of [
    [from, to],
    [relationsOf(from), relationsOf(to)],
  ] as const) {
    const document = opened.documents.get(old)
    if (!document) continue
    opened.documents.delete(old)
    opened.documents.set(now, document)
  }
}

/** Takes out the blanks that pptxgenjs sets between elements; text (`a:t`) keeps its own. */
function withoutIndentation(document: Document): Document {
  const visit = (node: Node) => {
    for (let next = node.firstChild; next;) {
      const current = next
      next = next.nextSibling
      if (isElement(current)) visit(current)
      else if (current.nodeType === 3 && node.nodeName !== 'a:t' && !current.nodeValue?.trim()) {
        node.removeChild(current)
      }
    }
  }
  visit(document)
  return document
}

/** Removes a part, its relationships and every relationship to it. Gives the ids of those by owner. */
export function removePart(opened: Package, part: string): Map<string, string> {
  const removed = new Map<string, string>()
  for (const [name, document] of opened.documents) {
    if (!name.endsWith('.rels')) continue
    const owner = ownerOf(name)
    for (const element of children(document.documentElement!)) {
      const relation = readRelation(owner, element)
      if (relation.external || relation.target !== part) continue
      removed.set(owner, relation.id)
      remove(element)
    }
  }
  opened.documents.delete(part)
  opened.documents.delete(relationsOf(part))
  return removed
}
