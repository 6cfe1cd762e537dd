import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import { sortOf } from '../comparable.js'
import { statedId, toldFact } from '../told.js'

/**
 * The figure of a row's second axis or size: the fact of the same subject that measures what the spec names. Of
 * several the one of the same date. Undefined where there is none; reports those that cannot be told apart.
 */
export function lookUp(binding: Binding, which: 'x' | 'size', of: Fact): Fact | undefined {
  const found = matching(binding, which, of)
  if (found) binding.used.add(found)
  return found
}

function matching(binding: Binding, which: 'x' | 'size', { id, subject, valid }: Fact): Fact | undefined {
  const { spec, view } = binding
  const wanted = spec[which]
  if (wanted?.metric === undefined || subject === null) return undefined
  const found = Object.values(view.facts).filter(
    (fact) =>
      toldFact(view, statedId(fact)) === fact &&
      fact.subject === subject &&
      fact.unit === wanted.unit &&
      sortOf(fact, view)?.name === wanted.metric,
  )
  if (found.length < 2) return found[0]
  const sameDate = found.filter((fact) => JSON.stringify(fact.valid) === JSON.stringify(valid))
  if (sameDate.length === 1) return sameDate[0]
  const message = `${found.length} facts could be the \`${which}\` of \`${id}\``
  binding.reportFact('which-fact', message, found, `name one of them: \`rows: {${id}: {${which}: …}}\``)
  return undefined
}
