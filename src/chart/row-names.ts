import { formatDate } from '../format/index.js'
import type { PlottedRow } from '../model/chart.js'
import type { DateValue, Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import { nameOfKey, timeOf } from './dimension.js'
import { statedId } from '../told.js'
import type { Grid } from './grid.js'
import { joined } from './wording.js'

/** What a row is called, and where it lies in time if it is a date. */
export type Names = Pick<PlottedRow, 'label' | 'sublabel' | 'time'>

/** A row that is one fact has the name of its subject; company and date stand below it. */
export function namesOf(binding: Binding, fact: Fact): Names {
  const date = dateText(fact.valid, binding)
  const name = nameOf(binding, fact)
  return given(binding, [fact], name, [companyOf(binding, fact.subject), date])
}

/** The name that a grid has for a row; a date that all its series share is told below it. */
export function namesInGrid(binding: Binding, { rowsBy }: Grid, key: string, facts: readonly Fact[]): Names {
  const label = nameOfKey(binding, key, rowsBy) ?? key
  if (rowsBy === 'date') {
    const time = timeOf(key)
    return { ...given(binding, facts, label, []), ...(time !== undefined && { time }) }
  }
  const dates = new Set(facts.map(({ valid }) => dateText(valid, binding)))
  const shared = binding.spec.series?.by !== 'date' && dates.size === 1 ? [...dates][0] : undefined
  const company = rowsBy === 'subject' ? companyOf(binding, key) : undefined
  return given(binding, facts, label, [company, shared])
}

/** The names, unless the spec has others for one of the facts of the row. */
function given(
  binding: Binding,
  facts: readonly Fact[],
  name: string,
  below: readonly (string | undefined)[],
): Names {
  const extras = facts.map((fact) => binding.rowSpec(fact))
  const [ownLabel, ownSublabel] = (['label', 'sublabel'] as const).map(
    (field) => extras.find((extra) => extra?.[field])?.[field],
  )
  const label = ownLabel ? binding.say(ownLabel) : name
  const sublabel = joined(
    below.filter((text) => text !== label),
    binding.locale,
  )
  return { label, sublabel: ownSublabel ? binding.say(ownSublabel) : sublabel }
}

function dateText(valid: DateValue, { locale }: Binding): string | undefined {
  return valid === 'unknown' ? undefined : formatDate(valid, locale, 'month')
}

function nameOf(binding: Binding, fact: Fact): string {
  const { names, records } = binding.view
  const name = fact.subject === null ? undefined : names[fact.subject]
  const own = name ?? records.derived.find(({ id }) => id === statedId(fact))?.name
  return own ? binding.say(own) : fact.id
}

/** The name of the company behind a model or product; undefined where the subject is no such thing. */
function companyOf(binding: Binding, subject: string | null): string | undefined {
  const { records, names } = binding.view
  const owned = [...records.models, ...records.products].find(({ id }) => id === subject)
  const name = owned && names[owned.company]
  return name && binding.say(name)
}
