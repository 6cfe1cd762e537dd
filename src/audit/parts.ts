import { textsOfXml } from './xml-text.js'

type Parts = ReadonlyMap<string, Uint8Array>

/** The text of a part. */
export function xmlOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** The slides of a deck in their order, and on which of them a part is used. */
export interface SlideOrder {
  readonly slides: readonly string[]
  slideOf(part: string): number | undefined
}

/** Follows the relationships of a deck from its slides down: to their notes, charts, workbooks, comments, pictures. */
export function slideOrder(parts: Parts): SlideOrder {
  const targets = new Map<string, readonly Relation[]>()
  for (const [name, bytes] of parts) {
    const owner = /^(.*?)_rels\/([^/]+)\.rels$/.exec(name)
    if (owner) targets.set(`${owner[1]}${owner[2]}`, relationsIn(bytes, owner[1] ?? ''))
  }
  const presentation = 'ppt/presentation.xml'
  const ids = [
    ...xmlOf(parts.get(presentation) ?? new Uint8Array()).matchAll(/<p:sldId\b[^>]*\br:id="([^"]*)"/g),
  ]
  const slides = ids.flatMap(
    ([, id]) => targets.get(presentation)?.find((relation) => relation.id === id)?.target ?? [],
  )
  const owners = new Map<string, number>()
  slides.forEach((slide, index) => {
    const open = [slide]
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      if (
        owners.has(part) ||
        (part !== slide && slides.includes(part)) ||
        /slide(?:Layout|Master)s?\//.test(part)
      )
        continue
      owners.set(part, index + 1)
      open.push(...(targets.get(part) ?? []).map(({ target }) => target))
    }
  })
  return { slides, slideOf: (part) => owners.get(part.split('!')[0]!.replace(/_rels\/([^/]+)\.rels$/, '$1')) }
}

interface Relation {
  readonly id: string
  readonly target: string
}

function relationsIn(bytes: Uint8Array, folder: string): Relation[] {
  const found: { id?: string; target?: string }[] = []
  for (const { text, attribute } of textsOfXml(xmlOf(bytes)) ?? []) {
    if (attribute === 'Relationship Id') found.push({ ...unfinished(found, 'id'), id: text })
    if (attribute === 'Relationship Target')
      found.push({ ...unfinished(found, 'target'), target: resolved(folder, text) })
  }
  return found.flatMap(({ id, target }) => (id !== undefined && target !== undefined ? [{ id, target }] : []))
}

/** The relation that lacks this half yet, whichever of its attributes was written first. */
function unfinished(
  found: { id?: string; target?: string }[],
  half: 'id' | 'target',
): { id?: string; target?: string } {
  const last = found.at(-1)
  return last && last[half] === undefined ? found.pop()! : {}
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = `${folder}${target}`.split('/')
  return steps
    .reduce<string[]>(
      (path, step) => (step === '..' ? path.slice(0, -1) : step === '.' ? path : [...path, step]),
      [],
    )
    .join('/')
}
