import type { Fact, View } from '../model/view.js'
import { axisOf, idsOf, inUnit, type Draft, type Proposer } from './draft.js'
import { byDate, companyOf, dateOf, grouped, type Family } from './families.js'

/** More rows than this make a chart that has to be read instead of seen. */
const mostRows = 8

/**
 * One value of each subject: of an observation, all of the date of which the most are known, as a count of another
 * year is no rival; of what stands until it is changed (a price, a property), the newest.
 */
export const ranking: Proposer = (view, families) =>
  families.flatMap((family) => {
    const sameDate = grouped(withValue(family), dateOf)
    const newest = [...newestOfEach(family).values()]
    const lists = family.kind === 'observation' ? sameDate : [newest, ...sameDate]
    return lists.filter((facts) => facts.length >= 2).map((facts) => ranked(family, facts, view))
  })

function ranked(family: Family, facts: readonly Fact[], view: View): Draft {
  const best = [...facts].sort((a, b) => b.value! - a.value!).slice(0, mostRows)
  return { ...axisOf(family, view), ids: idsOf(best), rows: { [best[0]!.id]: { highlight: true } } }
}

/** The values of one subject over time. */
export const course: Proposer = (view, families) =>
  families.flatMap((family) =>
    grouped(withValue(family), ({ subject }) => subject!)
      .filter((facts) => facts.length >= 2)
      .map((facts) => ({ ...axisOf(family, view), ids: idsOf(byDate(facts).slice(-mostRows)) })),
  )

/** The newest value of each subject against its oldest. */
export const change: Proposer = (view, families) =>
  families.flatMap((family) => {
    const pairs = grouped(withValue(family), ({ subject }) => subject!)
      .filter((facts) => facts.length >= 2)
      .map(byDate)
      .map((facts) => ({ from: facts[0]!, to: facts.at(-1)! }))
      .slice(0, mostRows)
    if (pairs.length === 0) return []
    const rows = Object.fromEntries(pairs.map(({ from, to }) => [to.id, { from: from.id }]))
    return [{ ...axisOf(family, view), ids: pairs.map(({ to }) => to.id), rows }]
  })

/** From the lowest to the highest value of each subject; ranges as they are stated first. */
export const spread: Proposer = (view, families) => [
  ...families.flatMap((family) => {
    const stated = family.facts.filter(({ min, max }) => min !== undefined && max !== undefined)
    return stated.length < 2 ? [] : [{ ...axisOf(family, view), ids: idsOf(stated.slice(0, mostRows)) }]
  }),
  ...families.flatMap((family) => {
    const ends = grouped(withValue(family), ({ subject }) => subject!)
      .map((facts) => [...facts].sort((a, b) => a.value! - b.value!))
      .flatMap((facts) =>
        facts[0]!.value! < facts.at(-1)!.value! ? [[facts[0]!, facts.at(-1)!] as const] : [],
      )
      .slice(0, mostRows)
    if (ends.length < 2) return []
    const rows = Object.fromEntries(ends.map(([low, high]) => [high.id, { low: low.id }]))
    return [{ ...axisOf(family, view), ids: ends.map(([, high]) => high.id), rows }]
  }),
]

/** A ratio of two figures of one subject, then any two of its figures. */
export const growth: Proposer = (view, families) => {
  const ratios = view.records.derived.flatMap(({ id }): Draft[] => {
    const fact = view.facts[id]
    const inputs = (fact?.inputs ?? []).flatMap((input) => view.facts[input] ?? [])
    const family = families.find(({ facts }) => inputs.every((input) => facts.some((f) => f.id === input.id)))
    if (!fact || !family || inputs.length !== 2 || view.units[fact.unit]?.kind !== 'ratio') return []
    if (inputs[0]!.subject !== inputs[1]!.subject) return []
    const [first, second] = byDate(inputs)
    const rows = { [second!.id]: { highlight: true } }
    return [{ ...axisOf(family, view), ids: [first!.id, second!.id], rows, growth: id }]
  })
  const pairs = course(view, families).map(({ ids, ...draft }) => ({ ...draft, ids: [ids[0]!, ids.at(-1)!] }))
  return [...ratios, ...pairs]
}

/** A derived figure that is a plain sum of others in its unit, and these. */
export function sumsIn(view: View): { readonly total: Fact; readonly parts: readonly Fact[] }[] {
  return view.records.derived.flatMap(({ id, formula }) => {
    const total = view.facts[id]
    if (!total || formula === undefined || !/^\s*\{[^}|]+\}(\s*\+\s*\{[^}|]+\})+\s*$/.test(formula)) return []
    const parts = total.inputs.flatMap((input) => view.facts[input] ?? [])
    const isWhole =
      parts.length >= 2 && parts.every(({ unit, value }) => unit === total.unit && value !== null)
    return isWhole ? [{ total, parts }] : []
  })
}

/** The parts of a sum, or shares that make a hundred. */
export const parts: Proposer = (view, families) => [
  ...sumsIn(view).map(({ total, parts }) => ({ ...named(total, view), ids: idsOf(parts), whole: total.id })),
  ...ranking(view, families).filter(({ unit }) => view.units[unit]?.kind === 'percent'),
]

/** How the parts of a sum lead to it. */
export const steps: Proposer = (view) =>
  sumsIn(view).map(({ total, parts }) => ({
    ...named(total, view),
    ids: [...idsOf(parts), total.id],
    rows: { [parts[0]!.id]: { role: 'start' }, [total.id]: { role: 'total' } },
  }))

function named(total: Fact, view: View): Pick<Draft, 'unit' | 'measure'> {
  const name = view.records.derived.find(({ id }) => id === total.id)!.name
  return { unit: total.unit, measure: inUnit(name, total.unit, view) }
}

/** The newest value of each subject in two or three measures. */
export const plane =
  (axes: 2 | 3): Proposer =>
  (view, families) =>
    families.flatMap((y) =>
      families.flatMap((x) => {
        if (x === y) return []
        if (axes === 2) return inPlane(view, y, x)
        return families.flatMap((size) => (size === x || size === y ? [] : inPlane(view, y, x, size)))
      }),
    )

function inPlane(view: View, y: Family, x: Family, size?: Family): Draft[] {
  const rows = [...newestOfEach(y).values()].flatMap((fact) => {
    const [along, large] = [partner(fact, x, view), size && partner(fact, size, view)]
    if (!along || (size && !large)) return []
    return [[fact.id, { x: along.id, ...(large && { size: large.id }) }] as const]
  })
  if (rows.length < 3) return []
  const chosen = rows.slice(0, mostRows)
  return [
    {
      ...axisOf(y, view),
      ids: chosen.map(([id]) => id),
      rows: Object.fromEntries(chosen),
      x: axisOf(x, view),
      ...(size && { size: axisOf(size, view) }),
    },
  ]
}

/** What another measure says of the same subject, or of the company where one of the two is about all of it. */
function partner(fact: Fact, family: Family, view: View): Fact | undefined {
  const newest = newestOfEach(family)
  const same = newest.get(fact.subject!)
  if (same) return same
  const company = companyOf(fact, view)
  if (company === undefined) return undefined
  const others = [...newest.values()].filter((other) => companyOf(other, view) === company)
  return others.find(({ subject }) => subject === company || fact.subject === company)
}

function newestOfEach(family: Family): Map<string, Fact> {
  return new Map(byDate(withValue(family)).map((fact) => [fact.subject!, fact] as const))
}

function withValue({ facts }: Family): Fact[] {
  return facts.filter(({ value }) => value !== null)
}
