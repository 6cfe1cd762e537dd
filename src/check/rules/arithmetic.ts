import { error, type Diagnostic } from '../../diagnostic.js'
import { wrongStatements } from '../../statement/index.js'
import type { Rule } from '../scope.js'

const hints = {
  unreadable: 'write sums as `4e12 / 1.2e11 = 33.3; 2025-09 > 2025-06-01`, with remarks in parentheses',
  untrue: 'work it out again; an equals sign holds to the digits that are printed',
} as const

/** The sums that show a contradiction are right. */
export const arithmetic: Rule = ({ records, origins }) =>
  records.conflicts.flatMap((conflict) =>
    (conflict.arithmetic === undefined ? [] : wrongStatements(conflict.arithmetic)).map(
      ({ text, problem }): Diagnostic => {
        const message =
          problem === 'untrue' ? `“${text}” is not true` : `“${text}” is no sum that can be worked out`
        return error('check/arithmetic', message, origins.place(conflict, 'arithmetic'), hints[problem])
      },
    ),
  )
