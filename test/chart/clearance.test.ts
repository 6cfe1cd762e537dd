import { describe, expect, test } from 'vitest'
import { Clearance } from '../../src/chart/clearance.js'
import type { Rect } from '../../src/chart/rect.js'

const rect = (left: number, top: number, right: number, bottom: number): Rect => ({
  left,
  top,
  right,
  bottom,
})
const page = rect(0, 0, 100, 100)

describe('a label', () => {
  test('takes the first of its places that is free', () => {
    const taken = new Clearance(page)
    taken.block(rect(10, 10, 30, 20))
    expect(taken.place('x', [rect(25, 12, 45, 22), rect(25, 30, 45, 40), rect(60, 60, 70, 70)]).top).toBe(30)
    expect(taken.crowded).toEqual([])
  })

  test('keeps off labels that were placed before it, with a gap', () => {
    const taken = new Clearance(page, 2)
    taken.place('first', [rect(10, 10, 30, 20)])
    expect(taken.isFree(rect(31, 10, 40, 20))).toBe(false)
    expect(taken.isFree(rect(33, 10, 40, 20))).toBe(true)
  })

  test('that fits nowhere is told of, and is not cut at the edge', () => {
    const taken = new Clearance(page)
    expect(taken.place('long', [rect(90, 10, 130, 20), rect(80, -8, 120, 2)])).toEqual(rect(60, 0, 100, 10))
    expect(taken.crowded).toEqual(['long'])
  })
})
