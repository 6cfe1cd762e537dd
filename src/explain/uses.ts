import type { Composed, Edition } from '../compose.js'
import { localise } from '../format/simplified.js'
import { proseParts } from '../format/index.js'
import type { Shown } from '../model/deck.js'
import type { Locale, Localised } from '../model/locale.js'
import { isLocalised, type Catalogue, type Item } from './catalogue.js'
import type { Use } from './explanation.js'
import { pagesOf, sectionsOf, type Spot } from './pages.js'

/** How a figure has to do with an item: the figure is it, is made from it, is about it … */
export type Tie = (shown: Shown) => string | undefined

/** Every place of an audience's decks and briefings where a reader meets the item. */
export function usesOf(catalogue: Catalogue, item: Item, { audience, editions }: Composed, tie: Tie): Use[] {
  return editions.flatMap((edition) => {
    const stamp = { audience: audience.id, locale: edition.locale }
    return distinct([
      ...figureUses(edition, tie),
      ...nameUses(edition, item),
      ...chartUses(edition, item),
      ...wordUses(edition, item, catalogue.facts.has(item.id)),
    ]).map((use) => ({ ...stamp, ...use }))
  })
}

type Bare = Omit<Use, 'audience' | 'locale'>

function figureUses(edition: Edition, tie: Tie): Bare[] {
  return edition.cited.shown.flatMap((shown): Bare[] => {
    const how = tie(shown)
    if (how === undefined) return []
    const via = how === 'figure' ? {} : { via: shown.fact }
    return spotsOf(edition, shown).map((spot) => ({ ...spot, how, ...via, text: shown.text }))
  })
}

/** `slide:<id>`, `slide:<id>/notes`, `slide:<id>/chart:<chart>`, `section:<heading>`, `section:<heading>/chart:<chart>` */
function spotsOf(edition: Edition, { where, fact }: Shown): Spot[] {
  const [, address = '', chart] = /^(.*?)(?:\/chart:([^/]+))?$/.exec(where) ?? []
  const number = chart === undefined ? undefined : edition.cited.charts[chart]?.number
  const exhibit = number === undefined ? {} : { exhibit: number }
  if (address.startsWith('section:')) {
    const section = sectionsOf(edition).find(({ title }) => title === address.slice('section:'.length))
    const part = chart === undefined ? 'text' : 'chart'
    return [
      { output: 'briefing', number: section?.number ?? 0, title: section?.title ?? '', part, ...exhibit },
    ]
  }
  const notes = address.endsWith('/notes')
  const slide = address.slice('slide:'.length, notes ? -'/notes'.length : undefined)
  const pages = pagesOf(edition).filter((page) => page.slide === slide)
  const showing = pages.filter((page) => page.refs.has(`fact ${fact}`) || page.refs.has(`score ${fact}`))
  const part = notes ? 'notes' : chart === undefined ? 'slide' : 'chart'
  return (part === 'slide' && showing.length > 0 ? showing : pages.slice(0, 1)).map(
    ({ number: page, title }) => ({
      output: 'deck',
      number: page,
      title,
      part,
      ...exhibit,
    }),
  )
}

/** A link to a company, camp or group. */
function nameUses(edition: Edition, { kind, id }: Item): Bare[] {
  const names = ['companies', 'camps', 'companyTypes', 'stanceRoles']
  if (!names.includes(kind)) return []
  return pagesOf(edition).flatMap(({ number, title, refs }) => {
    const text = ['company', 'camp', 'group', 'role'].flatMap((to) => refs.get(`${to} ${id}`) ?? [])[0]
    return text === undefined
      ? []
      : [{ output: 'deck', number, title, part: 'slide', how: 'name', text } as const]
  })
}

function chartUses(edition: Edition, { kind, id }: Item): Bare[] {
  if (kind !== 'charts') return []
  const exhibit = edition.cited.charts[id]?.number
  const own = { part: 'chart', how: 'chart', text: id, ...(exhibit !== undefined && { exhibit }) } as const
  return [
    ...pagesOf(edition)
      .filter(({ charts }) => charts.has(id))
      .map(({ number, title }) => ({ output: 'deck', number, title, ...own }) as const),
    ...sectionsOf(edition)
      .filter(({ charts }) => charts.has(id))
      .map(({ number, title }) => ({ output: 'briefing', number, title, ...own }) as const),
  ]
}

/** Places that hold a text of the record word for word. Short words, which may come from anywhere, do not count. */
function wordUses(edition: Edition, { kind, record }: Item, isFigure: boolean): Bare[] {
  const texts = isFigure || kind === 'charts' || kind === 'audiences' ? [] : [...textsOf(record)]
  return texts.flatMap(([field, text]): Bare[] => {
    const words = longestPiece(text, edition.locale)
    if (words === undefined) return []
    const has = (page: string): boolean => page.includes(words.replace(/\s+/g, ''))
    const own = { how: 'words', text: field } as const
    return [
      ...pagesOf(edition).flatMap(({ number, title, text: slide, notes }): Bare[] => [
        ...(has(slide) ? [{ output: 'deck', number, title, part: 'slide', ...own } as const] : []),
        ...(has(notes) ? [{ output: 'deck', number, title, part: 'notes', ...own } as const] : []),
      ]),
      ...sectionsOf(edition)
        .filter((section) => has(section.text))
        .map(({ number, title }) => ({ output: 'briefing', number, title, part: 'text', ...own }) as const),
    ]
  })
}

const shortest: Readonly<Record<Locale, number>> = { en: 12, 'zh-Hant': 6, 'zh-Hans': 6 }

/** The longest stretch of a text between its figures, if it is long enough to be known again. */
function longestPiece(text: Localised, locale: Locale): string | undefined {
  const pieces = proseParts(localise(text, locale)).flatMap((part) =>
    'text' in part ? [part.text.trim()] : [],
  )
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '')
  return longest.length >= shortest[locale] ? longest : undefined
}

/** Every text per locale inside a record, with the way to it. */
function* textsOf(value: unknown, path = ''): Generator<[string, Localised]> {
  if (typeof value !== 'object' || value === null) return
  if (isLocalised(value)) yield [path, value]
  else
    for (const [key, inner] of Object.entries(value))
      yield* textsOf(inner, path === '' ? key : `${path}.${key}`)
}

function distinct(uses: readonly Bare[]): Bare[] {
  return [...new Map(uses.map((use) => [JSON.stringify(use), use])).values()]
}
