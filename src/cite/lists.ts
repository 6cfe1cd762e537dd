import { formatDate, inRanges } from '../format/index.js'
import type { Deck, Item, Rich, Run, Table } from '../model/deck.js'
import type { Source } from '../model/dataset.js'
import type { Place } from '../model/place.js'
import type { DataNote } from './data-note.js'
import { bracketed, gap, say, sentence, type Edition } from './edition.js'
import type { Register } from './register.js'
import type { SlideTrail } from './trails.js'

/** One item per note letter: the letter, a strong title, the summary; then one on editorial judgement. */
export function dataNoteItems(
  register: Register,
  notes: readonly DataNote[],
  editorial: boolean,
  place: Place,
): Item[] {
  const { edition } = register
  const space = gap(edition.locale)
  const items = notes.map((note): Item => {
    const title = { text: sentence(edition, note.title), strong: true }
    return item(
      [
        { text: `[${note.letter}]`, mark: true },
        { text: ' ' },
        title,
        { text: space },
        ...register.told(note),
      ],
      place,
    )
  })
  const { editorialHead, editorialNote } = edition.strings
  const judged = [
    { text: sentence(edition, editorialHead), strong: true },
    { text: `${space}${editorialNote}` },
  ]
  return editorial ? [...items, item(judged, place)] : items
}

/** Every source of the deck, in the order of the numbers: number, title and publisher, date, slides. */
export function sourceTable(
  register: Register,
  deck: Deck,
  trails: readonly SlideTrail[],
  place: Place,
): Table {
  const { edition } = register
  const { strings, view } = edition
  const used = register.sources().filter((id) => trails.some((trail) => trail.all.sources.has(id)))
  const rows = used.map((id) => {
    const source = view.sources[id]!
    const slides = deck.slides.flatMap((_, index) => (trails[index]!.all.sources.has(id) ? [index] : []))
    return [
      cell(place, { text: `[${register.number(id)}]` }),
      cell(place, ...titleRuns(edition, source)),
      cell(place, { text: publishedText(edition, source) }),
      cell(place, pagesOf(slides)),
    ]
  })
  const head = ['#', strings.columnSource, strings.columnPublished, strings.columnSlides]
  return { head: head.map((text) => cell(place, { text })), rows, place }
}

/** The pages of slides, as long as no slide before them is split; `layout` puts it right where one is. */
function pagesOf(slides: readonly number[]): Run {
  const pages = slides.map((index) => index + 1)
  return { text: inRanges(pages, String).join(', '), ref: { to: 'slides', slides } }
}

/** The day on which a source was published, the window in which it was, or the word for neither. */
export function publishedText({ strings, locale }: Edition, source: Source): string {
  if (source.published !== null) return formatDate(source.published, locale)
  if (!source.publishedWindow) return strings.undated
  const [from, to] = source.publishedWindow
  return formatDate({ from, to }, locale)
}

function titleRuns(edition: Edition, source: Source): Run[] {
  const title = say(edition, source.title)
  const publisher = { text: bracketed(edition.locale, say(edition, source.publisher)) }
  return [
    source.url === null ? { text: title } : { text: title, ref: { to: 'url', href: source.url } },
    publisher,
  ]
}

function cell(place: Place, ...runs: Run[]): Rich {
  return { runs, place }
}

function item(runs: readonly Run[], place: Place): Item {
  return { lead: { runs, place }, more: [] }
}
