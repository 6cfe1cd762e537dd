import { firstDay, formatDate, lastDay, monthOf } from '../format/index.js'
import type { ChartSpec } from '../model/settings.js'
import type { DateValue, Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import { sortOf } from '../comparable.js'

/** What tells the facts of a chart apart: its series by one of these, its rows by another. */
export type Dimension = NonNullable<ChartSpec['series']>['by']

/** How exactly dates are told apart: facts of different days of a month may belong together. */
export type Precision = 'month' | 'day'

/** Where a fact stands in a dimension, as text; undefined where nothing says so. */
export function keyOf(
  binding: Binding,
  fact: Fact,
  dimension: Dimension,
  precision: Precision,
): string | undefined {
  const extra = binding.rowSpec(fact)
  switch (dimension) {
    case 'subject':
      return extra?.subject ?? fact.subject ?? undefined
    case 'metric':
      return extra?.metric ?? sortOf(fact, binding.view)?.name
    case 'date':
      return dateKey(fact.valid, precision)
    default:
      return dimension satisfies never
  }
}

function dateKey(date: DateValue, precision: Precision): string | undefined {
  if (date === 'unknown') return undefined
  const coarse = (text: string) => (precision === 'month' ? monthOf(text) : undefined) ?? text
  if (typeof date === 'string') return coarse(date)
  const [from, to] = [coarse(date.from), coarse(date.to)]
  return from === to ? from : `${from}/${to}`
}

function dateOf(key: string): DateValue {
  const [from = key, to] = key.split('/')
  return to === undefined ? from : { from, to }
}

/** The name of a series or row; undefined where the dataset has none, as for the direction of a price. */
export function nameOfKey(binding: Binding, key: string, dimension: Dimension): string | undefined {
  const { names, records } = binding.view
  switch (dimension) {
    case 'subject': {
      const name = names[key]
      return name && binding.say(name)
    }
    case 'metric': {
      const name =
        records.metrics.find(({ id }) => id === key)?.name ??
        records.attributeKinds.find(({ id }) => id === key)?.label
      return name && binding.say(name)
    }
    case 'date':
      return formatDate(dateOf(key), binding.locale, 'long')
    default:
      return dimension satisfies never
  }
}

const msInDay = 86_400_000

/** Days from 1970-01-01 to the middle of the period that a date names; undefined for a date that is not known. */
export function timeOf(key: string): number | undefined {
  const date = dateOf(key)
  const [first, last] = [firstDay(date), lastDay(date)]
  if (first === undefined || last === undefined) return undefined
  return (Date.parse(first) + Date.parse(last)) / 2 / msInDay
}
