import { formatDate, weekOf } from '../format/index.js'
import type { Change } from '../model/change.js'
import type { View } from '../model/view.js'
import { ownerFinder } from '../owner.js'
import type { ContextSource } from './build-context.js'
import { changeContext } from './change-item.js'
import { mostTiles, tiles } from './change-tiles.js'
import { topicsOf, type Topic } from './change-topics.js'
import type { ChangeContext, Context } from './context.js'
import { topicContext } from './topic-context.js'

/** As many as fit on one page. */
const mostTopics = 5

/** How many of the others are told by name. */
const mostOthers = 3

const ofThePast: ReadonlySet<Change['kind']> = new Set(['corrected', 'retracted'])
const ofDoubt: ReadonlySet<Change['kind']> = new Set(['disputed', 'resolved'])

/** What changed since the earlier day, the weightiest first; empty for audiences that are not told so. */
export function changes(from: ContextSource): Context['changes'] {
  const { view, locale } = from
  const all = (view.changes?.list ?? []).filter(({ of }) => of !== 'derived')
  const news = all.filter(({ isImport }) => !isImport)
  const weighty = news.filter(({ materiality }) => materiality.score >= view.audience.materiality.shown)
  const pick = (list: readonly Change[], has: (change: Change) => boolean): ChangeContext[] =>
    list.filter(has).map((change) => changeContext(change, from))
  const isNews = ({ kind }: Change): boolean => !ofThePast.has(kind) && !ofDoubt.has(kind)
  const hasMoved = ({ delta }: Change): boolean => delta?.comparable === true && delta.difference !== 0
  const since = view.changes?.since
  const matters = topicsOf(
    news.filter((change) => isNews(change) && !isRestated(change)),
    from,
  )
  const topics = matters
    .filter(({ changes }) => changes.some((change) => weighty.includes(change)))
    .slice(0, mostTopics)
  const others = matters.filter((topic) => !topics.includes(topic))
  const named = others.filter(isNameable).slice(0, mostOthers)
  const figures = tiles(
    topics.flatMap(({ changes }) => changes),
    from,
  )
  return {
    ...(since !== undefined && {
      since: formatDate(since, locale),
      sinceDay: since,
      previousWeek: weekOf(since),
    }),
    count: news.length,
    imported: all.length - news.length,
    shown: pick(weighty, isNews),
    corrections: pick(news, ({ kind }) => ofThePast.has(kind)),
    conflicts: pick(news, ({ kind }) => ofDoubt.has(kind)),
    stances: pick(news, ({ kind }) => kind === 'stance'),
    numbers: pick(weighty, (change) => isNews(change) && hasMoved(change)),
    topics: topics.map((topic) => topicContext(topic, from)),
    others: named.map((topic) => topicContext(topic, from)),
    further: others.length,
    unnamed: others.length - named.length,
    matters: matters.length,
    cites: topics.map(({ changes: [first] }) => recordOf(first!)).join(' '),
    stanceNames: namesOf(
      news.filter(({ kind }) => kind === 'stance'),
      ({ companies }) => companies[0],
      from,
    ),
    reratedNames: namesOf(
      all.filter(({ kind, isImport }) => kind === 'stance' && isImport),
      ({ companies }) => companies[0],
      from,
    ),
    pricedNames: namesOf(
      news.filter(({ of }) => of === 'prices'),
      ({ subjects }) => subjects[0],
      from,
    ),
    tilesLacking: mostTiles - figures.length,
    tiles: figures,
    isBaseline: since !== undefined && !isKnownOn(since, view),
    isQuiet: topics.length === 0 && !news.some((change) => !isNews(change)),
  }
}

/** Our own words on a company, put anew to what is told anyway; a change of stance is news. */
function isRestated({ kind, of }: Change): boolean {
  return kind !== 'stance' && ['stances', 'profiles', 'verdicts'].includes(of)
}

/** Whether it has a name: an event or a figure, and not a sentence. */
function isNameable({ changes }: Topic): boolean {
  return changes.some(({ of, after }) => of === 'events' || (after?.fact && after.fact.kind !== 'event'))
}

/** Whether anything was known of the companies of the audience on a day. */
function isKnownOn(day: string, { records, companies }: View): boolean {
  const own = new Set(companies.map(({ company }) => company.id))
  const ownerOf = ownerFinder(records)
  const isOwn = (id: string): boolean => own.has(ownerOf(id) ?? '')
  return Object.values(records).some(
    (list) =>
      Array.isArray(list) &&
      (list as Dated[]).some(
        ({ recorded, company = '', subject = '', model = '', subjects = [] }) =>
          recorded !== undefined && recorded <= day && [company, subject, model, ...subjects].some(isOwn),
      ),
  )
}

/** What a record may say of its day and of what it is about. */
interface Dated {
  readonly recorded?: string
  readonly company?: string
  readonly subject?: string
  readonly model?: string
  readonly subjects?: readonly string[]
}

function recordOf({ after, by, before }: Change): string {
  return (after ?? by ?? before)!.record
}

/** Names of what changes are about, each once. */
function namesOf(
  changes: readonly Change[],
  about: (change: Change) => string | undefined,
  { view, text }: ContextSource,
): string[] {
  const ids = [...new Set(changes.flatMap((change) => about(change) ?? []))]
  return ids.flatMap((id) => (view.names[id] ? [text(view.names[id])] : []))
}
