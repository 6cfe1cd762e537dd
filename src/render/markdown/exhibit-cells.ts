import type { PhrasingContent } from 'mdast'
import { formatDate } from '../../format/index.js'
import type { ChartModel, PlottedRow, PlottedValue } from '../../model/chart.js'
import type { Locale } from '../../model/locale.js'
import type { Strings } from '../../model/settings.js'
import type { View } from '../../model/view.js'
import type { References } from './references.js'

export interface Exhibits {
  readonly charts: Readonly<Record<string, ChartModel>>
  readonly chartPath: (id: string) => string
  readonly view: View
  readonly strings: Strings
  readonly locale: Locale
  readonly references: References
}

/** A column of the table below a chart. `T`: what one line of the table is about. */
export interface Column<T> {
  readonly head: string
  readonly right?: true
  readonly cell: (line: T) => PhrasingContent[]
}

export function nameOf({ label, sublabel }: Pick<PlottedRow, 'label' | 'sublabel'>, locale: Locale): string {
  if (sublabel === '') return label
  return locale === 'en' ? `${label} (${sublabel})` : `${label}（${sublabel}）`
}

/** A figure with its note letter and its footnotes; a combination that nobody states has neither. */
export function figure(
  { references }: Exhibits,
  { fact, text: shown, mark }: Pick<PlottedValue, 'fact' | 'text' | 'mark'>,
): PhrasingContent[] {
  const letter = mark === undefined ? [] : [text(`[${mark}]`)]
  return [text(shown), ...letter, ...(fact === undefined ? [] : references.call(references.labelsOf(fact)))]
}

/** A figure, with the word for one that nobody printed. */
export function figureWithBasis(of: Exhibits, value: PlottedValue): PhrasingContent[] {
  const { implied } = of.strings
  const words = value.derived ? [text(of.locale === 'en' ? ` (${implied})` : `（${implied}）`)] : []
  return [...figure(of, value), ...words]
}

export function dateOf(
  { view, locale }: Exhibits,
  fact: string | undefined,
  style: 'long' | 'month',
): string {
  return formatDate((fact !== undefined && view.facts[fact]?.valid) || 'unknown', locale, style)
}

/** What the figures rest on, each basis once. */
export function basisOf({ view, strings }: Exhibits, values: readonly PlottedValue[]): string {
  const bases = values.flatMap(({ fact }) => (fact === undefined ? [] : (view.facts[fact]?.basis ?? [])))
  return [...new Set(bases.map((basis) => strings[basis]))].join(strings.titleSeparator)
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
