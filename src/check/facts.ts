import { references } from '../formula/index.js'
import type { Record_ } from '../model/dataset.js'
import { entries, type Entry, type Scope } from './scope.js'

/** The kinds whose records state one measured value with its printed form. */
export type Measured = Extract<
  Entry,
  { kind: 'observations' | 'prices' | 'priceChanges' | 'attributes' | 'fundings' | 'valuations' }
>

const measuredKinds: ReadonlySet<string> = new Set<Measured['kind']>([
  'observations',
  'prices',
  'priceChanges',
  'attributes',
  'fundings',
  'valuations',
])

/** Everything that a source states as a figure. */
export function measured(scope: Scope): Measured[] {
  return entries(scope.records).filter((entry): entry is Measured => measuredKinds.has(entry.kind))
}

/** The one value of a figure, in base units; undefined for a range, an event, or what is no figure. */
export function valueOf(entry: Entry): number | undefined {
  switch (entry.kind) {
    case 'observations':
    case 'prices':
    case 'attributes':
    case 'fundings':
    case 'valuations':
      return entry.record.value ?? undefined
    case 'priceChanges':
      return entry.record.percent
    case 'derived':
    case 'scores':
      return entry.record.value
    case 'fx':
      return entry.record.rate
    default:
      return undefined
  }
}

/** The unit of a figure; undefined where the dataset declares none for it. */
export function unitOf(scope: Scope, entry: Entry): Record_<'units'> | undefined {
  switch (entry.kind) {
    case 'observations': {
      const metric = scope.byId.get(entry.record.metric)
      return metric?.kind === 'metrics' ? scope.units.get(metric.record.unit) : undefined
    }
    case 'prices':
    case 'attributes':
    case 'derived':
      return scope.units.get(entry.record.unit)
    case 'fundings':
    case 'valuations': {
      const { currency } = entry.record
      return scope.records.units.find((unit) => unit.kind === 'money' && unit.currency === currency)
    }
    case 'priceChanges':
      return scope.records.units.find((unit) => unit.kind === 'percent')
    case 'scores':
      return scope.records.units.find((unit) => unit.kind === 'score')
    default:
      return undefined
  }
}

/** Whether a derived figure is within its tolerance of what was computed. */
export function agrees(
  { value, tolerance }: Pick<Record_<'derived'>, 'value' | 'tolerance'>,
  computed: number,
): boolean {
  return Math.abs(value - computed) <= tolerance * Math.abs(computed) + 1e-12
}

/** Ids of the figures that a derived one names: those of its formula, or the limits of its count. */
export function inputsOf({ formula, count }: Pick<Record_<'derived'>, 'formula' | 'count'>): string[] {
  const limits = [count?.where.min, count?.where.max].filter((limit) => typeof limit === 'string')
  return [...new Set([...references(formula ?? ''), ...limits])]
}

/** Ids named by a conflict or corrected by a correction: what is told about them is told there. */
export function explained(scope: Scope): ReadonlySet<string> {
  const { conflicts, corrections } = scope.records
  return new Set([...conflicts.flatMap(({ members }) => members), ...corrections.map(({ target }) => target)])
}

/** `4T` and the like are for readers; a message shows the number as it stands in the file. */
export function plain(value: number): string {
  return Number(value.toPrecision(12)).toString()
}
