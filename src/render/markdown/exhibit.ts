import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast'
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

/** A chart: the exhibit line, the picture, and the same figures as a table for those who read text. */
export function exhibitOf(of: Exhibits, id: string, caption: readonly PhrasingContent[]): RootContent[] {
  const chart = of.charts[id]!
  const number = of.strings.exhibit.replace('{number}', String(chart.number))
  const head: PhrasingContent = { type: 'strong', children: [text(number)] }
  return [
    { type: 'paragraph', children: [head, text(' | '), ...caption, text(` | ${chart.measure}`)] },
    { type: 'paragraph', children: [{ type: 'image', url: of.chartPath(id), alt: chart.alt }] },
    tableOf(of, chart),
  ]
}

interface Column {
  readonly head: string
  readonly right?: true
  readonly cell: (row: PlottedRow) => PhrasingContent[]
}

function tableOf(of: Exhibits, chart: ChartModel): Table {
  const columns = columnsOf(of, chart)
  const row = (cells: readonly PhrasingContent[][]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((children): TableCell => ({ type: 'tableCell', children })),
  })
  const heads = row(columns.map((column) => [text(column.head)]))
  const body = chart.rows.map((plotted) => row(columns.map((column) => column.cell(plotted))))
  return {
    type: 'table',
    align: columns.map(({ right }) => (right ? 'right' : null)),
    children: [heads, ...body],
  }
}

function columnsOf(of: Exhibits, chart: ChartModel): Column[] {
  const { strings } = of
  const dated = chart.rows.some((row) => !row.sublabel.includes(dateOf(of, row, 'month')))
  const former = chart.rows.some((row) => row.from)
  return [
    { head: strings.columnItem, cell: (row) => [text(nameOf(row, of.locale))] },
    { head: strings.columnValue, right: true, cell: (row) => valueOf(of, row) },
    ...(former
      ? [{ head: strings.columnFormer, right: true, cell: (row) => formerOf(of, row) } as Column]
      : []),
    ...(dated
      ? [{ head: strings.columnDate, cell: (row) => [text(dateOf(of, row, 'long'))] } as Column]
      : []),
    { head: strings.columnBasis, cell: (row) => [text(basisOf(of, row))] },
  ]
}

function nameOf({ label, sublabel }: PlottedRow, locale: Locale): string {
  if (sublabel === '') return label
  return locale === 'en' ? `${label} (${sublabel})` : `${label}（${sublabel}）`
}

/** The value with what else the row shows of it: the low end, the active part, the printed change. */
function valueOf(of: Exhibits, row: PlottedRow): PhrasingContent[] {
  const low = row.low ? [...figure(of, row.low), text(of.locale === 'en' ? '–' : '至')] : []
  const active = row.active
    ? [text(`${of.strings.titleSeparator}${of.strings.active} `), ...figure(of, row.active)]
    : []
  const change = row.change ? [text(of.strings.titleSeparator), ...figure(of, row.change)] : []
  return [...low, ...figure(of, row.value), ...active, ...change]
}

/** A former value, with the word for one that nobody printed. */
function formerOf(of: Exhibits, row: PlottedRow): PhrasingContent[] {
  if (!row.from) return []
  const implied = row.from.derived
    ? [text(of.locale === 'en' ? ` (${of.strings.implied})` : `（${of.strings.implied}）`)]
    : []
  return [...figure(of, row.from), ...implied]
}

function figure(of: Exhibits, value: Pick<PlottedValue, 'fact' | 'text' | 'mark'>): PhrasingContent[] {
  const mark = value.mark === undefined ? [] : [text(`[${value.mark}]`)]
  return [text(value.text), ...mark, ...calls(of, value.fact)]
}

function calls({ references }: Exhibits, fact: string): PhrasingContent[] {
  return references.call(references.labelsOf(fact))
}

function dateOf({ view, locale }: Exhibits, row: PlottedRow, style: 'long' | 'month'): string {
  return formatDate(view.facts[row.value.fact]?.valid ?? 'unknown', locale, style)
}

function basisOf({ view, strings }: Exhibits, row: PlottedRow): string {
  const fact = view.facts[row.value.fact]
  return fact ? strings[fact.basis] : ''
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}
