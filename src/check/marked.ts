import { audience } from './schema/audience.js'
import { chart } from './schema/chart.js'
import { kinds } from './schema/dataset.js'
import { walkMarked, type Marks } from './schema-walk.js'
import { entries, type Scope } from './scope.js'

/** A value whose schema carries marks, and where it stands: in which record or settings file, at which path. */
export interface Marked {
  readonly marks: Marks
  readonly value: unknown
  readonly holder: object
  readonly path: readonly PropertyKey[]
}

const collected = new WeakMap<Scope, readonly Marked[]>()

/** Every reference and every piece of prose in the dataset, the audiences and the charts; collected once. */
export function marked(scope: Scope): readonly Marked[] {
  const before = collected.get(scope)
  if (before) return before
  const found = collect(scope)
  collected.set(scope, found)
  return found
}

function collect(scope: Scope): Marked[] {
  const found: Marked[] = []
  const holders = [
    ...entries(scope.records).map(({ kind, record }) => [kinds[kind], record] as const),
    ...scope.settings.audiences.map((settings) => [audience, settings] as const),
    ...scope.settings.charts.map((spec) => [chart, spec] as const),
  ]
  for (const [schema, holder] of holders) {
    walkMarked(schema, holder, (marks, value, path) => found.push({ marks, value, holder, path }))
  }
  return found
}
