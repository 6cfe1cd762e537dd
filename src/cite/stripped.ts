import { info } from '../diagnostic.js'
import { statedId } from '../told.js'
import type { Deck } from '../model/deck.js'
import type { Register } from './register.js'
import { workingsOf } from './workings.js'
import type { Charts } from './trails.js'

/** Ids that a remark names before it only counts. */
const named = 6

/**
 * The deck for an audience that gets no speaker notes, before anything is cited, so that what only they rest on is no
 * source of the deck. What goes with them is told, once for all languages.
 */
export function withoutNotes(register: Register, deck: Deck, charts: Charts): Deck {
  const { audience } = register.edition.view
  if (deck.locale === audience.locales[0]) {
    const spoken = deck.slides.filter(({ notes }) => notes.length > 0).length
    const message = `the deck has no speaker notes: what those of ${spoken} slides say is left out${sums(register, deck, charts)}`
    const hint = 'the sums are in the file of provenance; a slide shows one with `{{workings "id"}}`'
    register.diagnostics.push(info('cite/notes-stripped', message, audience.place, hint))
  }
  return { ...deck, slides: deck.slides.map((slide) => ({ ...slide, notes: [] })), stripped: true }
}

function sums(register: Register, deck: Deck, charts: Charts): string {
  const runs = deck.slides.flatMap((slide) => workingsOf(register, slide, charts).runs)
  const ids = [...new Set(runs.flatMap(({ ref }) => (ref?.to === 'fact' ? [ref.id] : [])))]
  const computed = ids.flatMap((id) => {
    const fact = register.edition.view.facts[id]
    return fact?.kind === 'derived' ? [statedId(fact)] : []
  })
  if (computed.length === 0) return ''
  const list = computed.slice(0, named).map((id) => `\`${id}\``)
  const more = computed.length > named ? ` and ${computed.length - named} more` : ''
  return `, with the sums behind ${list.join(', ')}${more}`
}
