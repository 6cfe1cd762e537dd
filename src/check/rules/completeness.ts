import { error, type Diagnostic } from '../../diagnostic.js'
import { mayLack, type Rule, type Scope } from '../scope.js'

/** What layouts and formats count on: the three stance roles, one unit of money per currency, scores in their range. */
export const completeness: Rule = (scope) => [
  ...stanceRoles(scope),
  ...moneyUnits(scope),
  ...scoreRange(scope),
]

function stanceRoles(scope: Scope): Diagnostic[] {
  const { records, origins } = scope
  const [kind] = records.stanceKinds
  if (!kind || mayLack(scope, ['stanceRoles'])) return []
  return (['forward', 'hold', 'back'] as const)
    .filter((role) => !records.stanceRoles.some(({ id }) => id === role))
    .map((role) => {
      const hint = `add it to \`stanceRoles\`, with \`label\` and \`heading\``
      return error(
        'check/stance-role',
        `the stance role \`${role}\` is not described`,
        origins.place(kind),
        hint,
      )
    })
}

function moneyUnits(scope: Scope): Diagnostic[] {
  if (mayLack(scope, ['units'])) return []
  const { records, origins } = scope
  return [...records.fundings, ...records.valuations].flatMap((record): Diagnostic[] => {
    const units = records.units.filter((unit) => unit.kind === 'money' && unit.currency === record.currency)
    if (units.length === 1) return []
    const message = `${units.length === 0 ? 'no unit' : 'more than one unit'} of money has the currency ${record.currency}`
    const hint = `declare one unit with \`kind: money\` and \`currency: ${record.currency}\``
    return [error('check/money-unit', message, origins.place(record, 'currency'), hint)]
  })
}

function scoreRange({ records, byId, origins }: Scope): Diagnostic[] {
  return records.scores.flatMap((score): Diagnostic[] => {
    const dimension = byId.get(score.dimension)
    if (dimension?.kind !== 'scoreDimensions' || score.value <= dimension.record.max) return []
    const message = `the score ${score.value} is above the maximum of \`${score.dimension}\`, ${dimension.record.max}`
    return [
      {
        ...error('check/score-range', message, origins.place(score, 'value')),
        related: [{ place: origins.place(dimension.record, 'max'), message: 'the maximum' }],
      },
    ]
  })
}
