import type { Diagnostic } from '../diagnostic.js'
import type { Conflict, Correction } from '../model/dataset.js'
import type { Run } from '../model/deck.js'
import type { Place } from '../model/place.js'
import type { Fact } from '../model/view.js'
import { proseRuns } from './dataset-prose.js'
import { bracketed, say, sentence, type Edition } from './edition.js'

/** What a note letter stands for: a dispute, a correction of a printed value, or the age of a figure. */
export interface DataNote {
  readonly letter: string
  /** Ids of the conflict and of corrections that it tells of; none for an age. */
  readonly records: readonly string[]
  readonly title: string
  readonly summary: readonly Run[]
  readonly place: Place
}

/** The records behind one note: a correction of a disputed value is told together with the dispute. */
export interface NoteRecords {
  readonly conflict?: Conflict
  readonly corrections: readonly Correction[]
}

/** The notes that a fact's figure carries, without letters. */
export function noteRecordsOf({ view }: Edition, fact: Fact): NoteRecords[] {
  const conflicts = fact.conflicts.flatMap((id) => view.records.conflicts.find((c) => c.id === id) ?? [])
  const corrections = fact.corrections.flatMap(
    (id) => view.records.corrections.find((c) => c.id === id) ?? [],
  )
  const told = (conflict: Conflict) => corrections.filter(({ target }) => conflict.members.includes(target))
  const alone = corrections.filter(({ target }) => !conflicts.some(({ members }) => members.includes(target)))
  return [
    ...conflicts.map((conflict) => ({ conflict, corrections: told(conflict) })),
    ...alone.map((correction) => ({ corrections: [correction] })),
  ]
}

/** The note with its words. */
export function dataNoteOf(
  edition: Edition,
  letter: string,
  { conflict, corrections }: NoteRecords,
  found: Diagnostic[],
): DataNote {
  const records = [...(conflict ? [conflict] : []), ...corrections]
  const head = { letter, records: records.map((record) => record.id), place: records[0]!.place }
  if (conflict) {
    const { title, summary, place } = conflict
    const runs = proseRuns(edition, summary, place, found)
    return {
      ...head,
      title: say(edition, title),
      summary: runs,
    }
  }
  const [correction] = corrections
  return {
    ...head,
    title: subjectOf(edition, correction!),
    summary: [{ text: correctionText(edition, correction!) }],
  }
}

function subjectOf(edition: Edition, { target }: Correction): string {
  const subject = edition.view.facts[target]?.subject
  const name = subject === undefined || subject === null ? undefined : edition.view.names[subject]
  return name ? say(edition, name) : edition.strings.corrected.replace(/[:：]\s*$/, '').trim()
}

function correctionText(edition: Edition, { printed, corrected, basis }: Correction): string {
  const reason = bracketed(edition.locale, say(edition, basis))
  return sentence(edition, `${edition.strings.corrected}${printed} → ${corrected}${reason}`)
}
