import type { Shown } from '../../model/deck.js'
import type { ListedSource, Provenance } from '../../model/provenance.js'
import { isArchive, openArchive } from '../archive.js'
import { readFinished } from '../index.js'
import { normal, wholesIn } from '../normal.js'
import { xmlOf } from '../parts.js'
import type { Passage } from '../passage.js'
import { provenanceIn, readProvenance } from './read-provenance.js'

/** One figure of a finished file, with what it rests on. */
export interface TracedFigure extends Pick<
  Shown,
  'fact' | 'part' | 'value' | 'min' | 'max' | 'bound' | 'unit' | 'date' | 'basis' | 'formula' | 'inputs'
> {
  /** Of a deck: the slides on which it stands now; none where it was edited or its slide was taken out. */
  readonly slides: readonly number[]
  /** Of a briefing: the lines. */
  readonly lines: readonly number[]
  readonly slide?: string
  /** `slide`, `notes`, `chart <id>`, or the heading of a section. */
  readonly where: string
  /** As it is written: the shorter wording where that one stands there. */
  readonly text: string
  /** file:line of the record, as far as the dataset’s folder is at hand. */
  readonly place?: string
  readonly sources: readonly (Partial<ListedSource> & { readonly id: string; readonly at?: string })[]
  /** It stands there as it was written; in a picture nobody can tell. */
  readonly stands: 'yes' | 'no' | 'in a picture'
}

/** All figures of a finished file. */
export interface FileTrace {
  readonly file: string
  /** Where the provenance was found. */
  readonly provenance: 'in the file' | 'beside the file'
  readonly audience: string
  readonly locale: string
  readonly asOf: string
  readonly figures: readonly TracedFigure[]
}

/**
 * Follows the figures of a finished file to their sources, by what the deck itself carries or what lies beside it.
 * @param beside the text of the provenance file of the same name, where there is one
 */
export function trace(
  file: string,
  bytes: Uint8Array,
  beside: string | undefined,
): FileTrace | { readonly refused: string } {
  const read = readFinished(bytes)
  if ('refused' in read) return read
  const opened = isArchive(bytes) ? openArchive(bytes) : undefined
  const parts = opened && 'parts' in opened ? opened.parts : undefined
  const own = parts && provenanceIn(parts)
  const provenance = own ?? (beside === undefined ? undefined : readProvenance(beside))
  if (!provenance) {
    const why =
      beside === undefined
        ? 'there is no provenance file of its name beside it'
        : 'the provenance file beside it cannot be read'
    return { refused: parts ? `it carries no provenance, and ${why}` : why }
  }
  const { audience, locale, asOf } = provenance
  const figures = parts
    ? deckFigures(provenance, read.passages, pagesOf(parts, provenance))
    : briefingFigures(provenance, read.passages)
  return {
    file,
    provenance: own ? 'in the file' : 'beside the file',
    audience,
    locale,
    asOf,
    figures: eachOnce(figures),
  }
}

/** The numbers of the slides that were made from each slide of the templates, in the order that they have now. */
function pagesOf(
  parts: ReadonlyMap<string, Uint8Array>,
  { pages = [] }: Provenance,
): ReadonlyMap<string, number[]> {
  const presentation = xmlOf(parts.get('ppt/presentation.xml') ?? new Uint8Array())
  const ids = [...presentation.matchAll(/<p:sldId\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id))
  const found = new Map<string, number[]>()
  for (const { id, slide } of pages) {
    const index = ids.indexOf(id)
    if (index >= 0) found.set(slide, [...(found.get(slide) ?? []), index + 1])
  }
  return found
}

