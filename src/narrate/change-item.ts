import { formatDate } from '../format/index.js'
import type { Change, Side } from '../model/change.js'
import type { Prose } from '../model/locale.js'
import type { Place } from '../model/place.js'
import type { Fact, View } from '../model/view.js'
import type { ContextSource } from './build-context.js'
import { changeReason, changeTitle } from './change-title.js'
import { companyNames } from './company-context.js'
import type { ChangeContext } from './context.js'
import { inlineFigures, inlineProse, type Inline } from './inline.js'

/** A change by itself. */
export function changeContext(change: Change, from: ContextSource): ChangeContext {
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
    ...sidesOf(change, from),
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
export function formerFact(side: Side | undefined, facts: Readonly<Record<string, Fact>>): Fact | undefined {
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
    period: strings.differPeriod,
    range: strings.differRange,
    'no-value': strings.differNoValue,
  }[why]
}

/** Who says the one thing and who the other, where the change is about what was said. */
function sidesOf(change: Change, from: ContextSource): Pick<ChangeContext, 'sides'> {
  const { view, strings, text } = from
  const says = (records: readonly string[]): string[] => {
    const ids = records.flatMap((id) => citationsOf(id, change, view))
    return [...new Set(ids)]
      .flatMap((id) => view.records.sources.find((source) => source.id === id)?.short ?? [])
      .map(text)
  }
  const conflict = view.records.conflicts.find(({ id }) => id === conflictIn(change, view))
  const members =
    conflict?.members ?? [change.before?.record, change.after?.record].filter((id) => id !== undefined)
  const isAboutWords = ['corrected', 'retracted', 'disputed', 'resolved'].includes(change.kind)
  const sides = isAboutWords ? says(members) : []
  return sides.length > 0 ? { sides: sides.join(strings.figureSeparator) } : {}
}

/** The conflict that a change is of, or that a resolution ended. */
function conflictIn({ kind, by }: Change, { records }: View): string | undefined {
  if (kind === 'disputed') return by?.record
  return records.resolutions.find(({ id }) => id === by?.record)?.conflict
}

function citationsOf(id: string, { before, after }: Change, { records }: View): string[] {
  const side = [before, after].find((one) => one?.record === id)
  if (side) return side.sources.map(({ source }) => source)
  const all = Object.values(records).flatMap((list) => (Array.isArray(list) ? list : [])) as {
    readonly id: string
    readonly sources?: readonly { readonly source: string }[]
  }[]
  return (all.find((record) => record.id === id)?.sources ?? []).slice(0, 1).map(({ source }) => source)
}
