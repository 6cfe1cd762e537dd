import type { ChartSpec } from '../model/settings.js'
import type { Localised } from '../model/locale.js'
import type { Fact, View } from '../model/view.js'
import { currencyWords } from '../format/currencies.js'
import type { Family } from './families.js'

type RowDraft = Partial<Omit<ChartSpec['rows'][string], 'label'>>
interface Axis {
  readonly unit: string
  readonly measure: Localised
}

/** What a chart’s file says beside its kind and number: only what cannot be left out. */
export interface Draft {
  readonly unit: string
  readonly measure: Localised
  readonly ids: readonly string[]
  readonly rows?: Readonly<Record<string, RowDraft>>
  readonly series?: {
    readonly by: 'subject' | 'date'
    readonly rows: 'subject' | 'date'
    readonly highlight?: string
  }
  readonly x?: Axis
  readonly size?: Axis
  readonly whole?: string
  readonly growth?: string
}

/** Makes drafts of one kind out of what a view knows, the likeliest first. */
export type Proposer = (view: View, families: readonly Family[]) => Draft[]

/** What a family measures, as an axis says it. */
export function axisOf({ unit, kind, name }: Family, view: View): Axis {
  const { metrics, attributeKinds } = view.records
  const known =
    metrics.find(({ id }) => id === name)?.name ?? attributeKinds.find(({ id }) => id === name)?.label
  return { unit, measure: inUnit(known ?? generic[kind] ?? { en: name, 'zh-Hant': name }, unit, view) }
}

const generic: Partial<Record<Fact['kind'], Localised>> = {
  price: { en: 'Price', 'zh-Hant': '價格' },
  funding: { en: 'Money raised', 'zh-Hant': '融資額' },
  valuation: { en: 'Valuation', 'zh-Hant': '估值' },
  priceChange: { en: 'Change of price', 'zh-Hant': '價格變動' },
}

/** Money names its currency, a price also what it is for. */
export function inUnit(name: Localised, unit: string, view: View): Localised {
  const { currency, per } = view.units[unit] ?? {}
  if (currency === undefined) return name
  const words = currencyWords(currency)
  const each = per ? { en: ` ${per.en}`, 'zh-Hant': `（${per['zh-Hant']}）` } : { en: '', 'zh-Hant': '' }
  return {
    en: `${name.en}, ${words.en}${each.en}`,
    'zh-Hant': `${name['zh-Hant']}，${words['zh-Hant'].trim()}${each['zh-Hant']}`,
  }
}

export function idsOf(facts: readonly Fact[]): string[] {
  return facts.map(({ id }) => id)
}
