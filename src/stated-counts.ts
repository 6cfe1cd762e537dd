import { asksForNothing } from './asks-for-nothing.js'
import { error, type Diagnostic } from './diagnostic.js'
import type { Dataset, Record_ } from './model/dataset.js'
import type { Audience } from './model/settings.js'
import { latestRecorded, view } from './view/index.js'

/** A count whose stated `value` is not what counting gives. */
export interface Miscount {
  readonly record: Record_<'derived'>
  readonly counted: number
}

/**
 * The counts whose stated `value` is not what counting gives over all that the dataset holds to this day. Stands
 * beside the pipeline, as the rule needs `check`'s data and `view`'s way of counting.
 */
export function wrongCounts(dataset: Dataset, audiences: readonly Audience[]): Diagnostic[] {
  return miscounts(dataset, audiences).map(({ record, counted }) => {
    const message = `\`${record.id}\` states ${record.value}, but counting gives ${counted}`
    return error('check/derived-value', message, record.place, `write ${counted}, or correct the count`)
  })
}

/** The same as data. */
export function miscounts(dataset: Dataset, [audience]: readonly Audience[]): Miscount[] {
  if (!audience || !dataset.derived.some(({ count }) => count)) return []
  const { value: all } = view(dataset, seeingAll(audience), latestRecorded(dataset))
  // Where nothing can be counted, the view of each audience says why.
  if (!all) return []
  return dataset.derived.flatMap((record): Miscount[] => {
    const counted = Object.hasOwn(all.facts, record.id) ? all.facts[record.id]?.value : undefined
    if (!record.count || counted === undefined || counted === null || counted === record.value) return []
    return [{ record, counted }]
  })
}

/** An audience that knows of every company and asks for nothing. */
function seeingAll({ companies: _, groups: __, currency: ___, ...audience }: Audience): Audience {
  return { ...asksForNothing(audience), visibility: 'internal' }
}
