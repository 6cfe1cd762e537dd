import { entries, type Entry, type Scope } from '../../src/check/scope.js'
import { kinds } from '../../src/check/schema/dataset.js'
import { walkMarked } from '../../src/check/schema-walk.js'
import { termsOf } from './scan.mjs'

type Records = Scope['records']

/** What the records that cite one place of a source say: their words, and the names of what they refer to. */
interface Said {
  readonly ids: string[]
  text: string
}

/** Place in a source (`P12`) → what the records that cite it say. */
export function saidAt(records: Records, source: string): ReadonlyMap<string, Said> {
  const byId = new Map(entries(records).map((entry) => [entry.record.id, entry]))
  const said = new Map<string, Said>()
  for (const entry of entries(records)) {
    for (const place of placesIn(entry, source)) {
      const before = said.get(place) ?? { ids: [], text: '' }
      said.set(place, { ids: [...before.ids, entry.record.id], text: before.text + textOf(entry, byId) })
    }
  }
  return said
}

function placesIn({ record }: Entry, source: string): string[] {
  if (!('sources' in record)) return []
  return record.sources.flatMap((citation) =>
    citation.source === source && citation.at !== undefined ? [citation.at] : [],
  )
}

/** All text and numbers of a record, and of the entities and metrics that it names. */
function textOf(entry: Entry, byId: ReadonlyMap<string, Entry>): string {
  const named = new Set<string>()
  walkMarked(kinds[entry.kind], entry.record, ({ refersTo }, value) => {
    if (refersTo) named.add(String(value))
  })
  const referred = [...named].flatMap((id) => {
    const other = byId.get(id)
    return other && 'name' in other.record ? [other.record] : []
  })
  return [entry.record, ...referred].map((record) => `${leaves(record).join(' ')}\n`).join('')
}

/** The printed form as one word: 6710億 and 參數 make 6710億參數. Places and ids are no evidence of anything. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (skipped.has(key)) return []
    if (key === 'printed' && typeof inner === 'object') return [Object.values(inner as object).join('')]
    return leaves(inner)
  })
}

const skipped = new Set([
  'id',
  'place',
  'sources',
  'recorded',
  'colour',
  'sha256',
  'url',
  'supersedes',
  'company',
])

/** The terms of a paragraph that no record citing it says. */
export function uncited(terms: readonly string[], said: Said | undefined): string[] {
  if (!said) return [...terms]
  const text = said.text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
  const there = new Set(termsOf(said.text))
  return terms.filter((term) => !there.has(term) && (/^\d/.test(term) || !text.includes(term)))
}
