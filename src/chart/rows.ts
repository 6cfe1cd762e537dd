import { formatDate } from '../format/index.js'
import type { PlottedRow, PlottedValue } from '../model/chart.js'
import type { ChartSpec } from '../model/settings.js'
import type { DateValue, Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import { captionOf, joined } from './wording.js'

type RowSpec = ChartSpec['rows'][string]

/** A row with the facts behind it, for the rules that look at all values of a chart. */
export interface BoundRow {
  readonly row: PlottedRow
  readonly main: Fact
  readonly from?: Fact | undefined
  readonly active?: Fact | undefined
  readonly low?: Fact | undefined
}

/** One row: its value and what its spec adds to it. Reports facts that are not to be had. */
export function bindRow(binding: Binding, main: Fact, byDate: boolean): BoundRow {
  const { spec, strings } = binding
  const extra: RowSpec | undefined = Object.hasOwn(spec.rows, main.id) ? spec.rows[main.id] : undefined
  const named = (id: string | undefined) => (id === undefined ? undefined : binding.fact(id))
  const [from, active, change] = [named(extra?.from), named(extra?.active), named(extra?.change)]
  const range = isRange(main) ? main : undefined
  const low = named(extra?.low) ?? range
  const label = extra?.fromLabel && binding.say(extra.fromLabel)
  const row: PlottedRow = {
    ...namesOf(binding, main, extra, byDate),
    value: plotted(binding, range ? end(range, 'max') : main),
    ...(from && { from: plotted(binding, from, label) }),
    ...(change && { change: { fact: change.id, text: binding.write(change) } }),
    ...(active && { active: plotted(binding, active, strings.active) }),
    ...(low && { low: plotted(binding, isRange(low) ? end(low, 'min') : low) }),
    highlight: extra?.highlight ?? false,
  }
  return { row, main, from, active, low }
}

export function isRange(fact: Fact): boolean {
  return fact.value === null && fact.min !== undefined && fact.max !== undefined
}

/** One end of a range, as a figure of its own. */
function end(fact: Fact, which: 'min' | 'max'): Fact {
  return { ...fact, value: fact[which]!, min: undefined, max: undefined, bound: 'eq' }
}

function plotted(binding: Binding, fact: Fact, name?: string): PlottedValue {
  const derived = fact.kind === 'derived'
  const caption = captionOf(name, derived ? binding.strings.implied : undefined, binding.locale)
  return {
    fact: fact.id,
    value: fact.value,
    text:
      fact.value === null && fact.min === undefined && fact.max === undefined
        ? binding.strings.missing
        : binding.write(fact),
    derived,
    ...(caption !== undefined && { caption }),
  }
}

/** Rows of one subject are told apart by their dates, others by their subjects. */
function namesOf(binding: Binding, fact: Fact, extra: RowSpec | undefined, byDate: boolean) {
  const date = dateText(fact.valid, binding)
  const name = nameOf(binding, fact)
  const label = extra?.label ? binding.say(extra.label) : byDate ? (date ?? name) : name
  const company = companyOf(binding, fact)
  const sublabel = byDate ? '' : joined([company === label ? undefined : company, date], binding.locale)
  return { label, sublabel: extra?.sublabel ? binding.say(extra.sublabel) : sublabel }
}

function dateText(valid: DateValue, { locale }: Binding): string | undefined {
  return valid === 'unknown' ? undefined : formatDate(valid, locale, 'month')
}

function nameOf(binding: Binding, fact: Fact): string {
  const { names, records } = binding.view
  const name = fact.subject === null ? undefined : names[fact.subject]
  const own = name ?? records.derived.find(({ id }) => id === fact.id)?.name
  return own ? binding.say(own) : fact.id
}

/** The name of the company behind a model or product; undefined where the subject is no such thing. */
function companyOf(binding: Binding, { subject }: Fact): string | undefined {
  const { records, names } = binding.view
  const owned = [...records.models, ...records.products].find(({ id }) => id === subject)
  const name = owned && names[owned.company]
  return name && binding.say(name)
}
