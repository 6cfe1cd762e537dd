import { isArchive, openArchive } from './archive.js'
import { slideOrder, xmlOf, type SlideOrder } from './parts.js'
import type { Passage, Reading, Where } from './passage.js'
import { textsOfPng } from './png-text.js'
import { textsOfXml, type XmlText } from './xml-text.js'

/** Packages in packages: a workbook in a deck, and what somebody put into that. */
const deepest = 3

/** Reads every part of a deck, or says why it cannot be read. */
export function readDeck(bytes: Uint8Array): Reading | { readonly refused: string } {
  const opened = openArchive(bytes)
  if ('refused' in opened) return opened
  if (!opened.parts.has('ppt/presentation.xml')) return { refused: 'it is no presentation' }
  const reader = new Reader(slideOrder(opened.parts))
  const refused = reader.package(opened.parts, '', 1)
  return refused === undefined ? reader : { refused }
}

type Add = (text: string, where: Where, more?: Pick<Passage, 'number' | 'attribute'>) => void

class Reader implements Reading {
  readonly passages: Passage[] = []
  readonly unread: string[] = []
  parts = 0

  constructor(private readonly order: SlideOrder) {}

  /** @returns why a part must not be read */
  package(parts: ReadonlyMap<string, Uint8Array>, outer: string, depth: number): string | undefined {
    for (const [name, content] of parts) {
      const refused = this.#part(`${outer}${name}`, content, depth)
      if (refused !== undefined) return refused
    }
    return undefined
  }

  #part(part: string, content: Uint8Array, depth: number): string | undefined {
    this.parts++
    const slide = this.order.slideOf(part)
    const add: Add = (text, where, more = {}) => {
      this.passages.push({ text, where, part, ...(slide !== undefined && { slide }), ...more })
    }
    add(part.split('!').at(-1)!, 'part name')
    if (isArchive(content)) {
      const opened =
        depth < deepest ? openArchive(content) : { refused: 'packages are packed in packages too deeply' }
      if ('refused' in opened) return `${part}: ${opened.refused}`
      return this.package(opened.parts, `${part}!`, depth + 1)
    }
    if (/\.(?:xml|rels|vml)$/i.test(part)) {
      const texts = textsOfXml(xmlOf(content))
      if (!texts) return `${part}: it declares a document type`
      this.#texts(texts, part, add)
    } else if (/\.(?:txt|csv|json|html?|md|svg)$/i.test(part)) add(xmlOf(content), 'other')
    else {
      for (const text of textsOfPng(content)) add(text, 'picture')
      this.unread.push(part)
    }
    return undefined
  }

  #texts(texts: readonly XmlText[], part: string, add: Add): void {
    // The value of a cell of type `s` is the place of its text in a list, and no number.
    let isIndex = false
    for (const { text, attribute, inside } of texts) {
      if (attribute !== undefined && /^(?:\w+:)?c t$/.test(attribute)) isIndex = text === 's'
      const isValue = attribute === undefined && inside === 'v'
      const isNumber = isValue && /^-?\d[\d.]*(?:e[+-]?\d+)?$/i.test(text.trim())
      // Sizes, places and counts of words are numbers of the program.
      const isMeasure =
        /^[-\d.,\s]*$/.test(text) && (attribute !== undefined || part.endsWith('docProps/app.xml'))
      if (isMeasure || (isValue && isIndex)) {
        isIndex = isIndex && !isValue
        continue
      }
      add(text, whereOf(part, attribute), {
        ...(isNumber && { number: Number(text) }),
        ...(attribute !== undefined && { attribute: true }),
      })
    }
  }
}

function whereOf(part: string, attribute: string | undefined): Where {
  if (attribute !== undefined && /(?:cNvPr|docPr) (?:descr|title)$/.test(attribute)) return 'alternative text'
  if (part.endsWith('.rels')) return 'link'
  if (part.includes('!')) return 'workbook'
  const folders: readonly (readonly [RegExp, Where])[] = [
    [/^ppt\/slides\//, 'slide'],
    [/^ppt\/notesSlides\//, 'notes'],
    [/^ppt\/charts\//, 'chart'],
    [/comment/i, 'comment'],
    [/^docProps\//, 'document properties'],
    [/^customXml\//, 'custom XML'],
  ]
  return folders.find(([pattern]) => pattern.test(part))?.[1] ?? 'other'
}
