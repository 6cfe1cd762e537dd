import { describe, expect, test } from 'vitest'
import { deliveries, said, viewOf, type Records } from './dataset.js'

const money = { value: 5, currency: 'CNY', printed: { value: '5' } }
const records: Records = {
  units: [
    { id: 'cars', kind: 'count' },
    { id: 'CNY', kind: 'money', currency: 'CNY' },
  ],
  observations: [
    deliveries('may', 100, '2024-06-01', { valid: '2024-05' }),
    deliveries('span', 100, '2025-01-01', { valid: { from: '2023-05', to: '2024-12' } }),
    deliveries('year', 100, '2025-01-01', { valid: '2025' }),
    deliveries('undated', 100, '2025-01-01', { valid: 'unknown' }),
  ],
  fundings: [{ id: 'round', company: 'volt', ...money, ...said('2024-01-01') }],
  valuations: [{ id: 'worth', company: 'volt', basis: 'post', ...money, ...said('2024-01-01') }],
}

function overdue(maxAge: object | undefined): Record<string, number> {
  const { facts } = viewOf(records, '2025-06-30', maxAge && { maxAge })
  return Object.fromEntries(
    Object.values(facts).flatMap(({ id, overdue }) => (overdue === undefined ? [] : [[id, overdue]])),
  )
}

describe('the age of a figure on the day of the view', () => {
  test.each([
    ['no limit', undefined, {}],
    ['twelve months: a round is no figure that goes out of date', { months: 12 }, { may: 13, worth: 17 }],
    ['thirteen months, which May of the year before just keeps', { months: 13 }, { worth: 17 }],
    ['the last month of a span counts', { months: 5 }, { may: 13, span: 6, worth: 17 }],
    ['a kind by itself', { kinds: { fundings: 12 } }, { round: 17 }],
    ['a metric before its kind', { months: 1, metrics: { deliveries: 24 } }, { worth: 17 }],
  ])('%s', (_, maxAge, expected) => {
    expect(overdue(maxAge)).toEqual(expected)
  })
})
