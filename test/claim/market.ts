import type { Fact, View } from '../../src/model/view.js'
import { market, place } from '../narrate/market.js'

const line = (start: number) => ({ ...place, start: { line: start, column: 5 } })

function fact(id: string, value: number | null, more: Partial<Fact> = {}): Fact {
  return {
    id,
    kind: 'observation',
    value,
    bound: 'eq',
    unit: 'apples',
    subject: 'apple-co',
    metric: 'picked',
    valid: '2024-05-15',
    recorded: '2025-06-01',
    basis: 'company',
    confidence: 'high',
    visibility: 'public',
    citations: [],
    inputs: [],
    conflicts: [],
    corrections: [],
    place,
    ...more,
  }
}

const facts = [
  fact('harvest', 4e12, { bound: 'gt', valid: '2024-12', place: line(20) }),
  fact('seed', 1.2e11, { place: line(21) }),
  fact('pear-harvest', 9e10, { subject: 'pear', valid: '2024-12', place: line(22) }),
  fact('windfall', 1e11, { bound: 'approx', place: line(23) }),
  fact('rotten', null, { bound: 'range', min: 10, max: 20, place: line(24) }),
  fact('worms', 15, { metric: 'found', place: line(25) }),
  fact('weighed', 100, { conflicts: ['scales'], place: line(26) }),
  fact('weighed-again', 80, { conflicts: ['scales'], place: line(27) }),
  fact('double', 200, {
    kind: 'derived',
    metric: undefined,
    subject: null,
    inputs: ['weighed'],
    formula: '2 * {weighed}',
    conflicts: ['scales'],
    place: line(28),
  }),
  fact('growth', 33, { kind: 'derived', metric: undefined, unit: '×', place: line(29) }),
  fact('price-apple', 12.5, { kind: 'price', unit: 'EUR/crate', subject: 'pippin', place: line(30) }),
  fact('price-apple-late', 12.5, { kind: 'price', unit: 'EUR/crate', subject: 'pippin', valid: '2025-03' }),
  fact('price-pear', 14, {
    kind: 'price',
    unit: 'EUR/crate',
    subject: 'pear',
    valid: '2025-03',
    place: line(31),
  }),
  fact('fair', null, { kind: 'event', unit: '', valid: '2025-04-23', place: line(32) }),
  fact('frost', null, { kind: 'event', unit: '', valid: 'unknown', place: line(33) }),
]

/** Two companies: `apple-co` presses forward and is one of the `reds`, of `pear` no stance is known. */
export function orchard(changed: readonly Fact[] = []): View {
  const view = market()
  const prices = facts.filter(({ kind }) => kind === 'price')
  return {
    ...view,
    facts: Object.fromEntries([...facts, ...changed].map((one) => [one.id, one])),
    records: {
      ...view.records,
      prices: prices.map(({ id }) => ({ ...view.records.prices[0]!, id })),
      conflicts: [{ id: 'scales', members: ['weighed', 'weighed-again'], place: line(40) }] as never,
    },
  }
}
