import { error, type Diagnostic } from '../../diagnostic.js'
import { measured } from '../facts.js'
import type { Rule } from '../scope.js'

/** A range has two ends and no value; anything else has a value, inside its ends if it has any. */
export const bounds: Rule = ({ origins, ...scope }) =>
  measured({ origins, ...scope }).flatMap(({ kind, record }): Diagnostic | Diagnostic[] => {
    if (kind === 'priceChanges') return []
    const { value, min, max, bound } = record
    const at = (field: string) => origins.place(record, field)
    const hasEnds = min !== undefined && max !== undefined
    if (bound === 'range' && (!hasEnds || value !== null)) {
      return error('check/bound', 'a range is written with `min` and `max` and without a value', at('bound'))
    }
    if (value === null && bound !== 'range' && !(bound === 'order' && hasEnds)) {
      const hint = 'give the value, or `bound: range` with `min` and `max`'
      return error('check/bound', '`value` is missing', at('value'), hint)
    }
    if (hasEnds && min > max) return error('check/bound', `\`min\` ${min} is above \`max\` ${max}`, at('min'))
    const outside = value !== null && ((min ?? value) > value || (max ?? value) < value)
    return outside
      ? error('check/bound', `the value ${value} is outside of \`min\` and \`max\``, at('value'))
      : []
  })
