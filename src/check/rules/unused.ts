import { warning, type Diagnostic } from '../../diagnostic.js'
import type { Kind } from '../../model/dataset.js'
import { nouns } from '../nouns.js'
import { kindNames } from '../schema/dataset.js'
import { fromMarked } from '../marked.js'
import { entries, mayLack, type Rule } from '../scope.js'

/** Kinds that are there to be referred to. Facts may wait for a slide; these have no use by themselves. */
const watched: ReadonlySet<Kind> = new Set<Kind>([
  'sources',
  'companyTypes',
  'companies',
  'organisations',
  'markets',
  'people',
  'camps',
  'models',
  'products',
  'dimensions',
  'metrics',
  'attributeKinds',
  'traitKinds',
  'partnershipKinds',
  'units',
])

/** Warns of entities, metrics, units and sources that nothing refers to. */
export const unused: Rule = (scope) => {
  if (mayLack(scope, kindNames)) return []
  const exceptions = new Set<object>(scope.records.exceptions)
  const used = new Set(
    fromMarked(scope, ({ marks, value, holder }) =>
      marks.refersTo && !exceptions.has(holder) ? [String(value)] : [],
    ),
  )
  const all = entries(scope.records)
  const currencies = new Set(
    all.flatMap(({ record }) =>
      ('round' in record || 'basis' in record) && 'currency' in record ? [record.currency] : [],
    ),
  )
  return all.flatMap(({ kind, record }): Diagnostic[] => {
    if (!watched.has(kind) || used.has(record.id)) return []
    // Money is counted in a currency, which stands for its unit; percentages and scores find theirs by its kind.
    if (kind === 'units') {
      const unit = scope.units.get(record.id)
      if (unit?.kind === 'percent' || unit?.kind === 'score') return []
      if (unit?.kind === 'money' && unit.currency !== undefined && currencies.has(unit.currency)) return []
    }
    const hint = 'delete it, or refer to it'
    const message = `nothing refers to the ${nouns[kind]} \`${record.id}\``
    return [warning('check/unused', message, scope.origins.place(record, 'id'), hint)]
  })
}
