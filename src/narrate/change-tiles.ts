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
  // One of each company: its second figure says less than the first of another one.
  const chosen = [...moved, ...firsts].filter(({ companies, subjects }) => {
    const about = companies[0] ?? subjects.join()
    return !ofOthers.has(about) && ofOthers.add(about)
  })
  return chosen.slice(0, mostTiles).map((change) => tile(change, from))
}

/** As many fit on the two lines below a figure. */
const mostLetters = 40

/** Whose a figure is: the model, or else the company, for where the name of the model is too long. */
function namesOf({ subjects, companies }: Change, { view, text }: ContextSource): string[] {
  return [subjects.at(-1), companies[0]].flatMap((id) => (id && view.names[id] ? [text(view.names[id])] : []))
}

function tile(change: Change, from: ContextSource): Context['changes']['tiles'][number] {
  const { view, locale } = from
  const { after, before, delta, isFirst } = change
  const place = after!.place
  const label = labelOf(change, from)
  const name = namesOf(change, from).find((one) => one.length + label.length < mostLetters)
  const head = name === undefined ? label : whoseIs(name, label, from) + within(label, locale)
  const hasMoved = delta?.comparable === true && delta.difference !== 0
  const then = hasMoved ? formerFact(before, view.facts) : undefined
  const words = (about: string): Inline['pieces'] =>
    then ? [locale === 'en' ? `${about}, was ` : `${about}，原為 `, { fact: then.id }] : [about]
  return {
    figure: { pieces: [{ fact: after!.fact!.id }], place },
    label: { pieces: words(head), place },
    isRise: delta?.comparable === true && delta.difference > 0,
    isFall: delta?.comparable === true && delta.difference < 0,
    isFirst,
  }
}
