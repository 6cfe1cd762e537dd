import type { Fact } from '../model/view.js'
import { axisOf, idsOf, type Draft, type Proposer } from './draft.js'
import { byDate, dateOf, grouped } from './families.js'

interface Shape {
  /** How many dates at least and at most; where two are the most, the first and the last. */
  readonly dates: readonly [number, number]
  readonly subjects: readonly [number, number]
  /** What the series are; the rows are the other one. */
  readonly by: 'subject' | 'date'
}

/** Subjects against dates: as many subjects as possible that have a value on every date that is shown. */
export const grid =
  (shape: Shape): Proposer =>
  (view, families) =>
    families.flatMap((family) => {
      const stated = family.facts.filter(({ value }) => value !== null)
      const ofEach = grouped(stated, ({ subject }) => subject!)
      const axis = axisOf(family, view)
      return blocks(ofEach, shape).map((facts): Draft => ({
        ...axis,
        ids: idsOf(facts),
        series: seriesOf(facts, shape),
      }))
    })

/** The figures of the blocks that can be made, the one with the most subjects first. */
function blocks(ofEach: readonly Fact[][], { dates, subjects }: Shape): Fact[][] {
  const counts = ofEach.map((_, index) => index + 1).filter((n) => n >= subjects[0] && n <= subjects[1])
  return counts.reverse().flatMap((count) => {
    const chosen = ofEach.slice(0, count)
    const shared = sharedDates(chosen)
    if (shared.length < dates[0]) return []
    const kept = dates[1] === 2 ? [shared[0], shared.at(-1)] : shared.slice(-dates[1])
    return [chosen.flatMap((facts) => byDate(facts).filter((fact) => kept.includes(dateOf(fact))))]
  })
}

function sharedDates(subjects: readonly Fact[][]): string[] {
  const [first = [], ...others] = subjects.map((facts) => byDate(facts).map(dateOf))
  return first.filter((date) => others.every((dates) => dates.includes(date)))
}

/** The largest subject is highlighted, so that the file shows how. */
function seriesOf(facts: readonly Fact[], { by }: Shape): NonNullable<Draft['series']> {
  const largest = [...facts].sort((a, b) => b.value! - a.value!)[0]!
  return by === 'subject' ? { by, rows: 'date', highlight: largest.subject! } : { by, rows: 'subject' }
}
