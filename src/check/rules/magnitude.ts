import { error, type Diagnostic } from '../../diagnostic.js'
import type { Record_ } from '../../model/dataset.js'
import { explained, plain } from '../facts.js'
import type { Rule } from '../scope.js'

/**
 * Two sizes of one model, in one unit, that differ by exactly ten or a thousand look like a 億 taken for a
 * billion. They may stand once a conflict or a correction names one of them.
 */
export const magnitude: Rule = (scope) => {
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

/** 10 or 1000 where one is exactly that many times the other. */
function suspicious(a: number | null, b: number | null): number | undefined {
  if (!a || !b) return undefined
  const ratio = Math.max(a / b, b / a)
  return [10, 1000].find((factor) => Math.abs(ratio / factor - 1) < 1e-9)
}
