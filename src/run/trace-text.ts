import type { FileTrace, TracedFigure } from '../audit/trace/index.js'
import { printable } from './code-frame.js'
import { groupsOf } from './groups.js'
import { painter } from './paint.js'
import { table } from './table.js'
import type { Terminal } from './terminal.js'

/** Figures slide by slide in a table, and below it the sources that they rest on. */
export function traceText(found: FileTrace, page: Terminal['page']): string {
  const paint = painter(page?.colour ?? false)
  const { file, audience, locale, asOf, provenance, figures } = found
  const head = `${paint('bold', printable(file))}: ${audience}, ${locale}, as of ${asOf}; provenance ${provenance}`
  const inOrder = [...figures].sort((a, b) => rank(a) - rank(b))
  const groups = groupsOf(inOrder, placeOf).flatMap(([place, own]) => [
    '',
    paint('bold', place),
    ...table([columns, ...own.map(rowOf)], {
      ...(page && { room: page.columns - 2 }),
      flexible: [3, 5],
      long: 'wrap',
    }).map((line) => `  ${line}`),
  ])
  const sources = sourceLines(figures)
  return `${[head, ...groups, ...(sources.length > 0 ? ['', paint('bold', 'Sources'), ...sources] : [])].join('\n')}\n`
}

const columns = ['text', 'in', 'fact', 'value', 'date', 'sources']

function placeOf({ slides, where, stands }: TracedFigure): string {
  if (stands === 'no') return 'Not found in it: edited, taken out, or left out for room'
  if (slides.length > 0) return `Slide ${slides.join(', ')}`
  return where.replace(/, chart .*$/, '')
}

/** By slide; what is not there any more comes last. */
function rank({ slides, stands }: TracedFigure): number {
  return stands === 'no' ? Number.MAX_SAFE_INTEGER : (slides[0] ?? 0)
}

function rowOf({ text, where, lines, fact, part, date, sources, ...figure }: TracedFigure): string[] {
  const inside = lines.length > 0 ? `line ${lines.join(', ')}` : where
  const cited = groupsOf(sources, ({ number, id }) => `[${number ?? id}]`).map(([name, places]) =>
    [name, places.flatMap(({ at }) => at ?? []).join(', ')].join(' ').trim(),
  )
  const made = figure.formula === undefined ? [] : [`= ${figure.formula}`]
  return [
    text,
    inside,
    fact,
    part === 'date' ? date : valueOf(figure),
    date,
    [...made, ...cited].join('; '),
  ].map(printable)
}

const marks: Readonly<Record<string, string>> = {
  gt: '> ',
  gte: '≥ ',
  lt: '< ',
  approx: '≈ ',
  order: 'some ',
}

/** The value as the dataset has it, in base units, with its basis. */
function valueOf({
  value,
  min,
  max,
  bound,
  unit,
  basis,
}: Pick<TracedFigure, 'value' | 'min' | 'max' | 'bound' | 'unit' | 'basis'>): string {
  const number = value === null ? [min, max].filter((end) => end !== undefined).join(' to ') : String(value)
  return `${marks[bound] ?? ''}${number} ${unit}`.trim() + `, ${basis}`
}

function sourceLines(figures: readonly TracedFigure[]): string[] {
  const all = new Map(figures.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const)))
  return [...all.values()]
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .flatMap(({ id, number, title, publisher, published, url }) => {
      const by = [publisher, published].filter(Boolean).join(', ')
      const name = title === undefined ? id : `${title}${by === '' ? '' : ` (${by})`}`
      return [`  [${number ?? '?'}] ${printable(name)}`, ...(url ? [`      ${printable(url)}`] : [])]
    })
}