function deckFigures(
  provenance: Provenance,
  passages: readonly Passage[],
  pages: ReadonlyMap<string, readonly number[]>,
): TracedFigure[] {
  const texts = textsBySlide(passages)
  return provenance.figures.flatMap((figure): TracedFigure[] => {
    const address = /^slide:([^/]+)(?:\/(.*))?$/.exec(figure.where)
    if (!address) return []
    const [, slide = '', rest = 'slide'] = address
    const where = rest.replace(/^chart:/, 'chart ')
    const own = provenance.pages ? (pages.get(slide) ?? []) : [...texts.keys()]
    const wordings = [figure.text, ...(figure.short === undefined ? [] : [figure.short])]
    const isIn = (wording: string): number[] =>
      own.filter((page) =>
        (texts.get(page)?.[where === 'notes' ? 'notes' : 'slide'] ?? []).some((text) => holds(text, wording)),
      )
    const text = wordings.find((wording) => isIn(wording).length > 0)
    const drawn = text === undefined && where.startsWith('chart ') && own.length > 0
    const slides = text === undefined ? (drawn ? own : []) : isIn(text)
    const stands = text !== undefined ? 'yes' : drawn ? 'in a picture' : 'no'
    return [{ ...traced(figure, provenance, text), slides, lines: [], slide, where, stands }]
  })
}

function briefingFigures(provenance: Provenance, passages: readonly Passage[]): TracedFigure[] {
  const sections = sectionsOf(passages)
  return provenance.figures.flatMap((figure): TracedFigure[] => {
    if (figure.where.startsWith('slide:')) return []
    const [, section = '', chart] = /^(?:section:)?(.*?)(?:\/chart:(.*))?$/s.exec(figure.where) ?? []
    const where = chart === undefined ? section : `${section}, chart ${chart}`
    const own = sections.get(normal(section)) ?? passages
    const lines = own.flatMap(({ line, text }) =>
      line !== undefined && holds(normal(text), figure.text) ? [line] : [],
    )
    const stands = lines.length > 0 ? 'yes' : where.includes('chart ') ? 'in a picture' : 'no'
    return [
      { ...traced(figure, provenance, undefined), slides: [], lines: [...new Set(lines)], where, stands },
    ]
  })
}

/** What stands below each heading, the heading with it. */
function sectionsOf(passages: readonly Passage[]): ReadonlyMap<string, Passage[]> {
  const found = new Map<string, Passage[]>()
  let own: Passage[] = []
  for (const passage of passages) {
    const heading = /^#+ (.*)$/.exec(passage.text)
    if (heading) {
      own = []
      found.set(normal(heading[1] ?? ''), own)
    }
    own.push(passage)
  }
  return found
}

function traced(
  figure: Provenance['figures'][number],
  { sources }: Provenance,
  text: string | undefined,
): Omit<TracedFigure, 'slides' | 'lines' | 'where' | 'stands'> {
  const { short: _short, where: _where, marks: _marks, ...rest } = figure
  const cited = rest.sources.map((citation) => ({
    ...sources.find(({ id }) => id === citation.id),
    ...citation,
  }))
  return { ...rest, text: text ?? figure.text, sources: cited }
}

interface SlideTexts {
  readonly slide: string[]
  readonly notes: string[]
}

/** What stands on each slide, its charts and descriptions with it, and what is said beside it. */
function textsBySlide(passages: readonly Passage[]): Map<number, SlideTexts> {
  const found = new Map<number, SlideTexts>()
  for (const { slide, where, text } of passages) {
    if (slide === undefined) continue
    const texts = found.get(slide) ?? { slide: [], notes: [] }
    found.set(slide, texts)
    if (where === 'notes') texts.notes.push(normal(text))
    else if (where === 'slide' || where === 'chart') texts.slide.push(normal(text))
  }
  return found
}

function holds(text: string, wording: string): boolean {
  return wholesIn(text, normal(wording)).next().done === false
}

/** A figure that a slide shows twice in the same words is one. */
function eachOnce(figures: readonly TracedFigure[]): TracedFigure[] {
  const seen = new Set<string>()
  return figures.filter(({ slides, lines, where, text, fact, part }) => {
    const key = JSON.stringify([slides, lines, where, text, fact, part])
    return !seen.has(key) && seen.add(key)
  })
}

/** The figures that somebody asks for: on a slide, of a fact, or with a text. */
export function chosen(
  { figures }: FileTrace,
  { slide, asked }: { readonly slide?: string; readonly asked?: string },
): TracedFigure[] {
  return figures
    .filter((one) => slide === undefined || one.slide === slide || one.slides.includes(Number(slide)))
    .filter(
      (one) =>
        asked === undefined ||
        one.fact === asked ||
        holds(normal(one.text), asked) ||
        holds(normal(asked), one.text),
    )
}
