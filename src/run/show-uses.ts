import type { Explanation, Use } from '../explain/index.js'
import { wrapped } from '../columns.js'
import { groupsOf } from './groups.js'
import { table } from './table.js'

/** Figures that are named of those that are tied to a record on one page. */
const mostFigures = 8

/** The slides and sections on which a reader meets a record, page by page. */
export function useLines({ kind, uses, withoutPages }: Explanation, room: number, locale: string): string[] {
  if (kind === 'audiences') return []
  const unknown = withoutPages.map((audience) => `${audience}: not known, because it cannot be built`)
  if (uses.length === 0 && unknown.length === 0) return ['on no page']
  const told = groupsOf(uses, ({ audience, output }) => `${audience}, ${output}`).flatMap(([title, list]) => [
    title,
    ...groupsOf(list, ({ number }) => String(number))
      .sort(([a], [b]) => Number(a) - Number(b))
      .flatMap(([number, onPage]) => [
        ...pageTitle(number, onPage, room, locale),
        ...table(useRows(onPage, locale), { room: room - 4, flexible: [2], long: 'wrap' }).map(
          (line) => `    ${line}`,
        ),
      ]),
  ])
  return [...told, ...unknown]
}

function pageTitle(number: string, uses: readonly Use[], room: number, locale: string): string[] {
  const { output, title } = inLocale(uses, locale)[0]!
  const lines = wrapped(`${output === 'deck' ? 'slide' : 'section'} ${number}: ${title}`, room - 4)
  return lines.map((line, index) => `${index === 0 ? '  ' : '    '}${line}`)
}

/** What is shown of the record itself with its text in every locale; the figures tied to it together, in one locale. */
function useRows(uses: readonly Use[], locale: string): string[][] {
  const ownFirst = [...uses].sort((a, b) => Number(a.how !== 'figure') - Number(b.how !== 'figure'))
  const places = groupsOf(ownFirst, ({ part, exhibit, how }) => JSON.stringify([part, exhibit, how]))
  return places.map(([, list]) => {
    const { part, exhibit, how, via } = list[0]!
    const where = exhibit === undefined ? part : `exhibit ${exhibit}`
    if (via !== undefined) {
      const figures = groupsOf(inLocale(list, locale), (use) => use.via ?? '')
      const told = figures.slice(0, mostFigures).map(([id, of]) => `${textsOf(of)} (${id})`)
      const rest = figures.length <= mostFigures ? [] : [`and ${figures.length - mostFigures} more`]
      return [where, how, [...told, ...rest].join(', ')]
    }
    if (how === 'chart') return [where, '', '']
    const texts = groupsOf(list, (use) => use.locale).map(([name, of]) => `${name} ${textsOf(of)}`)
    return [where, how === 'figure' ? '' : how, texts.join(' | ')]
  })
}

/** Those of the locale, or where it is not built those of the first. */
function inLocale(uses: readonly Use[], locale: string): readonly Use[] {
  const found = uses.filter((use) => use.locale === locale)
  return found.length > 0 ? found : uses.filter((use) => use.locale === uses[0]?.locale)
}

function textsOf(uses: readonly Use[]): string {
  return [...new Set(uses.map(({ text }) => text))].join(', ')
}
