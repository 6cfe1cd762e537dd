import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom'
import { declaration } from './markup.js'

/** Namespaces by the prefix that the project and pptxgenjs write. */
export const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const

type Prefix = keyof typeof namespaces
/** A name with one of the known prefixes, for instance `a:rPr`. */
export type Name = `${Prefix}:${string}`

/** Parses one XML part. Throws on anything that is not well-formed, warnings included. */
export function parseXml(text: string): Document {
  const fail = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`)
  }
  return new DOMParser({ locator: false, onError: fail }).parseFromString(text, 'text/xml')
}

export function serialiseXml(document: Document): string {
  return declaration + new XMLSerializer().serializeToString(document.documentElement!)
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1
}

/** Child elements, all or those of one qualified name. */
export function children(parent: Node, name?: string): Element[] {
  const found: Element[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.nodeName === name)) found.push(node)
  }
  return found
}

export function child(parent: Node, name: string): Element | undefined {
  return children(parent, name)[0]
}

/** Follows a path of child names down from `parent`. */
export function descend(parent: Node, ...names: readonly string[]): Element | undefined {
  let at: Node | undefined = parent
  for (const name of names) at = at && child(at, name)
  return at as Element | undefined
}

/** All elements below `root` with one of the qualified names, in document order. */
export function all(root: Node, ...names: readonly string[]): Element[] {
  const found: Element[] = []
  const visit = (parent: Node) => {
    // Without a list of the children: files with long tables have millions of elements.
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (!isElement(node)) continue
      if (names.includes(node.nodeName)) found.push(node)
      visit(node)
    }
  }
  visit(root)
  return found
}

/** A new element for `near`'s document. */
export function make(
  near: Node,
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Element | string)[]
): Element {
  const document = (near.ownerDocument ?? near) as Document
  const element = document.createElementNS(namespaces[name.split(':')[0] as Prefix], name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  for (const part of content)
    element.appendChild(typeof part === 'string' ? document.createTextNode(part) : part)
  return element
}

export function remove(element: Element): void {
  element.parentNode?.removeChild(element)
}

export function removeAll(root: Node, ...names: readonly string[]): void {
  all(root, ...names).forEach(remove)
}

/** Puts `element` before the first child of `parent` that has one of the names; at the end if there is none. */
export function insertBefore(parent: Element, element: Element, ...names: readonly string[]): void {
  const next = children(parent).find((c) => names.includes(c.nodeName))
  parent.insertBefore(element, next ?? null)
}

/** The text of all `a:t` below `root`; paragraphs and line breaks become one space. */
export function textOf(root: Node): string {
  const paragraphs = root.nodeName === 'a:p' ? [root] : all(root, 'a:p')
  return paragraphs.map(paragraphText).join(' ').replace(/\s+/g, ' ').trim()
}

function paragraphText(paragraph: Node): string {
  return all(paragraph, 'a:t', 'a:br')
    .map((element) => (element.nodeName === 'a:br' ? ' ' : (element.textContent ?? '')))
    .join('')
}
