import { error } from '../diagnostic.js'
import type { Quote } from '../model/deck.js'
import { say } from './edition.js'
import type { Register } from './register.js'

/** Another’s words are shown only where the dataset says why they may be. */
export function checkPermission({ edition, diagnostics }: Register, quote: Quote): void {
  const id = sourceOf(quote)
  const source = id === undefined ? undefined : edition.view.sources[id]
  if (!source || source.quotation) return
  const message = `nothing says that the words of \`${id}\` may be quoted`
  const hint = 'give the source a `quotation`, which says why, or tell it in words of your own'
  const related = [{ place: source.place, message: 'the source' }]
  diagnostics.push({ ...error('cite/no-permission', message, quote.place, hint), related })
}

/** The quotation with the words of its permission. */
export function withPermission({ edition }: Register, quote: Quote): Quote {
  const id = sourceOf(quote)
  const words = id === undefined ? undefined : edition.view.sources[id]?.quotation
  if (!words) return quote
  return { ...quote, permission: { runs: [{ text: say(edition, words) }], place: quote.place } }
}

/** `parse` has seen that there is one. */
function sourceOf({ attribution }: Quote): string | undefined {
  for (const { ref } of attribution.runs) if (ref?.to === 'source') return ref.id
  return undefined
}
