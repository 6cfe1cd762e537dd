import { ownerFinder } from '../owner.js'
import type { Change } from '../model/change.js'
import type { View } from '../model/view.js'
import type { ContextSource } from './build-context.js'
import { changeContext, formerFact } from './change-item.js'
import { labelOf, whoseIs, within } from './change-label.js'
import type { Topic } from './change-topics.js'
import { companyContext } from './company-context.js'
import type { Context } from './context.js'
import { inlineProse, type Inline } from './inline.js'

type TopicContext = Context['changes']['topics'][number]
type Piece = Inline['pieces'][number]

/** How many figures stand in a row of a table. */
const mostFigures = 2

/** What happened to a company in one matter: its headline, then its figures, or else what it was in a sentence. */
export function topicContext(topic: Topic, from: ContextSource): TopicContext {
  const { view } = from
  const company = view.companies.find((one) => one.company.id === topic.company)!
  const { name, short, role, roleLabel, stanceLabel } = companyContext(company, from)
  const head = headOf(topic)
  const headline = changeContext(head, from)
  const summary = summaryOf(head, from)
  const figures = figuresOf(topic, head, from)
  const { difference, ...rest } = headline
  const moved = isShare(head, view) ? undefined : difference
  const detail = figures ?? summary ?? rest.reason ?? moved
  const title = isFigure(head) ? figureTitle(head, topic.company, from) : rest.title
  return {
    ...rest,
    title,
    ...(moved && { difference: moved }),
    company: topic.company,
    companyName: name,
    companyShort: short,
    ...(role && roleLabel !== undefined && { role, roleLabel }),
    ...(stanceLabel !== undefined && { stanceLabel }),
    ...(detail && { detail }),
    ...(summary && { summary }),
    ...(figures && { figures }),
    count: topic.changes.length,
  }
}

/** A change of stance; else a figure that moved; else what happened first, of what weighs most; else the weightiest. */
function headOf({ changes }: Topic): Change {
  const events = changes.filter(({ of }) => of === 'events')
  const [first] = events.toSorted(
    (a, b) => b.materiality.score - a.materiality.score || (a.recorded < b.recorded ? -1 : 1),
  )
  return changes.find(({ kind }) => kind === 'stance') ?? changes.find(hasMoved) ?? first ?? changes[0]!
}

function hasMoved({ delta }: Change): boolean {
  return delta?.comparable === true && delta.difference !== 0
}

function isFigure({ after }: Change): boolean {
  return after?.fact !== undefined && after.fact.kind !== 'event'
}

/** What an event was, in a sentence. */
function summaryOf({ after }: Change, { view, locale }: ContextSource): Inline | undefined {
  const event = view.records.events.find(({ id }) => id === after?.record)
  return event && inlineProse(event.summary, locale, event.place)
}

/** One figure of each model, or two of the only one; undefined where there are none. */
function figuresOf({ changes, company }: Topic, head: Change, from: ContextSource): Inline | undefined {
  const owner = ownerFinder(from.view.records)
  const modelOf = ({ subjects }: Change): string =>
    subjects.find((id) => id !== company && owner(id) === company) ?? company
  // What a figure moved from is told with it; what measures the same kind of thing stands next to it.
  const told = [head.after?.record, head.before?.record]
  const figures = changes.filter((change) => isFigure(change) && !told.includes(change.after?.record))
  const all = [...figures.filter(({ of }) => of === head.of), ...figures.filter(({ of }) => of !== head.of)]
  if (all.length === 0) return undefined
  const firsts = [...new Map(all.toReversed().map((change) => [modelOf(change), change])).values()]
  const isSeveral = firsts.length > 1
  const chosen = (isSeveral ? firsts.toReversed() : all).slice(0, mostFigures)
  const parts = chosen.map((change, index): Piece[] => [
    ...(isSeveral
      ? [whoseIs(from.text(from.view.names[modelOf(change)]!), labelOf(change, from), from)]
      : []),
    ...figure(change, from, isSeveral || index > 0),
  ])
  const [first = [], ...others] = parts
  const pieces = [...first, ...others.flatMap((part) => [separator(from), ...part])]
  return {
    pieces,
    ...(others.length > 0 && { short: first }),
    place: (head.after ?? head.before)!.place,
  }
}

/** A figure by itself, with whose it is where that is not the company. */
function figureTitle(change: Change, company: string, from: ContextSource): Inline {
  const { view, text } = from
  const [id] = change.subjects.filter((subject) => subject !== company && view.names[subject])
  const whose = id === undefined ? [] : [whoseIs(text(view.names[id]!), labelOf(change, from), from)]
  const pieces = figure(change, from, whose.length > 0)
  return { pieces: [...whose, ...pieces], place: change.after!.place }
}

/** What it measures and how much it is, with what it was where the two can be compared. */
function figure(change: Change, from: ContextSource, isWithin: boolean): Piece[] {
  const { view, locale } = from
  const label = labelOf(change, from)
  const then = hasMoved(change) ? formerFact(change.before, view.facts) : undefined
  const isPrice = change.of === 'prices'
  const now: Piece = { fact: change.after!.fact!.id, ...(isPrice && { style: 'unit' }) }
  const [by, to, at] = locale === 'en' ? ['from ', ' to ', 'at '] : ['由 ', ' 變為 ', '']
  const words = isWithin ? within(label, locale) : label
  return then ? [`${words} ${by}`, { fact: then.id }, to, now] : [`${words} ${isPrice ? at : ''}`, now]
}

/** How much a share or a growth moved in percent says little: percent of percent. */
function isShare({ after }: Change, { units }: View): boolean {
  return after?.fact !== undefined && units[after.fact.unit]?.kind === 'percent'
}

function separator({ locale }: ContextSource): string {
  return locale === 'en' ? '; ' : '；'
}
