import { describe, expect, test } from 'vitest'
import { weekOf } from '../../src/format/index.js'
import { readWeeks, readWhen } from '../../src/run/when.js'

const read = (text: string) => readWhen(text, '2025-07-02')

describe('a time on the command line', () => {
  test.each([
    ['2025-06-30', { day: '2025-06-30' }],
    ['today', { day: '2025-07-02' }],
    // ISO 8601: weeks end on Sunday, and week 1 is the one with the first Thursday of the year.
    ['2025-W18', { day: '2025-05-04' }],
    ['2025-W01', { day: '2025-01-05' }],
    ['2026-W1', { day: '2026-01-04' }],
    ['2026-W53', { day: '2027-01-03' }],
    ['git:HEAD~7', { revision: 'HEAD~7' }],
  ])('%s', (text, when) => {
    expect(read(text)).toEqual(when)
  })

  test.each([
    ['2025-W53', '2025 has no week 53'],
    ['2025-W00', '2025 has no week 0'],
    ['git:--upload-pack=x', '`--upload-pack=x` is no revision'],
    ['2025-02-30', expect.stringContaining('or a week 2025-W18, today, or git:REVISION')],
    ['last week', expect.stringContaining('or a week')],
  ])('%s is refused', (text, message) => {
    expect(read(text)).toEqual(message)
  })
})

describe('a run of weeks', () => {
  test('over the end of a year', () => {
    expect(readWeeks('2025-W51..2026-W02')).toEqual(['2025-12-21', '2025-12-28', '2026-01-04', '2026-01-11'])
    expect(readWeeks('2025-W18..2025-W18')).toEqual(['2025-05-04'])
  })

  test.each([
    ['2025-W14', 'weeks are written 2025-W14..2025-W26'],
    ['2025-W14..W26', 'weeks are written 2025-W14..2025-W26'],
    ['2025-W14..2025-W54', '2025 has no week 54'],
    ['2025-W26..2025-W14', 'the first week comes after the last'],
    ['2000-W01..2025-W14', 'these are 1318 weeks; 106 at a time are enough'],
  ])('%s is refused', (text, message) => {
    expect(readWeeks(text)).toBe(message)
  })
})

test('the week of a day is the one that ends on its Sunday', () => {
  expect(['2025-04-28', '2025-05-04', '2024-12-30', '2027-01-03'].map(weekOf)).toEqual([
    '2025-W18',
    '2025-W18',
    '2025-W01',
    '2026-W53',
  ])
})
