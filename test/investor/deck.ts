import { DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** A shape of a slide as a reader meets it. */
export interface Shape {
  readonly kind: string
  readonly name: string
  /** Paragraphs; of a table those of its cells. */
  readonly text: readonly string[]
  readonly alt: string
  /** Points from the slide's top left corner. */
  readonly box: Box
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Page {
  readonly shapes: readonly Shape[]
  readonly notes: readonly string[]
}

/** The slides of a PowerPoint file in their order, each with its notes. */
export function pagesOf(deck: Uint8Array): Page[] {
  const parts = unzipSync(deck)
  const part = (name: string): Element => {
    const bytes = parts[name]
    if (!bytes) throw new Error(`no part ${name}`)
    return new DOMParser().parseFromString(strFromU8(bytes), 'text/xml').documentElement!
  }
  const targets = (owner: string, type: string) =>
    all(part(owner.replace(/([^/]+)$/, '_rels/$1.rels')), 'Relationship')
      .filter((relation) => relation.getAttribute('Type')!.endsWith(`/${type}`))
      .map((r) => [r.getAttribute('Id')!, `ppt/${r.getAttribute('Target')!.replace('../', '')}`] as const)

  const byId = new Map(targets('ppt/presentation.xml', 'slide'))
  return all(part('ppt/presentation.xml'), 'p:sldId').map((entry) => {
    const slide = byId.get(entry.getAttribute('r:id')!)!
    const notes = targets(slide, 'notesSlide').flatMap(([, name]) => paragraphsOf(part(name)))
    return { shapes: shapesOf(part(slide)), notes }
  })
}

const kinds = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp']

function shapesOf(slide: Element): Shape[] {
  return all(slide, '*')
    .filter(({ nodeName }) => kinds.includes(nodeName))
    .map((shape) => {
      const about = all(shape, 'p:cNvPr')[0]!
      const name = about.getAttribute('name') ?? ''
      const alt = about.getAttribute('descr') ?? ''
      return { kind: shape.nodeName, name, text: paragraphsOf(shape), alt, box: boxOf(shape) }
    })
}

const emuPerPoint = 12700

function boxOf(shape: Element): Box {
  const read = (name: string, attribute: string) =>
    Number(all(shape, name)[0]?.getAttribute(attribute)) / emuPerPoint
  const [left, top] = [read('a:off', 'x'), read('a:off', 'y')]
  return { left, top, right: left + read('a:ext', 'cx'), bottom: top + read('a:ext', 'cy') }
}

function paragraphsOf(element: Element): string[] {
  const text = (paragraph: Element) =>
    all(paragraph, '*')
      .map(({ nodeName, textContent }) =>
        nodeName === 'a:t' ? textContent : nodeName === 'a:br' ? '\n' : '',
      )
      .join('')
  return all(element, 'a:p')
    .map(text)
    .filter((paragraph) => paragraph !== '')
}

function all(element: Element, name: string): Element[] {
  return [...element.getElementsByTagName(name)]
}
