import type { Change } from '../model/change.js'
import type { ContextSource } from './build-context.js'
import { formerFact } from './change-item.js'
import { changeTitle } from './change-title.js'
import type { Context } from './context.js'
import type { Inline } from './inline.js'

/** How many there are; the page has room for one more. */
export const mostTiles = 2

/** The figures that say most of a week: those that moved, then those that are followed for the first time. */
export function tiles(news: readonly Change[], from: ContextSource): Context['changes']['tiles'] {
  const figures = news.filter(({ after }) => after?.fact && after.fact.kind !== 'event')
  const moved = figures.filter(({ delta }) => delta?.comparable === true && delta.difference !== 0)
  const firsts = figures.filter(({ isFirst }) => isFirst)
  const ofOthers = new Set<string>()
  // One of each thing: the second figure of a model says less than the first of another one.
  const chosen = [...moved, ...firsts].filter(({ subjects }) => {
    const about = subjects.join()
    return !ofOthers.has(about) && ofOthers.add(about)
  })
  return chosen.slice(0, mostTiles).map((change) => tile(change, from))
}

function tile(change: Change, from: ContextSource): Context['changes']['tiles'][number] {
  const { view, locale, strings, text } = from
  const { after, before, delta, isFirst, subjects } = change
  const place = after!.place
  const title = changeTitle(change, view, strings)
  const label = typeof title === 'string' ? title : text(title)
  const names = subjects.flatMap((id) => (view.names[id] ? [text(view.names[id])] : []))
  const head = [...names.slice(-1), label].join(strings.listSeparator)
  const hasMoved = delta?.comparable === true && delta.difference !== 0
  const then = hasMoved ? formerFact(before, view.facts) : undefined
  const words = (about: string): Inline['pieces'] =>
    then ? [locale === 'en' ? `${about}, before ` : `${about}，原為 `, { fact: then.id }] : [about]
  return {
    figure: { pieces: [{ fact: after!.fact!.id }], place },
    label: { pieces: words(head), short: words(label), place },
    isRise: delta?.comparable === true && delta.difference > 0,
    isFall: delta?.comparable === true && delta.difference < 0,
    isFirst,
  }
}
