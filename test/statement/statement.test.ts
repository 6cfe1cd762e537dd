import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wrongStatements } from '../../src/statement/index.js'

const problems = (text: string) => wrongStatements(text).map(({ problem }) => problem)

describe('the sums of a text', () => {
  test.each([
    '37e8 / 6710e8 = 0.55%',
    '4e12 / 1.2e11 = 33.3; 33.3 - 1 = 32.3',
    '430e6 / 13e6 = 33; 1.5e9 (2024-11) = 1.5e9 (> 2025-04)',
    '1 - 0.0005 / 0.02 = 97.5%',
    '0.8 / (1 - 0.993) = 114; 114 / 20 = 5.7',
    '4 + 6 + 1 (P4, P6, P8) <> 6 (P6)',
    '30e12 / 1.8 = 16.7e12 <> 16.4e12',
    // Dates: a month lies after another where no day of it lies before.
    '2025-03 <> 2024',
    '2025-09 > 2025-06-01',
    '2024 < 2025-04; 2024-12-18 < 2025',
    '2025-03-16 = 2025-03-16',
    '2025-01-29 - 2025-01-20 = 9 d',
    '2024-12-18 - 2024-05-15 = 217 days',
    '2025-05 - 2022-11 = 30 months = 2.5 years',
    '2025-05 - 2023-04 = 25 months > 2 years',
    '2024-05 + 7 months = 2024-12; 2024-12 + 2 months = 2025-02; 2025-01 - 1 month = 2024-12',
    '2025 - 2019 = 6 years',
  ])('%s is true', (text) => {
    expect(wrongStatements(text)).toEqual([])
  })

  test.each([
    '37e8 / 6710e8 = 5.5%',
    '4e12 / 1.2e11 = 33.4',
    '2 <> 2',
    '0.1 + 0.2 <> 0.3',
    '33.3 <> 100 / 3',
    '2025-03 <> 2025',
    '2025-06 > 2025-06-01',
    '2025-01-29 - 2025-01-20 = 8 d',
    '2024-05 + 8 months = 2024-12',
    '2025-05 - 2023-04 = 3 years',
    '2025-03 = 3',
  ])('%s is not true', (text) => {
    expect(problems(text)).toEqual(['untrue'])
  })

  test.each([
    '',
    '16.4e12',
    'it was later',
    '2 = two',
    '1 / 0 = 2',
    '2e10 CNY = 2.5e9 USD',
    '2025-13 < 2026',
    '4 = ',
  ])('“%s” cannot be worked out', (text) => {
    expect(problems(text)).toEqual(['unreadable'])
  })

  test('no text throws, and a true sum stays true with its sides changed over', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void wrongStatements(text)))
    const number = fc.integer({ min: 1, max: 1e6 })
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(wrongStatements(`${a} + ${b} = ${a + b}; ${a + b} = ${b} + ${a}`)).toEqual([])
        expect(problems(`${a} + ${b} = ${a + b + 1}`)).toEqual(['untrue'])
      }),
    )
  })
})
