import { error, type Diagnostic } from '../../diagnostic.js'
import { evaluate, references } from '../../formula/index.js'
import type { Record_ } from '../../model/dataset.js'
import { agrees, plain, valueOf } from '../facts.js'
import { lookUp } from '../look-up.js'
import type { Rule, Scope } from '../scope.js'

type Derived = Record_<'derived'>

/** A derived figure names figures that exist and is what its formula gives. */
export const formula: Rule = (scope) =>
  scope.records.derived.flatMap((record): Diagnostic[] => {
    if (record.formula === undefined) return []
    const placeOf = () => scope.origins.place(record, 'formula')
    const unknown = references(record.formula).flatMap((id) => lookUp(scope, id, ['facts'], placeOf) ?? [])
    if (unknown.length > 0) return unknown
    const problem = recompute(scope, record, record.formula)
    return problem ? [problem] : []
  })

function recompute(scope: Scope, record: Derived, text: string): Diagnostic | undefined {
  const inputs = references(text).map((id) => scope.byId.get(id))
  // An input that breaks the schema, or stands in a file that could not be read, is told of elsewhere.
  if (inputs.some((input) => input === undefined)) return undefined
  const result = evaluate(text, (id) => {
    const input = scope.byId.get(id)
    return input && valueOf(input)
  })
  if ('error' in result) {
    return error('check/formula', result.error, scope.origins.place(record, 'formula'))
  }
  if (agrees(record, result.value)) return undefined
  return {
    ...error(
      'check/derived-value',
      `\`value\` is ${plain(record.value)}, but the formula gives ${plain(result.value)}`,
      scope.origins.place(record, 'value'),
      `write ${Number(result.value.toPrecision(6))}, or correct the formula`,
    ),
    related: inputs.flatMap((input) =>
      input
        ? [{ place: scope.origins.place(input.record), message: `${input.record.id}: ${valueOf(input)}` }]
        : [],
    ),
  }
}
