import type { Document } from '@xmldom/xmldom'
import { numbered, relations, type Package } from '../package/package.js'
import { all, parseXml } from '../package/xml.js'
import { unzip } from '../package/zip.js'
import type { Fault, Finished } from './rule.js'

type ReadFault = Fault & { readonly rule: 'zip' | 'xml' }

/** Opens a finished file for the rules; without a `file` the faults say why it cannot be read. */
export function readFinished(bytes: Uint8Array): {
  readonly file?: Finished
  readonly faults: readonly ReadFault[]
} {
  let files: Map<string, Uint8Array>
  try {
    files = unzip(bytes)
  } catch (problem) {
    return { faults: [{ rule: 'zip', part: 'the file', message: messageOf(problem) }] }
  }
  const opened: Package = { documents: new Map(), media: new Map() }
  const faults: ReadFault[] = []
  for (const [part, content] of files) {
    if (!/\.(xml|rels)$/.test(part)) opened.media.set(part, content)
    else {
      const read = readXml(content)
      if (typeof read === 'string') faults.push({ rule: 'xml', part, message: read })
      else opened.documents.set(part, read)
    }
  }
  if (!opened.documents.has('ppt/presentation.xml') && faults.length === 0) {
    faults.push({ rule: 'zip', part: 'the file', message: 'it holds no presentation' })
  }
  return faults.length > 0 ? { faults } : { file: finished(bytes, opened), faults }
}

function finished(bytes: Uint8Array, opened: Package): Finished {
  const presentation = relations(opened, 'ppt/presentation.xml')
  const listed = all(opened.documents.get('ppt/presentation.xml')!, 'p:sldId')
  const slides = listed.flatMap((entry) => {
    const id = entry.getAttribute('r:id')
    return presentation.filter((relation) => relation.id === id).map((relation) => relation.target)
  })
  return {
    bytes,
    opened,
    slides: slides.filter((slide) => opened.documents.has(slide)),
    notes: numbered(opened, 'ppt/notesSlides/notesSlide'),
    layouts: numbered(opened, 'ppt/slideLayouts/slideLayout'),
    masters: numbered(opened, 'ppt/slideMasters/slideMaster'),
  }
}

/** Characters, or references to them, that XML 1.0 has not. */
const forbidden =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(x0*([0-8bcef]|1[0-9a-f]|fff[ef]|d[89a-f]..);|0*([0-8]|1[124-9]|2\d|3[01]);)/i

/** The document, or what is wrong with it. */
function readXml(content: Uint8Array): Document | string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    if (/<!DOCTYPE/i.test(text)) return 'it declares a document type'
    if (forbidden.test(text)) return 'it holds a character that XML has not'
    return parseXml(text)
  } catch (problem) {
    return messageOf(problem)
  }
}

function messageOf(problem: unknown): string {
  return problem instanceof Error ? problem.message.split('\n')[0]! : String(problem)
}
