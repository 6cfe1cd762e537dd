import { inRanges } from '../format/index.js'
import type { Rich, Run } from '../model/deck.js'
import type { Place } from '../model/place.js'
import type { DataNote } from './data-note.js'
import { dataAsOf, gap, join, say, sentence, type Edition } from './edition.js'
import { conversionNote } from './conversion.js'
import type { Register } from './register.js'
import type { SlideTrail } from './trails.js'

/** The source line of a slide in three lengths. */
export interface SourceLines {
  /** Sources with short titles, and what each note letter stands for. */
  readonly sourceLine: Rich
  /** Sources as bare numbers. */
  readonly sourceLineShort: Rich
  /** And only the titles of the notes, which the slide of data notes tells in full. */
  readonly sourceLineBare: Rich
}

export function sourceLinesOf(register: Register, trail: SlideTrail, place: Place): SourceLines {
  const { edition } = register
  const ids = [...trail.seen.sources.keys()].sort((a, b) => register.number(a) - register.number(b))
  const titled = ids.map((id) => `[${register.number(id)}] ${say(edition, edition.view.sources[id]!.short)}`)
  const bare =
    ids.length === 0
      ? []
      : [
          inRanges(
            ids.map((id) => register.number(id)),
            (number) => `[${number}]`,
          ).join(' '),
        ]
  const notes = trail.tellsNotes ? [] : [...trail.seen.notes]
  const told = notes.flatMap((note) => summaryRuns(register, note))
  const named = notes.map((note) => ({
    text: `${gap(edition.locale)}[${note.letter}] ${sentence(edition, note.title)}`,
  }))
  const line = (sources: readonly string[], rest: readonly Run[]): Rich => ({
    runs: [{ text: head(edition, sources, trail) }, ...rest],
    place,
  })
  return {
    sourceLine: line(titled, told),
    sourceLineShort: line(bare, told),
    sourceLineBare: line(bare, named),
  }
}

/** "Source: [1] …; team analysis. Data as of June 2025." */
function head(edition: Edition, sources: readonly string[], { judged, seen }: SlideTrail): string {
  const { strings, view } = edition
  const all = [...sources, say(edition, view.about.analyst)].join(strings.titleSeparator)
  return join(edition, [
    sentence(edition, `${strings.source}${all}`),
    dataAsOf(edition),
    judgement(edition, judged),
    seen.converted ? conversionNote(edition) : '',
  ])
}

function judgement({ strings }: Edition, judged: SlideTrail['judged']): string {
  if (judged.has('score')) return strings.editorialScore
  if (judged.has('severity')) return strings.editorialSeverity
  return judged.has('role') ? strings.editorialStance : ''
}

function summaryRuns(register: Register, note: DataNote): Run[] {
  return [{ text: `${gap(register.edition.locale)}[${note.letter}] ` }, ...register.told(note)]
}
