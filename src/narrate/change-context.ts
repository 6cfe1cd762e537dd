import { formatDate } from '../format/index.js'
import type { Change, Side } from '../model/change.js'
import type { Prose } from '../model/locale.js'
import type { Place } from '../model/place.js'
import type { Fact } from '../model/view.js'
import type { ContextSource } from './build-context.js'
import { changeReason, changeTitle } from './change-title.js'
import { companyNames } from './company-context.js'
import type { ChangeContext, Context } from './context.js'
import { inlineFigures, inlineProse, type Inline } from './inline.js'

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
  return {
    ...(since !== undefined && { since: formatDate(since, locale), sinceDay: since }),
    count: news.length,
    imported: all.length - news.length,
    shown: pick(weighty, isNews),
    corrections: pick(news, ({ kind }) => ofThePast.has(kind)),
    conflicts: pick(news, ({ kind }) => ofDoubt.has(kind)),
    stances: pick(news, ({ kind }) => kind === 'stance'),
    numbers: pick(weighty, (change) => isNews(change) && hasMoved(change)),
  }
}

function changeContext(change: Change, from: ContextSource): ChangeContext {
  const { view, locale, strings, text } = from
  const { kind, after, before, by } = change
  const place = (after ?? by ?? before)!.place
  const prose = (words: Prose): Inline => inlineProse(words, locale, place)
  const title = changeTitle(change, view, strings)
  const reason = changeReason(change, view)
  const names = change.subjects.flatMap((id) => (view.names[id] ? [text(view.names[id])] : []))
  return {
    id: change.id,
    kind,
    kindLabel: kindLabel(kind, strings),
    record: change.of,
    about: names.join(strings.listSeparator),
    title: typeof title === 'string' ? { pieces: title === '' ? [] : [title], place } : prose(title),
    ...(reason && { reason: prose(reason) }),
    ...companyOf(change, from),
    ...figuresOf(change, from, place),
    isFirst: change.isFirst,
    recorded: formatDate(change.recorded, locale),
    ...(after?.valid !== undefined &&
      after.valid !== 'unknown' && { valid: formatDate(after.valid, locale) }),
  }
}

function companyOf(
  { companies }: Change,
  from: ContextSource,
): Pick<ChangeContext, 'company' | 'companyName'> {
  const found = from.view.companies.find(({ company }) => company.id === companies[0])
  return found ? { company: found.company.id, companyName: companyNames(found.company, from).name } : {}
}

/** The figure as it was and as it is, and the difference, or why there is none. */
function figuresOf(
  { before, after, delta }: Change,
  { view: { facts, units }, strings }: ContextSource,
  place: Place,
): Partial<ChangeContext> {
  const shown = (fact: Fact | undefined, style?: string): Inline | undefined =>
    fact && fact.kind !== 'event' ? inlineFigures([{ fact: fact.id, style }], '', place) : undefined
  const then = shown(formerFact(before, facts))
  const now = shown(after?.fact && facts[after.fact.id])
  const moved = after?.fact && facts[`${after.fact.id}.change`]
  const difference = shown(moved, moved && units[moved.unit]?.kind === 'percent' ? 'signed' : undefined)
  return {
    ...(then && { before: then }),
    ...(now && { after: now }),
    ...(difference && { difference }),
    ...(delta && !delta.comparable && { noDifference: reasonAgainst(delta.why, strings) }),
    isRise: delta?.comparable === true && delta.difference > 0,
    isFall: delta?.comparable === true && delta.difference < 0,
  }
}

/** Under the name for what it was, where it stands no more. */
function formerFact(side: Side | undefined, facts: Readonly<Record<string, Fact>>): Fact | undefined {
  const id = side?.fact?.id
  return id === undefined ? undefined : (facts[`${id}.former`] ?? facts[id])
}

function kindLabel(kind: Change['kind'], strings: ContextSource['strings']): string {
  return {
    new: strings.changeNew,
    revised: strings.changeRevised,
    corrected: strings.changeCorrected,
    retracted: strings.changeRetracted,
    disputed: strings.changeDisputed,
    resolved: strings.changeResolved,
    stale: strings.changeStale,
    stance: strings.changeStance,
    camp: strings.changeCamp,
  }[kind]
}

type Why = Extract<Change['delta'], { readonly comparable: false }>['why']

function reasonAgainst(why: Why, strings: ContextSource['strings']): string {
  return {
    definition: strings.differDefinition,
    unit: strings.differUnit,
    scope: strings.differScope,
    range: strings.differRange,
    'no-value': strings.differNoValue,
  }[why]
}
