import type { AudienceCoverage, Coverage, EditionCoverage, Unused } from '../explain/index.js'
import { painter } from './paint.js'
import { table } from './table.js'
import type { Terminal } from './terminal.js'

/** Ids that a line names before it only counts the rest. */
const shownIds = 6

/** What each audience uses as a table, what its languages do not share, and what nobody uses. */
export function coverageText(coverage: Coverage, isVerbose: boolean, page: Terminal['page']): string {
  const sections = coverage.audiences.map((audience) => section(audience, page))
  return `${[...sections, totals(coverage), ...(isVerbose ? lists(coverage, page) : [])].join('\n')}\n`
}

function section({ audience, asOf, known, editions }: AudienceCoverage, page: Terminal['page']): string {
  const paint = painter(page?.colour ?? false)
  const row = (what: string, of: (edition: EditionCoverage) => readonly string[], all?: number): string[] => [
    what,
    ...editions.map((edition) => right(of(edition).length)),
    all === undefined ? '' : right(all),
  ]
  const rows = [
    ['', ...editions.map(({ locale }) => locale), 'there are'],
    row('figures shown', ({ facts }) => facts, known.facts),
    row('figures behind them', ({ behind }) => behind),
    row('charts', ({ charts }) => charts, known.charts),
    row('slides', ({ slides }) => slides),
    row('partials', ({ partials }) => partials, known.partials),
  ]
  const room = page && { room: page.columns }
  const [top = '', ...lines] = table(rows, { ...room, flexible: [0], long: 'cut' })
  const title = paint('bold', `${audience}, coverage as of ${asOf}`)
  return [title, paint('dim', top), ...lines, ...leftOut(editions), ...differences(editions), ''].join('\n')
}

/** Slides that the templates would make and that no language has. */
function leftOut(editions: readonly EditionCoverage[]): string[] {
  const [first] = editions
  const everywhere = (first?.leftOut ?? []).filter((id) =>
    editions.every(({ leftOut }) => leftOut.includes(id)),
  )
  return everywhere.length > 0 ? [`slides left out: ${some(everywhere)}`] : []
}

/** What one language has and another lacks. */
function differences(editions: readonly EditionCoverage[]): string[] {
  const parts = [
    ['figures', ({ facts }: EditionCoverage) => facts],
    ['charts', ({ charts }: EditionCoverage) => charts],
    ['slides', ({ slides }: EditionCoverage) => slides],
  ] as const
  return parts.flatMap(([what, of]) => {
    const all = [...new Set(editions.flatMap(of))].sort()
    return editions.flatMap((edition) => {
      const lacking = all.filter((id) => !of(edition).includes(id))
      return lacking.length > 0 ? [`${what} that ${edition.locale} lacks: ${some(lacking)}`] : []
    })
  })
}

function totals({ all, unused }: Coverage): string {
  const used = (what: 'facts' | 'charts' | 'partials', noun: string) =>
    `${all[what] - unused[what].length} of ${all[what]} ${noun}`
  const kinds = [...count(unused.facts)].map(([kind, number]) => `${kind} ${number}`).join(', ')
  const never = unused.facts.length > 0 ? [`never used: ${kinds}`] : []
  const head = `all audiences: ${used('facts', 'figures')}, ${used('charts', 'charts')}, ${used('partials', 'files of partials')}`
  return [head, ...never].join('\n')
}

function count(items: readonly Unused[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

function lists({ unused }: Coverage, page: Terminal['page']): string[] {
  const all = [...unused.facts, ...unused.charts, ...unused.partials]
  const rows = all.map(({ kind, id, place }) => [kind, id, place])
  const room = page && { room: page.columns }
  return rows.length > 0 ? ['', ...table(rows, { ...room, flexible: [1], long: 'cut' })] : []
}

function some(ids: readonly string[]): string {
  const more = ids.length - shownIds
  return ids.slice(0, shownIds).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function right(count: number): string {
  return String(count).padStart(5)
}
