import type { Change } from '../model/change.js'
import type { ContextSource } from './build-context.js'
import { formerFact } from './change-item.js'
import { labelOf, whoseIs, within } from './change-label.js'
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

/** As many fit on the two lines below a figure; of a longer label, whose it is may be left out. */
const mostLetters = 40

function tile(change: Change, from: ContextSource): Context['changes']['tiles'][number] {
  const { view, locale, text } = from
  const { after, before, delta, isFirst, subjects } = change
  const place = after!.place
  const label = labelOf(change, from)
  const name = subjects.flatMap((id) => (view.names[id] ? [text(view.names[id])] : [])).at(-1)
  const head = name === undefined ? label : whoseIs(name, label, from) + within(label, locale)
  const hasMoved = delta?.comparable === true && delta.difference !== 0
  const then = hasMoved ? formerFact(before, view.facts) : undefined
  const words = (about: string): Inline['pieces'] =>
    then ? [locale === 'en' ? `${about}, was ` : `${about}，原為 `, { fact: then.id }] : [about]
  return {
    figure: { pieces: [{ fact: after!.fact!.id }], place },
    label: { pieces: words(head), ...(head.length > mostLetters && { short: words(label) }), place },
    isRise: delta?.comparable === true && delta.difference > 0,
    isFall: delta?.comparable === true && delta.difference < 0,
    isFirst,
  }
}
