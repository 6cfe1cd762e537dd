import type { Footnote } from '../model/deck.js'
import { bracketed, clause, say } from './edition.js'
import { publishedText } from './lists.js'
import type { Register, Trail } from './register.js'

/** The sources of a briefing, in the order of their numbers. */
export function footnotesOf(register: Register, trail: Trail): Footnote[] {
  const { edition } = register
  const used = register.sources().filter((id) => trail.sources.has(id))
  return used.map((id) => {
    const source = edition.view.sources[id]!
    const publisher = bracketed(edition.locale, say(edition, source.publisher))
    const text = `${say(edition, source.title)}${publisher}${clause(edition.locale)}${publishedText(edition, source)}`
    return { number: register.number(id), source: id, text, ...(source.url !== null && { url: source.url }) }
  })
}
