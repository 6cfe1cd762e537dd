import { statedDate } from '../format/index.js'
import type { Kind } from '../model/dataset.js'
import { keyOf } from '../record-keys.js'
import { addressOf, type Catalogue, type Item } from './catalogue.js'
import type { HistoryEntry } from './explanation.js'
import { summaryOf } from './rows.js'

/** The records about records, by kind: which field names what they speak of, and what they do to it. */
const notes = {
  retractions: { field: /^target$/, what: 'retraction' },
  corrections: { field: /^target$/, what: 'correction' },
  conflicts: { field: /^members\./, what: 'conflict' },
} as const

/**
 * What the dataset learned about a record, in the order in which it learned it: the record, those that it replaces or
 * that replace it, other records of the same key, and what was retracted, corrected, disputed and settled.
 */
export function historyOf(catalogue: Catalogue, item: Item): HistoryEntry[] {
  const chain = chainOf(catalogue, item)
  const entry = (found: Item, what: string): HistoryEntry[] => {
    if (found.recorded === undefined) return []
    const { kind, id, recorded, valid, place } = found
    const status = catalogue.statusOf(found)
    const dates = { recorded, ...(valid !== undefined && { valid: statedDate(valid) }) }
    return [
      { kind, id, ...dates, what, text: textOf(catalogue, found, chain), status, place: addressOf(place) },
    ]
  }
  const same = sameKey(catalogue, item).filter((other) => !chain.has(other))
  const told = notesOn(catalogue, [...chain.keys()])
  const all = [
    ...[...chain].flatMap(([found, what]) => entry(found, what)),
    ...same.flatMap((found) => entry(found, 'same key')),
    ...told.flatMap(({ found, what }) => entry(found, what)),
  ]
  return all.sort((a, b) => (a.recorded < b.recorded ? -1 : a.recorded > b.recorded ? 1 : 0))
}

/** What an entry says: a figure its value, a record about records what it does to this one. */
function textOf(catalogue: Catalogue, found: Item, chain: ReadonlyMap<Item, string>): string {
  const { dataset } = catalogue
  const own = new Set([...chain.keys()].map(({ id }) => id))
  const conflict = dataset.conflicts.find((one) => one === found.record)
  if (conflict) {
    const others = conflict.members.filter((member) => !own.has(member))
    return `${catalogue.say(conflict.title)}${others.length > 0 ? `, with ${others.join(', ')}` : ''}`
  }
  const correction = dataset.corrections.find((one) => one === found.record)
  if (correction) return `${correction.field}: ${correction.printed} → ${correction.corrected}`
  const resolution = dataset.resolutions.find((one) => one === found.record)
  if (resolution) return catalogue.say(resolution.summary)
  const retraction = dataset.retractions.find((one) => one === found.record)
  return retraction ? catalogue.say(retraction.reason) : summaryOf(catalogue, found)
}

/** The record with all that it replaces and that replaces it. */
function chainOf(catalogue: Catalogue, item: Item): Map<Item, string> {
  const chain = new Map([[item, 'this record']])
  for (let at = replacedBy(catalogue, item); at && !chain.has(at); at = replacedBy(catalogue, at))
    chain.set(at, 'replaced by it')
  const open = [item]
  for (let at = open.pop(); at; at = open.pop()) {
    for (const next of catalogue.items.filter(({ supersedes }) => supersedes === at?.id)) {
      if (chain.has(next)) continue
      chain.set(next, 'replaces it')
      open.push(next)
    }
  }
  return chain
}

function replacedBy(catalogue: Catalogue, { supersedes }: Item): Item | undefined {
  return supersedes ? catalogue.resolve(supersedes) : undefined
}

function sameKey(catalogue: Catalogue, item: Item): Item[] {
  const wanted = keyFor(item)
  if (wanted === undefined) return []
  return catalogue.items.filter((other) => other !== item && keyFor(other) === wanted)
}

function keyFor({ kind, record }: Item): string | undefined {
  return keyOf(kind as Kind, record as object)
}

/** Retractions, corrections and conflicts that name one of these records, and resolutions of these conflicts. */
function notesOn(catalogue: Catalogue, items: readonly Item[]): { found: Item; what: string }[] {
  const found = new Map<Item, string>()
  for (const reference of catalogue.references) {
    const note = Object.hasOwn(notes, reference.from.kind) && notes[reference.from.kind as keyof typeof notes]
    if (!note || !note.field.test(reference.field)) continue
    if (!items.some((item) => catalogue.means(reference, item))) continue
    const teller = catalogue.resolve(reference.from.id)
    if (teller) found.set(teller, note.what)
  }
  const conflicts = [...found.keys(), ...items].filter(({ kind }) => kind === 'conflicts')
  for (const teller of conflicts) {
    for (const { field, from, target } of catalogue.references) {
      const resolution = from.kind === 'resolutions' && field === 'conflict' && target === teller.id
      const settled = resolution && catalogue.resolve(from.id)
      if (settled) found.set(settled, 'resolution')
    }
  }
  return [...found].map(([teller, what]) => ({ found: teller, what }))
}
