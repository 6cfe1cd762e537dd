import type { Notes, Rich, Run } from '../model/deck.js'
import type { Place } from '../model/place.js'
import type { DataNote } from './data-note.js'
import { clause, dataAsOf, gap, join, say, sentence, type Edition } from './edition.js'
import type { Register, Trail } from './register.js'
import { plain } from './rich.js'
import type { SlideTrail } from './trails.js'

/**
 * Speaker notes with the sums behind computed figures and the dispute of every marked figure in the method paragraph,
 * and a paragraph of sources.
 */
export function speakerNotesOf(register: Register, notes: Notes, trail: SlideTrail, place: Place): Notes {
  const { edition } = register
  const disputes = [...trail.all.notes].flatMap((note) => methodRuns(register, note))
  const told = [...trail.workings.runs, ...disputes]
  return [...withMethod(edition, notes, told, place), sourceParagraph(register, trail.all, place)]
}

function withMethod(edition: Edition, notes: Notes, told: readonly Run[], place: Place): Notes {
  if (told.length === 0) return notes
  const head = bare(edition.strings.notesMethod)
  const index = notes.findIndex((paragraph) => bare(headOf(paragraph)) === head)
  if (index < 0) return [...notes, { runs: [headRun(edition, edition.strings.notesMethod), ...told], place }]
  return notes.map((paragraph, at) =>
    at === index ? { ...paragraph, runs: [...paragraph.runs, ...told] } : paragraph,
  )
}

/** " [a] Title. Summary": both values are told there as figures; the record’s bare arithmetic is for editors. */
function methodRuns(register: Register, note: DataNote): Run[] {
  const { edition } = register
  const { locale } = edition
  const head = `${gap(locale)}[${note.letter}] ${sentence(edition, note.title)}${gap(locale)}`
  return [{ text: head }, ...register.told(note)]
}

/** "Source. [1] Title, paragraph P12; team analysis. Data as of June 2025." */
function sourceParagraph(register: Register, trail: Trail, place: Place): Rich {
  const { edition } = register
  const { strings, view, locale } = edition
  const ids = [...trail.sources.keys()].sort((a, b) => register.number(a) - register.number(b))
  const entries = ids.map((id) => {
    const places = [...trail.sources.get(id)!]
    const title = say(edition, view.sources[id]!.title)
    return `[${register.number(id)}] ${[title, ...placesText(edition, places)].join(clause(locale))}`
  })
  const all = [...entries, say(edition, view.about.analyst)].join(strings.titleSeparator)
  const text = join(edition, [sentence(edition, all), dataAsOf(edition)])
  const opened = text.charAt(0).toUpperCase() + text.slice(1)
  return { runs: [headRun(edition, strings.notesSource), { text: `${gap(locale)}${opened}` }], place }
}

/** Paragraphs of a source together, other places as they are written. */
function placesText({ strings }: Edition, places: readonly string[]): string[] {
  const paragraphs = places
    .filter((at) => /^P\d+$/.test(at))
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  const others = places.filter((at) => !paragraphs.includes(at))
  const together =
    paragraphs.length === 0
      ? []
      : [strings.paragraph.replace('{at}', paragraphs.map((at) => at.slice(1)).join(strings.listSeparator))]
  return [...together, ...others]
}

function headRun(edition: Edition, head: string): Run {
  return { text: sentence(edition, head.trim()), strong: true }
}

/** The strong text that a paragraph begins with. */
function headOf(paragraph: Rich): string {
  const end = paragraph.runs.findIndex((run) => !run.strong)
  return plain({ ...paragraph, runs: end < 0 ? paragraph.runs : paragraph.runs.slice(0, end) })
}

const bare = (head: string) => head.trim().replace(/[.。:：]$/, '')
