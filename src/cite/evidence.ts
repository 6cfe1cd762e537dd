import { error, type Diagnostic } from '../diagnostic.js'
import type { Direction } from '../model/dataset.js'
import type { Block, Ref, Rich } from '../model/deck.js'
import type { Place } from '../model/place.js'
import type { Citation, Fact, View } from '../model/view.js'
import { didYouMean } from '../nearest.js'

/** A record of the view that names its sources. */
export interface Cited {
  readonly id: string
  readonly place: Place
  readonly citations: readonly Citation[]
}

/** What can be looked up in one view. */
export interface Evidence {
  fact(id: string): Fact | undefined
  /** Any record with sources, by id: for what a slide rests on without showing a figure of it. */
  record(id: string): Cited | undefined
  /** What a block says without a figure: the stances and moves in it. */
  implied(block: Block, siblings: readonly Block[]): Cited[]
  /** Reports a link to something that is not in the view. */
  check(ref: Ref, place: Place, found: Diagnostic[]): void
  checkId(to: 'company' | 'camp' | 'record', id: string, place: Place, found: Diagnostic[]): void
}

const evidences = new WeakMap<View, Evidence>()

/** Looked up once per view: its editions in several languages share it. */
export function evidenceIn(view: View): Evidence {
  const before = evidences.get(view)
  if (before) return before
  const evidence = lookUpIn(view)
  evidences.set(view, evidence)
  return evidence
}

function lookUpIn(view: View): Evidence {
  const records = citedRecords(view)
  const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))
  const [scores, companies, camps, groups] = [
    idsOf(view.records.scores),
    idsOf(view.records.companies),
    idsOf(view.records.camps),
    idsOf(view.records.companyTypes),
  ]
  const isFact = (id: string) => Object.hasOwn(view.facts, id)
  const kinds: Readonly<Record<string, { has: (id: string) => boolean; all: () => Iterable<string> }>> = {
    fact: { has: isFact, all: () => Object.keys(view.facts) },
    score: { has: (id) => scores.has(id), all: () => scores },
    company: { has: (id) => companies.has(id), all: () => companies },
    camp: { has: (id) => camps.has(id), all: () => camps },
    group: { has: (id) => groups.has(id), all: () => groups },
    source: { has: (id) => Object.hasOwn(view.sources, id), all: () => Object.keys(view.sources) },
    record: {
      has: (id) => records.has(id) || isFact(id),
      all: () => [...records.keys(), ...Object.keys(view.facts)],
    },
  }
  const fact = (id: string) => (isFact(id) ? view.facts[id] : undefined)
  const checkId = (to: string, id: string, place: Place, found: Diagnostic[]) => {
    const known = kinds[to]
    if (!known || known.has(id)) return
    const why = Object.hasOwn(view.withheld, id) ? [withheld(view, id)] : didYouMean(id, known.all())
    found.push(error(`cite/unknown-${to}`, `there is no ${to} \`${id}\` in this edition`, place, ...why))
  }
  return {
    fact,
    record: (id) => records.get(id) ?? asCited(fact(id)),
    implied: (block, siblings) => impliedBy(view, block, siblings),
    check: (ref, place, found) => 'id' in ref && checkId(ref.to, ref.id, place, found),
    checkId,
  }
}

function withheld(view: View, id: string): string {
  const reasons = {
    'not-yet-known': `it is not yet known on ${view.asOf}`,
    visibility: 'this audience may not see it',
    retracted: 'it has been retracted',
    superseded: 'another record replaces it',
  }
  return reasons[view.withheld[id]!]
}

function asCited(fact: Fact | undefined): Cited | undefined {
  return fact && { id: fact.id, place: fact.place, citations: fact.citations }
}

/** Records of every kind that carry sources, and the sources themselves. */
function citedRecords(view: View): Map<string, Cited> {
  const found = new Map<string, Cited>()
  for (const list of Object.values(view.records)) {
    if (!Array.isArray(list)) continue
    for (const record of list as readonly { id: string; place: Place; sources?: readonly Citation[] }[]) {
      if (record.sources)
        found.set(record.id, { id: record.id, place: record.place, citations: record.sources })
    }
  }
  for (const { id, place } of Object.values(view.sources)) {
    found.set(id, { id, place, citations: [{ source: id, role: 'primary' }] })
  }
  return found
}

function impliedBy(view: View, block: Block, siblings: readonly Block[]): Cited[] {
  switch (block.kind) {
    case 'camp-map':
    case 'scores':
    case 'changes':
      return block.table.rows.flatMap((row) => stanceOf(view, idOf(row, 'company'), idOf(row, 'role')))
    case 'timeline':
    case 'gantt':
      return block.table.rows.flatMap((row) => movesOf(view, row))
    case 'pitch':
      return block.items.flatMap(({ lead, more }) =>
        more.flatMap((company) => stanceOf(view, idOf([company], 'company'), idOf([lead], 'role'))),
      )
    case 'stance': {
      const company = siblings.find((sibling) => sibling.kind === 'identity')?.attributes.company
      const strong = block.items.map((item) => item.lead).filter((lead) => lead.runs[0]?.strong)
      return stanceOf(view, company, idOf(strong, 'role'))
    }
    default:
      return []
  }
}

/** The id that the cells of a row link to with this scheme. */
function idOf(cells: readonly Rich[], to: 'company' | 'role' | 'month'): string | undefined {
  const refs = cells.flatMap((cell) => cell.runs).flatMap((run) => run.ref ?? [])
  const ref = refs.find((ref) => ref.to === to)
  return ref && 'id' in ref ? ref.id : undefined
}

function stanceOf(view: View, company: string | undefined, role: string | undefined): Cited[] {
  const stance = view.companies.find((known) => known.company.id === company)?.stance
  if (!stance || stance.role !== (role as Direction | undefined)) return []
  const { id, place, sources } = stance.record
  return [{ id, place, citations: sources }]
}

/** Of a row without a lane, the moves of the month in either. */
function movesOf(view: View, row: readonly Rich[]): Cited[] {
  const [month, company, lane] = [idOf(row, 'month'), idOf(row, 'company'), idOf(row, 'role')]
  return view.moves
    .filter(
      (move) =>
        move.month === month &&
        (lane === undefined || move.lane === lane) &&
        move.event.subjects.includes(company ?? ''),
    )
    .map(({ event }) => ({ id: event.id, place: event.place, citations: event.sources }))
}
