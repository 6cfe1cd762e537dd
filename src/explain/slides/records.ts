import type { Block, Ref, Slide } from '../../model/deck.js'
import type { Place } from '../../model/place.js'
import type { Step } from '../../model/trace.js'
import { addressOf, nounOf, type Catalogue, type Item } from '../catalogue.js'
import type { SlideMaterial } from './grounds.js'
import type { PartText } from './slide-account.js'

/** The records that a slide shows or is made from, in the order in which its reader meets them. */
export function recordTexts(slide: Slide, steps: readonly Step[], material: SlideMaterial): PartText[] {
  const met = new Met(material)
  met.texts(slide.title, 'title')
  for (const block of slide.blocks) {
    met.texts(block, nameOf(block))
    if (block.kind === 'chart') met.chart(slide.id, block.chart)
  }
  met.texts(slide.notes, 'notes')
  for (const id of slide.cites) met.id(id, 'cites')
  for (const step of steps) met.step(step)
  return met.found()
}

/** The charts of a slide. */
export function chartTexts({ id, blocks }: Slide, { catalogue, edition }: SlideMaterial): PartText[] {
  return blocks.flatMap((block): PartText[] => {
    if (block.kind !== 'chart') return []
    const { kind, number } = edition.cited.charts[block.chart]!
    const item = catalogue.withId(block.chart).find((one) => one.kind === 'charts')
    const shown = edition.cited.shown.filter(({ where }) => where === `slide:${id}/chart:${block.chart}`)
    const figures = new Set(shown.map(({ fact }) => fact)).size
    const text = `exhibit ${number}, ${kind}, ${figures} figure${figures === 1 ? '' : 's'}`
    return item ? [{ id: block.chart, noun: 'chart', text, place: addressOf(item.place), where: [] }] : []
  })
}

function nameOf(block: Block): string {
  return block.kind === 'chart' ? `chart ${block.chart}` : block.kind
}

/** Records as they are met, each once, with all places where it shows. */
class Met {
  readonly #records = new Map<
    string,
    { readonly text: Omit<PartText, 'where'>; readonly where: Set<string> }
  >()
  readonly #byPlace: ReadonlyMap<string, Item>

  constructor(private readonly material: SlideMaterial) {
    this.#byPlace = new Map(material.catalogue.items.map((item) => [addressOf(item.place), item]))
  }

  found(): PartText[] {
    return [...this.#records.values()].map(({ text, where }) => ({ ...text, where: [...where] }))
  }

  /** Everything in a part of the slide that points at a record. */
  texts(value: unknown, where: string): void {
    for (const ref of refsIn(value)) if ('id' in ref) this.#add(this.#itemOf(ref), where)
  }

  chart(slide: string, chart: string): void {
    for (const shown of this.material.edition.cited.shown)
      if (shown.where === `slide:${slide}/chart:${chart}`) this.id(shown.fact, `chart ${chart}`)
  }

  id(id: string, where: string): void {
    this.#add(this.material.catalogue.resolve(id), where)
  }

  /** A text of a record that was printed, or a list of records. */
  step(step: Step): void {
    if (step.kind === 'print') this.#add(this.#at(step.record), 'words')
    if (step.kind !== 'loop') return
    for (const { item } of step.rounds)
      if (typeof item === 'object' && item && 'record' in item) this.id(item.record, 'list')
  }

  #itemOf(ref: Extract<Ref, { id: string }>): Item | undefined {
    const kinds = kindsOf[ref.to]
    return kinds && this.material.catalogue.resolve(ref.id, kinds === 'any' ? undefined : kinds)
  }

  #at(place: Place): Item | undefined {
    return this.#byPlace.get(addressOf(place))
  }

  #add(item: Item | undefined, where: string): void {
    if (!item || item.kind === 'audiences' || item.kind === 'charts') return
    const key = `${item.kind} ${item.id}`
    const known = this.#records.get(key)
    if (known) known.where.add(where)
    else this.#records.set(key, { text: this.#text(item), where: new Set([where]) })
  }

  #text(item: Item): Omit<PartText, 'where'> {
    const { catalogue, composed } = this.material
    const fact = Object.hasOwn(composed.view.facts, item.id) ? composed.view.facts[item.id] : undefined
    const isFigure = fact !== undefined && fact.kind !== 'event'
    const text = isFigure ? catalogue.figure(fact) : (catalogue.nameOf(item) ?? headOf(catalogue, item))
    return { id: item.id, noun: nounOf(item.kind), text, place: addressOf(item.place) }
  }
}

const kindsOf: Partial<Record<Ref['to'], 'any' | Parameters<Catalogue['resolve']>[1]>> = {
  fact: 'any',
  score: ['scores'],
  company: ['companies'],
  camp: ['camps'],
  group: ['companyTypes'],
  role: ['stanceRoles'],
  source: ['sources'],
}

/** Of a record without a name: the company that it is about. */
function headOf(catalogue: Catalogue, { record }: Item): string {
  const { company, headline } = record as { readonly company?: string; readonly headline?: never }
  if (headline !== undefined) return catalogue.say(headline)
  const item = company === undefined ? undefined : catalogue.resolve(company, ['companies'])
  return item ? (catalogue.nameOf(item) ?? item.id) : ''
}

/** Every reference in a part of a slide. */
function* refsIn(value: unknown): Generator<Ref> {
  if (typeof value !== 'object' || value === null) return
  if ('ref' in value) yield value.ref as Ref
  for (const inner of Object.values(value)) yield* refsIn(inner)
}
