import { error, type Diagnostic } from '../../diagnostic.js'
import { proseParts } from '../../format/index.js'
import { inputsOf } from '../facts.js'
import type { Prose } from '../../model/locale.js'
import { fromMarked, proseTexts } from '../marked.js'
import type { Entry, Rule, Scope } from '../scope.js'

/** A text uses only figures that were known when it was: an edition of its day could not show it otherwise. */
export const knownInTime: Rule = (scope) => {
  const known = new Map<string, string>()
  return fromMarked(scope, ({ marks, value, holder, path }) => {
    const written = dayOf(holder)
    if (!marks.prose || written === undefined) return []
    return proseTexts(value as Prose).flatMap(({ path: way, text }) =>
      proseParts(text).flatMap((part): Diagnostic[] => {
        if (!('fact' in part)) return []
        const day = knownOn(part.fact, scope, known)
        if (day <= written) return []
        const message = `\`${part.fact}\` became known on ${day}, after this text, which is of ${written}`
        const hint = 'use a figure that was known by then, or give the text a record of that day'
        const place = scope.origins.place(holder, ...path, ...way)
        const figure = scope.byId.get(part.fact)
        const related = figure && [{ place: scope.origins.place(figure.record), message: 'the figure' }]
        return [{ ...error('check/known-in-time', message, place, hint), ...(related && { related }) }]
      }),
    )
  })
}

function dayOf(holder: object): string | undefined {
  return 'recorded' in holder && typeof holder.recorded === 'string' ? holder.recorded : undefined
}

/** The day on which a figure became known; of a derived one, that of the last of its inputs; a count without limits is always known. */
function knownOn(id: string, scope: Scope, known: Map<string, string>): string {
  const before = known.get(id)
  if (before !== undefined) return before
  // A figure that is made from itself is told of elsewhere, and must not lead round in a circle here.
  known.set(id, '')
  const entry = scope.byId.get(id)
  const day = entry === undefined ? '' : latest(entry, scope, known)
  known.set(id, day)
  return day
}

function latest(entry: Entry, scope: Scope, known: Map<string, string>): string {
  if (entry.kind !== 'derived') return dayOf(entry.record) ?? ''
  const days = inputsOf(entry.record).map((id) => knownOn(id, scope, known))
  return days.reduce((last, day) => (day > last ? day : last), '')
}
