import { formatDate } from '../format/index.js'
import type { Fact } from '../model/view.js'
import type { DataNote } from './data-note.js'
import { sentence, type Edition } from './edition.js'

/** What figures that share a note on their age have in common; undefined where a figure is as new as it must be. */
export function ageKey({ valid, overdue }: Fact): string | undefined {
  return overdue === undefined ? undefined : `age ${JSON.stringify(valid)}`
}

/** The note on a figure that is older than the audience permits: "May 2024, 13 months old." */
export function ageNoteOf(edition: Edition, letter: string, fact: Fact): DataNote {
  const { strings, locale } = edition
  const text = strings.old
    .replace('{date}', formatDate(fact.valid, locale))
    .replace('{months}', String(fact.overdue))
  const summary = [{ text: sentence(edition, text) }]
  return { letter, records: [], title: strings.oldHead, summary, place: fact.place }
}
