import { error, warning, type Diagnostic } from '../diagnostic.js'
import { formatDate } from '../format/index.js'
import type { Ref, Run } from '../model/deck.js'
import type { Place } from '../model/place.js'
import type { Citation, Fact } from '../model/view.js'
import { statedId } from '../told.js'
import { ageKey, ageNoteOf } from './age-note.js'
import { dataNoteOf, noteRecordsOf, type DataNote } from './data-note.js'
import type { Edition } from './edition.js'
import type { Evidence } from './evidence.js'

/** What a stretch of the output rests on, in the order in which it is met. */
export interface Trail {
  /** Ids of sources with the places in them. */
  readonly sources: Map<string, Set<string>>
  readonly notes: Set<DataNote>
  /** Whether an amount in it was converted to the audience’s currency. */
  converted?: boolean
}

export function newTrail(): Trail {
  return { sources: new Map(), notes: new Set() }
}

/** Gives sources their numbers and notes their letters, by first appearance in deck and briefing. */
export class Register {
  readonly diagnostics: Diagnostic[] = []
  private readonly numbers = new Map<string, number>()
  private readonly notes = new Map<string, DataNote>()
  private readonly warned = new Set<string>()

  constructor(readonly edition: Edition) {}

  /** The number of a source that has been met. */
  number(source: string): number {
    return this.numbers.get(source) ?? 0
  }

  /** Ids of all sources met, in the order of their numbers. */
  sources(): readonly string[] {
    return [...this.numbers.keys()]
  }

  /** The notes that a figure of this fact carries. */
  notesOf(fact: Fact): DataNote[] {
    const disputes = noteRecordsOf(this.edition, fact).map((records) => {
      const key = (records.conflict ?? records.corrections[0]!).id
      const known = this.notes.get(key)
      if (known) return known
      const note = dataNoteOf(this.edition, letterOf(this.notes.size), records, this.diagnostics)
      this.notes.set(key, note)
      return note
    })
    return [...disputes, ...this.ageNote(fact)]
  }

  /** Figures of the same date share a note on their age. */
  private ageNote(fact: Fact): DataNote[] {
    const key = ageKey(fact)
    if (key === undefined) return []
    const note = this.notes.get(key) ?? ageNoteOf(this.edition, letterOf(this.notes.size), fact)
    this.notes.set(key, note)
    return [note]
  }

  /** The letters of a fact's figure, without brackets; empty when it carries no note. */
  letters(id: string): string {
    const fact = this.edition.view.facts[id]
    return fact
      ? this.notesOf(fact)
          .map((note) => note.letter)
          .join(', ')
      : ''
  }

  /** The text of a note, in which a figure that carries another note has its mark. */
  told(note: DataNote): Run[] {
    return note.summary.flatMap((run): Run[] => {
      const fact = run.ref?.to === 'fact' ? this.edition.view.facts[run.ref.id] : undefined
      const others = fact ? this.notesOf(fact).filter((other) => other !== note) : []
      return [run, ...others.map(({ letter }) => ({ text: `[${letter}]`, mark: true }))]
    })
  }

  /** Adds what a link in a text rests on. */
  followRef(trail: Trail, ref: Ref, place: Place, evidence: Pick<Evidence, 'fact'>): void {
    if (ref.to === 'source' && Object.hasOwn(this.edition.view.sources, ref.id))
      this.cite(trail, [{ source: ref.id, role: 'primary' }], { id: ref.id, place })
    const fact = ref.to === 'fact' || ref.to === 'score' ? evidence.fact(ref.id) : undefined
    if (fact) this.follow(trail, fact, place)
  }

  /** Adds a shown figure to a trail: its sources and its notes. */
  follow(trail: Trail, fact: Fact, place: Place): void {
    this.cite(trail, fact.citations, fact)
    if (fact.converted) trail.converted = true
    if (fact.unconverted !== undefined) this.warnOfCurrency(fact, fact.unconverted, place)
    if (fact.overdue !== undefined) this.warnOfAge(fact, fact.overdue, place)
    for (const note of this.notesOf(fact)) trail.notes.add(note)
  }

  /** Once for each figure, where it is shown first. */
  private warnOfAge(fact: Fact, months: number, place: Place): void {
    const id = statedId(fact)
    if (this.warned.has(id)) return
    this.warned.add(id)
    const { view } = this.edition
    const message = `\`${id}\` dates from ${formatDate(fact.valid, 'en')}, ${months} months before ${view.asOf}`
    const hint = `show a newer figure, or raise \`maxAge\` of the audience \`${view.audience.id}\``
    this.diagnostics.push({
      ...warning('cite/old-figure', message, place, hint),
      related: [{ place: fact.place, message: 'the record' }],
    })
  }

  /** Once for each amount, whatever the language. */
  private warnOfCurrency(fact: Fact, reason: string, place: Place): void {
    const { view, locale } = this.edition
    const key = `currency of ${fact.id}`
    if (locale !== view.audience.locales[0] || this.warned.has(key)) return
    this.warned.add(key)
    const message = `\`${fact.id}\` is not told in ${view.audience.currency}: ${reason}`
    const hint = 'add an `fx` record with its source to the dataset, or raise `rateWithin` of the audience'
    this.diagnostics.push({
      ...warning(
        'cite/not-converted',
        message,
        place,
        ...(reason.startsWith('there is no rate') ? [hint] : []),
      ),
      related: [{ place: fact.place, message: 'the record' }],
    })
  }

  /** Adds sources to a trail. */
  cite(trail: Trail, citations: readonly Citation[], record: Pick<Fact, 'id' | 'place'>): void {
    for (const { source, at } of citations) {
      if (!Object.hasOwn(this.edition.view.sources, source)) {
        const message = `\`${record.id}\` rests on the source \`${source}\`, which this audience may not see`
        this.diagnostics.push(error('cite/withheld-source', message, record.place))
        continue
      }
      if (!this.numbers.has(source)) this.numbers.set(source, this.numbers.size + 1)
      const places = trail.sources.get(source) ?? new Set()
      if (at !== undefined) places.add(at)
      trail.sources.set(source, places)
    }
  }

  /** The facts whose figures stand in the text of a note. */
  factsIn(note: DataNote): Fact[] {
    return note.summary.flatMap(({ ref }) =>
      ref?.to === 'fact' ? (this.edition.view.facts[ref.id] ?? []) : [],
    )
  }

  /** Adds the figures in the texts of a trail's notes, and in the texts of the notes that these carry. */
  followNotes(trail: Trail): void {
    for (const note of trail.notes) {
      for (const fact of this.factsIn(note)) this.follow(trail, fact, note.place)
    }
  }
}

/** a to z, then aa, ab … */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
