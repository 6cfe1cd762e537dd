import { error, type Diagnostic } from '../../diagnostic.js'
import type { ChartSpec } from '../../model/settings.js'
import { didYouMean } from '../../nearest.js'
import { keyPlaceAt } from '../origins.js'
import { kinds } from '../schema/dataset.js'
import { shapeAt } from '../schema-walk.js'
import type { Rule, Scope } from '../scope.js'

/** A chart selects facts in one way, by fields that exist, and describes only rows that it has. */
export const chartRows: Rule = (scope) =>
  scope.settings.charts.flatMap((spec) => [
    ...selection(spec, scope),
    ...fields(spec, scope),
    ...strayRows(spec, scope),
  ])

function selection(spec: ChartSpec, { origins }: Scope): Diagnostic[] {
  const { select } = spec
  if ((select.ids === undefined) !== (select.kind === undefined)) return []
  const place = origins.place(spec, 'select')
  const message = 'facts are selected either by `ids` or by `kind`'
  return [error('check/selection', message, place, 'leave one of the two')]
}

function fields(spec: ChartSpec, { origins }: Scope): Diagnostic[] {
  const { kind, where } = spec.select
  if (where === undefined) return []
  const spot = origins.spot(spec)
  if (kind === undefined) {
    const place = keyPlaceAt(spot, 'select', 'where')
    return [
      error('check/selection', '`where` stands without `kind`', place, 'name the kind of record with `kind`'),
    ]
  }
  const known = Object.keys(shapeAt(kinds[kind], [])?.shape ?? {})
  return Object.keys(where)
    .filter((field) => !known.includes(field))
    .map((field) => {
      const place = keyPlaceAt(spot, 'select', 'where', field)
      const hints = didYouMean(field, known)
      return error(
        'check/unknown-field',
        `a record of \`${kind}\` has no field \`${field}\``,
        place,
        ...hints,
      )
    })
}

function strayRows(spec: ChartSpec, { origins }: Scope): Diagnostic[] {
  const { ids } = spec.select
  if (ids === undefined) return []
  return Object.keys(spec.rows)
    .filter((id) => !ids.includes(id))
    .map((id) => {
      const place = keyPlaceAt(origins.spot(spec), 'rows', id)
      return error(
        'check/chart-row',
        `\`${id}\` is not among the facts of the chart`,
        place,
        ...didYouMean(id, ids),
      )
    })
}
