import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberFormat } from '../../src/chart/native/number-format.js'
import { formatFact } from '../../src/format/index.js'
import { locales } from '../../src/model/locale.js'
import { applied } from './read.js'

describe('a number format writes the text of a value', () => {
  it.each([
    [78600000, '78.6M', '0.0,,"M";"−"0.0,,"M"'],
    [4e12, '4T+', '0,,,,"T+";"−"0,,,,"T+"'],
    [1.3e7, '≈13M', '"≈"0,,"M";"−≈"0,,"M"'],
    [0, '0', '0;"−"0'],
    [1200, '1,200', '#,##0;"−"#,##0'],
    [-99.3, '−99.3%', '0.0"%";"−"0.0"%"'],
    [0.8, 'RMB 0.8', '"RMB "0.0;"−RMB "0.0'],
    [12, '+12%', '"+"0"%";"−"0"%"'],
    [4e12, '逾4萬億', '"逾"0,,,,"萬億";"−逾"0,,,,"萬億"'],
    [33.3, '33倍', '0"倍";"−"0"倍"'],
  ])('%d as %s', (value, text, format) => {
    expect(numberFormat(value, text)).toBe(format)
    expect(applied(format, value)).toBe(text)
  })

  it.each([
    [1.2e11, '1,200億', 'a format divides by thousands only'],
    [2.5e5, '25萬', 'the same'],
    [1.5e9, '1B to 2B', 'these are two numbers'],
    [3e8, '數億', 'there is no digit'],
    [5, '−5', 'the sign is another'],
    [-5, '5', 'the sign is another'],
    [7, '8', 'it is another number'],
    [1.25, '1.3', 'programs round a half to different sides'],
    [5, '5 "users"', 'quotes cannot be quoted'],
  ])('%d is not %s: %s', (value, text) => expect(numberFormat(value, text)).toBeUndefined())

  it('or there is none: what it writes is the text, whatever the value', () => {
    const value = fc.oneof(
      fc.double({ min: -1e13, max: 1e13, noNaN: true }),
      fc.integer({ min: -1000, max: 1000 }),
    )
    const unit = fc.constantFrom(
      { id: 'n', kind: 'count' },
      { id: '%', kind: 'percent' },
      { id: 'x', kind: 'ratio' },
    )
    let live = 0
    fc.assert(
      fc.property(value, unit, fc.constantFrom(...locales), (value, unit, locale) => {
        const text = formatFact({ value, bound: 'eq' }, unit as never, locale)
        const format = numberFormat(value, text)
        if (format === undefined) return
        live++
        expect(applied(format, value)).toBe(text)
      }),
      { numRuns: 500, seed: 3 },
    )
    expect(live).toBeGreaterThan(250)
  })
})
