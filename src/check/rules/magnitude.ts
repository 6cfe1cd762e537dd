import { error, type Diagnostic } from '../../diagnostic.js'
import { parseQuantity } from '../../format/index.js'
import type { Record_ } from '../../model/dataset.js'
import { explained, plain } from '../facts.js'
import type { Rule, Scope } from '../scope.js'

/** Values that differ by exactly ten or a thousand look like a 億 taken for a billion. */
export const magnitude: Rule = (scope) => [...sizes(scope), ...corrected(scope)]

/**
 * Two sizes of one model, in one unit: total against active parameters, one source against another. They may stand
 * once a conflict or a correction names one of them.
 */
function sizes(scope: Scope): Diagnostic[] {
  const told = explained(scope)
  const byModel = new Map<string, Record_<'attributes'>[]>()
  const diagnostics: Diagnostic[] = []
  for (const record of scope.records.attributes) {
    const key = `${record.model} ${record.unit}`
    const others = byModel.get(key) ?? []
    const twin = others.find((other) => suspicious(record.value, other.value))
    if (twin && !told.has(record.id) && !told.has(twin.id)) diagnostics.push(flag(record, twin))
    byModel.set(key, [...others, record])
  }
  return diagnostics

  function flag(record: Record_<'attributes'>, twin: Record_<'attributes'>): Diagnostic {
    const values = `${plain(record.value!)} and ${plain(twin.value!)}`
    const factor = suspicious(record.value, twin.value)
    const hint = 'is a 億 taken for a billion? If both are right, name them in a conflict or a correction'
    const place = scope.origins.place(record, 'value')
    return {
      ...error('check/magnitude', `${values}, for one model, differ by exactly ${factor}`, place, hint),
      related: [{ place: scope.origins.place(twin, 'value'), message: 'the other value' }],
    }
  }
}

/** A correction by such a factor may itself be the mistake: a conflict that names its target shows the sum. */
function corrected({ records, origins }: Scope): Diagnostic[] {
  const shown = new Set(
    records.conflicts.filter(({ arithmetic }) => arithmetic !== undefined).flatMap(({ members }) => members),
  )
  return records.corrections.flatMap((record): Diagnostic[] => {
    const [before, after] = [parseQuantity(record.printed)?.value, parseQuantity(record.corrected)?.value]
    const factor = suspicious(before ?? null, after ?? null)
    if (factor === undefined || shown.has(record.target)) return []
    const message = `the correction of “${record.printed}” to “${record.corrected}” is by exactly ${factor}`
    const hint = `is a 億 taken for a billion? Show the sum in the \`arithmetic\` of a conflict that names \`${record.target}\``
    return [error('check/magnitude', message, origins.place(record, 'corrected'), hint)]
  })
}

/** 10 or 1000 where one is exactly that many times the other. */
function suspicious(a: number | null, b: number | null): number | undefined {
  if (!a || !b) return undefined
  const ratio = Math.max(a / b, b / a)
  return [10, 1000].find((factor) => Math.abs(ratio / factor - 1) < 1e-9)
}
