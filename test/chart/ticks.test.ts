import { describe, expect, test } from 'vitest'
import { linearAxis, logAxis } from '../../src/chart/ticks.js'
import { bound, dots, dumbbell } from './market.js'

describe('log axis', () => {
  test.each([
    [
      [0.8, 3, 114.3],
      [0.5, 1, 10, 100, 1000],
    ],
    [
      [6e8, 6.71e11],
      [5e8, 1e9, 1e10, 1e11, 1e12],
    ],
    [
      [0.3, 80],
      [0.1, 1, 10, 100],
    ],
    [
      [1, 1000],
      [1, 10, 100, 1000],
    ],
    [[7], [5, 10]],
    [[10], [10, 100]],
    [
      [0.001, 0.002],
      [0.001, 0.01],
    ],
    [
      [1, 1e12],
      [1, 100, 1e4, 1e6, 1e8, 1e10, 1e12],
    ],
  ])('%j has ticks at %j', (values, ticks) => {
    const axis = logAxis(values)
    expect(axis.ticks).toEqual(ticks)
    expect(axis.domain[0]).toBeLessThan(Math.min(...values))
    expect(axis.domain[1]).toBeGreaterThanOrEqual(Math.max(...values))
  })

  test('keeps to the limits that it is given', () => {
    expect(logAxis([1, 50], [0.45, 1000])).toEqual({ domain: [0.45, 1000], ticks: [0.5, 1, 10, 100, 1000] })
    expect(logAxis([1, 50], [0.8, 60])).toEqual({ domain: [0.8, 60], ticks: [1, 10] })
  })
})

describe('linear axis', () => {
  test.each([
    [
      [3, 49],
      [0, 10, 20, 30, 40, 50],
    ],
    [[0.3], [0, 0.1, 0.2, 0.3]],
    [[1.94e8], [0, 5e7, 1e8, 1.5e8, 2e8]],
    [
      [-40, 80],
      [-50, -25, 0, 25, 50, 75, 100],
    ],
    [[0], [0, 0.2]],
  ])('%j has ticks at %j', (values, ticks) => {
    expect(linearAxis(values)).toEqual({ ticks, domain: [ticks[0], ticks.at(-1)] })
  })

  test('keeps to the limits that it is given', () => {
    expect(linearAxis([3], [1, 12])).toEqual({ domain: [1, 12], ticks: [2.5, 5, 7.5, 10] })
  })
})

describe('tick texts', () => {
  test('are plain numbers: the unit is in the measure', () => {
    expect(bound(dumbbell).ticks.map(({ text }) => text)).toEqual(['0.5', '1', '10', '100', '1,000'])
    expect(bound(dots, 'zh-Hant').ticks.at(-1)?.text).toBe('10 萬億')
  })

  test('bars and columns say their values themselves', () => {
    expect(bound({ select: { ids: ['blue-2024'] } })).toMatchObject({ ticks: [], domain: [0, 1.2e11] })
  })
})
