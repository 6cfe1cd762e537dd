import { formatDate, tight } from './format/index.js'
import type { ChartModel, PlottedRow, PlottedValue } from './model/chart.js'
import type { Shown } from './model/deck.js'
import type { TextSheet } from './model/frame.js'
import type { Locale } from './model/locale.js'
import type { Strings } from './model/settings.js'
import { valuesOf } from './plotted.js'

/** What the deck says of its figures, in its own words. */
export interface Telling {
  readonly shown: readonly Shown[]
  readonly strings: Strings
  readonly locale: Locale
}

/**
 * The second sheet of a chart’s workbook: for each figure that the chart shows its text, date, basis and the numbers of
 * its sources in the deck’s list. Nothing stands there that the deck does not tell.
 */
export function sourcesOf(model: ChartModel, telling: Telling): TextSheet {
  const { columnItem, columnValue, columnDate, columnBasis, columnSource, sources } = telling.strings
  const head = [columnItem, columnValue, columnDate, columnBasis, columnSource]
  const rows = model.rows.flatMap((row) =>
    figuresOf(row, model).map(([name, value]) => tellFigure(name, value, telling)),
  )
  return { name: sources, rows: [head, ...rows] }
}

/** Every value of a row that a fact states, with its name. */
function figuresOf(row: PlottedRow, { series }: ChartModel): [name: string, value: PlottedValue][] {
  const { label, sublabel, low, x, size } = row
  const own = [label, ...(sublabel === '' ? [] : [sublabel])]
  const named = (value: PlottedValue | undefined, more: readonly string[] = []) =>
    value?.fact === undefined ? [] : [[tight([...own, ...more].join(' · ')), value] as [string, PlottedValue]]
  return [
    ...named(low),
    ...valuesOf(row).flatMap((value, i) => named(value, series ? [series[i]!.label] : [])),
    ...named(x),
    ...named(size),
  ]
}

function tellFigure(
  name: string,
  { fact, text, mark }: PlottedValue,
  { shown, strings, locale }: Telling,
): string[] {
  const value = tight(mark ? `${text} [${mark}]` : text)
  const told = shown.find((one) => one.fact === fact)
  if (!told) return [name, value, '', '', '']
  const [from, to] = told.date.split('/')
  const date = formatDate(to === undefined ? told.date : { from: from!, to }, locale)
  const numbers = [...new Set(told.sources.map(({ number }) => `[${number}]`))]
  return [name, value, tight(date), basisWord(told.basis, strings), numbers.join(' ')]
}

function basisWord(basis: string, strings: Strings): string {
  const { derived, company, reported, judgement, author, article, rumour } = strings
  const words: Readonly<Record<string, string>> = {
    derived,
    company,
    reported,
    judgement,
    author,
    article,
    rumour,
  }
  return words[basis] ?? ''
}
