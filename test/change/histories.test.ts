import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, standingOf, stateOf } from '../../src/change/index.js'
import type { Dataset } from '../../src/model/dataset.js'
import { about, at, between, fleet, landscape, stance } from './landscape.js'

/** How many histories; more with MIDGAME_HISTORIES. */
const runs = Number(process.env['MIDGAME_HISTORIES'] ?? 150)
const weeks = 8
const days = Array.from({ length: weeks + 1 }, (_, i) =>
  new Date(Date.UTC(2025, 3, 6 + 7 * i)).toISOString().slice(0, 10),
)

/** A thing that somebody writes into the dataset, some days after the first. */
const deed = fc.record({
  what: fc.constantFrom('observe', 'supersede', 'retract', 'correct', 'dispute', 'resolve', 'stance'),
  day: fc.integer({ min: 1, max: weeks * 7 }),
  value: fc.integer({ min: 0, max: 3 }),
  /** Which of the records that are there it is about. */
  about: fc.nat({ max: 30 }),
  imported: fc.boolean(),
})

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** The dataset that comes of it: nothing in it is ever rewritten. */
function history(deeds: readonly Deed[]): Dataset {
  const figures = ['acme-fleet', 'bolt-fleet']
  const more = {
    observations: [] as object[],
    retractions: [] as object[],
    corrections: [] as object[],
    conflicts: [] as { id: string }[],
    resolutions: [] as object[],
    stances: [] as object[],
  }
  const replaced = new Set<string>()
  const sorted = [...deeds].sort((a, b) => a.day - b.day)
  for (const [index, { what, day, value, about: which, imported }] of sorted.entries()) {
    const id = `r${index}`
    const recorded = new Date(Date.UTC(2025, 3, 6 + day)).toISOString().slice(0, 10)
    const target = figures[which % figures.length]!
    const basis = { recordedBasis: imported ? 'import' : 'published' }
    if (what === 'observe') {
      more.observations.push(fleet(id, value, `2025-0${1 + (which % 6)}`, recorded, basis))
      figures.push(id)
    } else if (what === 'supersede') {
      if (replaced.has(target) || !target.startsWith('r')) continue
      replaced.add(target)
      const valid = which % 2 === 0 ? '2025-01' : '2025-03'
      more.observations.push(fleet(id, value, valid, recorded, { supersedes: target, ...basis }))
      figures.push(id)
    } else if (what === 'retract') {
      if (target.startsWith('r')) more.retractions.push(about(id, recorded, { target, reason: {} }))
    } else if (what === 'correct') {
      const said = { target, field: 'value', printed: '1', corrected: String(value) }
      more.corrections.push(about(id, recorded, said))
    } else if (what === 'dispute') {
      const members = [target, figures[(which + 1) % figures.length]!]
      more.conflicts.push(about(id, recorded, { members, title: {}, summary: {} }))
    } else if (what === 'resolve') {
      const conflict = more.conflicts[which % Math.max(1, more.conflicts.length)]?.id
      if (conflict) more.resolutions.push(about(id, recorded, { conflict, prefer: null, summary: {} }))
    } else {
      more.stances.push(stance(id, ['attack', 'wait', 'leave'][value % 3]!, '2025-03', recorded, basis))
    }
  }
  return landscape(more)
}

const limits = { maxAge: { months: 3, kinds: {}, metrics: {} } }

test('the changes of the weeks, in their order, lead from the first week to the last', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const dataset = history(deeds)
      const state = (day: string) => stateOf(standingOf(at(dataset, day, limits)))
      let weekly = state(days[0]!)
      for (let i = 1; i <= weeks; i++) {
        const changes = between(dataset, days[i - 1]!, days[i]!, limits)
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
        weekly = apply(weekly, changes)
        expect(sorted(weekly)).toEqual(sorted(state(days[i]!)))
      }
      const whole = apply(state(days[0]!), between(dataset, days[0]!, days[weeks]!, limits))
      expect(sorted(whole)).toEqual(sorted(weekly))
    }),
    { numRuns: runs, seed: 1 },
  )
})

test('a week without a record changes nothing but ages', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
      const dataset = history(deeds)
      const kinds = between(dataset, '2026-03-01', '2026-03-08').map(({ kind }) => kind)
      expect(kinds).toEqual([])
    }),
    { numRuns: 20, seed: 1 },
  )
})

function sorted(state: ReadonlyMap<string, string>): [string, string][] {
  return [...state].sort(([a], [b]) => (a < b ? -1 : 1))
}
