import type { PlottedRow } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import type { Untold } from './alt.js'
import {
  countsOf,
  extremesOf,
  fill,
  statedOf,
  worded,
  type Stated,
  type Told,
  type Words,
} from './alt-words.js'
import { comma } from './wording.js'

/**
 * How each series runs over time: from its first to its last value, and all between them or, in short, its extremes
 * and the number of its values.
 */
export function coursesOf(model: Untold, words: Words, full: boolean): string[] {
  const byTime = [...model.rows].sort((a, b) => a.time! - b.time!)
  const courses = (model.series ?? [{ label: '' }]).map(({ label }, index) => {
    const told = byTime.map((row): Told => ({ label: row.label, value: valuesOf(row)[index]! }))
    return course(label, told, words, full)
  })
  return [...courses, ...restatedIn(byTime, words)]
}

/** The points that the period gave another value, each with what it was. */
function restatedIn(rows: readonly PlottedRow[], words: Words): string[] {
  const { altFrom, altRestated, listSeparator } = words.strings
  const points = rows.flatMap(({ label, value, from }) =>
    from ? [fill(altFrom, { label, value: worded(value, words), from: worded(from, words) })] : [],
  )
  return points.length === 0 ? [] : [fill(altRestated, { points: points.join(listSeparator) })]
}

function course(name: string, told: readonly Told[], words: Words, full: boolean): string {
  const stated = statedOf(told)
  const [first, last] = [stated[0], stated.at(-1)]
  if (!first || !last) return `${name} ${words.strings.missing}`.trim()
  const ends = first === last ? `${name} ${point(first, words)}`.trim() : endsText(name, first, last, words)
  const extremes = innerExtremes(stated)
  const named = [first, last, ...extremes.map(({ one }) => one)].map(({ label }) => label)
  const others = told.filter(({ label }) => !named.includes(label))
  return [
    ends,
    ...extremes.map(({ template, one }) => {
      return fill(words.strings[template], { value: worded(one.value, words), label: one.label })
    }),
    ...(full ? also(others, words) : countsOf(told, stated, words)),
  ].join(comma(words.locale))
}

function also(others: readonly Told[], words: Words): string[] {
  if (others.length === 0) return []
  const { altAlso, listSeparator } = words.strings
  const points = others.map((one) => point(one, words)).join(listSeparator)
  return [fill(altAlso, { points })]
}

function endsText(label: string, first: Stated, last: Stated, words: Words): string {
  const { altRises, altFalls, altStays } = words.strings
  const template = last.number > first.number ? altRises : last.number < first.number ? altFalls : altStays
  return fill(template, {
    label,
    first: worded(first.value, words),
    from: first.label,
    last: worded(last.value, words),
    to: last.label,
  })
}

/** The highest and the lowest value, where they are not at the ends. */
function innerExtremes(stated: readonly Stated[]) {
  const { lowest, highest } = extremesOf(stated)!
  const [least, most] = [stated[0]!, stated.at(-1)!].map(({ number }) => number).sort((a, b) => a - b) as [
    number,
    number,
  ]
  return [
    ...(highest.number > most ? [{ template: 'altHighest', one: highest } as const] : []),
    ...(lowest.number < least ? [{ template: 'altLowest', one: lowest } as const] : []),
  ]
}

function point({ label, value }: Told, words: Words): string {
  return `${label} ${worded(value, words)}`
}
