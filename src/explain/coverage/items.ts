import type { AudienceJob } from '../../compose.js'
import { chartsOf } from '../../charts-of.js'
import type { Dataset } from '../../model/dataset.js'
import { locales } from '../../model/locale.js'
import type { Place } from '../../model/place.js'
import { marksOf, statedFacts } from '../../view/index.js'

/** Something that an audience may use. */
export interface Item {
  readonly id: string
  /** Of a figure, its kind of record. */
  readonly kind: string
  readonly place: Place
}

/** Every figure of a dataset, whoever may know it. */
export function figuresOf(dataset: Dataset): Item[] {
  const facts = [
    ...statedFacts(dataset, marksOf(dataset)),
    ...dataset.derived.map((one) => ({ ...one, kind: 'derived' })),
  ]
  return facts.map(({ id, kind, place }) => ({ id, kind, place: place }))
}

export function chartFiles({ audience, checked }: AudienceJob): Item[] {
  return Object.values(chartsOf(audience.id, checked)).map(({ id, place }) => file('chart', id, place.file))
}

/** Templates that are called by others: those of the audience and the shared ones. */
export function partialFiles({ audience, sources }: AudienceJob): Item[] {
  const own = sources.audiences.find(({ id }) => id === audience.id)?.templates ?? []
  return [...own, ...sources.partials].flatMap(({ files }) =>
    Object.entries(files).flatMap(([name, { path }]) =>
      /^(?:deck|briefing)(?:\.|$)/.test(name) ? [] : [file('partial', name, path)],
    ),
  )
}

function file(kind: string, id: string, path: string): Item {
  return { id, kind, place: { file: path, start: { line: 1, column: 1 } } }
}

/** Each file once. */
export function once(files: readonly Item[]): Item[] {
  return [...new Map(files.map((one) => [one.place.file, one])).values()]
}

/** A template without its language. */
export function nameOf(path: string): string {
  return locales.reduce((name, locale) => name.replace(`.${locale}.md.hbs`, ''), path)
}
