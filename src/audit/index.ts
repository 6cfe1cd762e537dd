import type { Scope } from '../check/index.js'
import { shinglesOf } from '../fingerprint/index.js'
import type { Kind } from '../model/dataset.js'
import type { Place } from '../model/place.js'
import type { Audience } from '../model/settings.js'
import { isArchive } from './archive.js'
import type { NeedleKind, Origin } from './needle.js'
import { normal } from './normal.js'
import { numberKey } from './open-words.js'
import type { Passage, Reading, Where } from './passage.js'
import { readDeck } from './read-deck.js'
import { readText } from './read-text.js'
import type { Secrets } from './secrets.js'

export { secretsFor, type Secrets } from './secrets.js'

/** One restricted value in a finished file, and where it comes from; or speaker notes where there must be none. */
export interface Finding {
  readonly where: Where
  readonly part?: string
  readonly slide?: number
  readonly line?: number
  readonly is: NeedleKind | 'number' | 'notes'
  /** What was found, and the text that it stands in. */
  readonly found: string
  readonly context: string
  readonly record?: {
    readonly kind: Kind
    readonly id: string
    readonly field: string
    /** Who may see it, or why this audience may not. */
    readonly because: string
    readonly place: Place
  }
}

/** What was found in one file, and how much was looked at. */
export interface FileAudit {
  readonly file: string
  readonly findings: readonly Finding[]
  readonly parts: number
  readonly passages: number
  /** Parts in which no text can be found. */
  readonly unread: readonly string[]
}

/** Looks for anything restricted in a finished file; or says why it cannot be read. */
export function audit(
  file: string,
  bytes: Uint8Array,
  secrets: Secrets,
  { scope, audience }: { readonly scope: Scope; readonly audience: Audience },
): FileAudit | { readonly refused: string } {
  const read = readFinished(bytes)
  if ('refused' in read) return read
  const name = file.split(/[\\/]/).at(-1) ?? file
  const named: Passage[] = [name, name.replace(/[-_.]+/g, ' ')].map((text) => ({ text, where: 'file name' }))
  const found = [...named, ...read.passages].flatMap((passage) => findingsIn(passage, secrets, scope))
  const notes = audience.notes === 'strip' ? leftNotes(read.passages) : []
  const { parts, passages, unread } = read
  return { file, findings: [...eachOnce(found), ...notes], parts, passages: passages.length, unread }
}

/** Every text of a finished file: a deck, or anything that is text. */
export function readFinished(bytes: Uint8Array): Reading | { readonly refused: string } {
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf
  return isArchive(bytes) || isOle ? readDeck(bytes) : readText(bytes)
}

function findingsIn(passage: Passage, secrets: Secrets, scope: Scope): Finding[] {
  const { text: written, number, attribute: _, ...where } = passage
  const text = normal(written)
  const tell = (is: Finding['is'], found: string, origin: Origin): Finding => ({
    ...where,
    is,
    found,
    context: contextOf(text, found),
    record: recordOf(origin, scope),
  })
  const known = number === undefined ? undefined : secrets.numbers.get(numberKey(number))
  return [
    ...longestOnly([...secrets.needles.in(text)]).map((needle) =>
      tell(needle.is, needle.text, needle.origin),
    ),
    ...spansIn(written, secrets).map(({ found, origin }) => tell('text', found, origin)),
    ...(known ? [tell('number', written.trim(), known)] : []),
  ]
}

/** Of several forms of one value, the longest: who reads “RMB 1.2B” need not read “1.2B”. */
function longestOnly<N extends { readonly text: string; readonly origin: Origin }>(all: readonly N[]): N[] {
  const longest = new Map<string, N>()
  for (const needle of all) {
    const key = `${needle.origin.id} ${needle.origin.path.join('.')}`
    const before = longest.get(key)
    if (!before || before.text.length < needle.text.length) longest.set(key, needle)
  }
  return [...longest.values()]
}

/** Stretches of restricted texts, those that follow on one another together. */
function spansIn(text: string, { spans }: Secrets): { found: string; origin: Origin }[] {
  if (spans.size === 0) return []
  const runs: { start: number; end: number; origin: Origin }[] = []
  for (const { hash, start, end } of shinglesOf(text)) {
    const origin = spans.get(hash)
    if (!origin) continue
    const last = runs.at(-1)
    if (last && last.origin === origin && start <= last.end) last.end = end
    else runs.push({ start, end, origin })
  }
  return runs.map(({ start, end, origin }) => ({ found: text.slice(start, end), origin }))
}

/** So much of a text on either side of what was found. */
const around = 40

function contextOf(text: string, found: string): string {
  const at = text.toLowerCase().indexOf(normal(found).toLowerCase())
  const [start, end] = [Math.max(0, at - around), Math.max(0, at) + found.length + around]
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

function recordOf({ kind, id, path, because }: Origin, scope: Scope): NonNullable<Finding['record']> {
  const record = scope.records[kind].find((one) => one.id === id)!
  return { kind, id, field: path.join('.'), because, place: scope.origins.place(record, ...path) }
}

/** PowerPoint repeats a text in several parts; in one part and field it is told once. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ where, part, line, found, context, record }) => {
    const key = [where, part, line, found, context, record?.id, record?.field].join('\n')
    return !seen.has(key) && seen.add(key)
  })
}

/** Speaker notes where none may be; the number of the slide, which PowerPoint puts there by itself, is none. */
function leftNotes(passages: readonly Passage[]): Finding[] {
  const left = new Map<string, Finding>()
  for (const { where, part, slide, text, attribute } of passages) {
    const isSaid = where === 'notes' && !attribute && part !== text && !/^[\s\d]*$/.test(text)
    if (!isSaid || part === undefined || left.has(part)) continue
    const found = contextOf(normal(text), '')
    left.set(part, { where, part, ...(slide !== undefined && { slide }), is: 'notes', found, context: found })
  }
  return [...left.values()]
}
