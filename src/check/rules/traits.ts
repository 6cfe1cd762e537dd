import { error, type Diagnostic } from '../../diagnostic.js'
import { keyPlaceAt } from '../origins.js'
import type { Rule } from '../scope.js'

const fields = ['text', 'date', 'entity'] as const

/** A trait fills the one field that its kind holds. */
export const traits: Rule = ({ records, byId, origins }) =>
  records.traits.flatMap((trait): Diagnostic[] => {
    const kind = byId.get(trait.kind)
    if (kind?.kind !== 'traitKinds') return []
    const { holds } = kind.record
    const stray = fields.filter((field) => field !== holds && trait[field] !== undefined)
    const hint = `a trait of the kind \`${trait.kind}\` has \`${holds}\``
    const problems = stray.map((field) =>
      error('check/trait', `\`${field}\` does not belong here`, keyPlaceAt(origins.spot(trait), field), hint),
    )
    if (trait[holds] !== undefined) return problems
    return [...problems, error('check/trait', `\`${holds}\` is missing`, origins.place(trait), hint)]
  })
