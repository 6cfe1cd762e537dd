import { firstDay } from '../format/index.js'
import type { Record_ } from '../model/dataset.js'
import type { Audience } from '../model/settings.js'
import type { Fact } from '../model/view.js'
import { endOf } from './dates.js'

type Limits = NonNullable<Audience['maxAge']>

/** What a figure that goes out of date may be; a round, a cut or a size of a model happened once and stays so. */
const ageing: Readonly<Partial<Record<Fact['kind'], keyof Limits['kinds']>>> = {
  observation: 'observations',
  price: 'prices',
  valuation: 'valuations',
}
const lasting: typeof ageing = {
  priceChange: 'priceChanges',
  attribute: 'attributes',
  funding: 'fundings',
}

/** The figure, with its age in months where it is older than the audience permits. */
export function withAge(fact: Fact, { maxAge }: Audience, asOf: string): Fact {
  const limit = maxAge && limitOf(fact, maxAge)
  const age = limit === undefined ? undefined : monthsSince(fact.valid, asOf)
  return limit !== undefined && age !== undefined && age > limit ? { ...fact, overdue: age } : fact
}

/** The limit of its metric, else that of its kind, else the one for all that goes out of date. */
function limitOf({ kind, metric }: Fact, { months, kinds, metrics }: Limits): number | undefined {
  const own = metric === undefined || !Object.hasOwn(metrics, metric) ? undefined : metrics[metric]
  const name = ageing[kind] ?? lasting[kind]
  return own ?? (name && kinds[name]) ?? (ageing[kind] ? months : undefined)
}

/** Months from the last one in which a figure was true to that of the view; undefined where its date is unknown. */
function monthsSince(valid: Record_<'observations'>['valid'], asOf: string): number | undefined {
  if (firstDay(valid) === undefined) return undefined
  return monthCount(asOf) - monthCount(endOf(valid))
}

function monthCount(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}
