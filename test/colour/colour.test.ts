import { describe, expect, test } from 'vitest'
import { contrast, difference, luminance, nearest, over, visions } from '../../src/colour/index.js'

describe('contrast', () => {
  test.each([
    ['000000', 'FFFFFF', 21],
    ['FFFFFF', 'FFFFFF', 1],
    // The grey that is known as the lightest to pass on white, and the next one.
    ['767676', 'FFFFFF', 4.54],
    ['777777', 'FFFFFF', 4.48],
    ['FF0000', 'FFFFFF', 4.0],
    ['0000FF', 'FFFFFF', 8.59],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })

  test('green looks brighter than red, and red than blue', () => {
    expect(luminance('00FF00')).toBeGreaterThan(luminance('FF0000'))
    expect(luminance('FF0000')).toBeGreaterThan(luminance('0000FF'))
  })
})

describe('difference', () => {
  test('black and white are 100 apart with any eyes', () => {
    for (const vision of visions) expect(difference('000000', 'FFFFFF', vision)).toBeCloseTo(100, 2)
  })

  test('greys look alike to all eyes', () => {
    const apart = visions.map((vision) => difference('808080', '909090', vision))
    for (const one of apart) expect(one).toBeCloseTo(apart[0]!, 2)
  })

  test.each([
    // What each deficiency is known for confusing; the other eyes tell it apart.
    ['protanopia', 'A03000', '5A4800', 'tritanopia'],
    ['deuteranopia', 'C8A000', '9AB400', 'tritanopia'],
    ['tritanopia', '2F6CA8', '5F6B78', 'deuteranopia'],
  ] as const)('with %s, %s and %s come closer', (vision, one, other, elsewhere) => {
    expect(difference(one, other, vision)).toBeLessThan(0.75 * difference(one, other, 'normal vision'))
    expect(difference(one, other, vision)).toBeLessThan(difference(one, other, elsewhere))
  })

  test('the red of a traffic light does not come near its green by lightness alone', () => {
    const [normal, red] = (['normal vision', 'deuteranopia'] as const).map((vision) =>
      difference('D32F2F', '4C8C2B', vision),
    )
    expect(red).toBeLessThan(normal! / 3)
  })
})

test('what lies over a ground lets it through', () => {
  expect(over('000000', 'FFFFFF', 1)).toBe('000000')
  expect(over('000000', 'FFFFFF', 0)).toBe('FFFFFF')
  expect(over('C2410C', 'FFFFFF', 0.28)).toBe('EECABB')
})

test('the nearest colour that suits is found, or there is none', () => {
  const readable = (tried: string) => contrast(tried, 'FFFFFF') >= 4.5
  expect(nearest('12385F', readable)).toBe('12385F')
  const found = contrast(nearest('AAAAAA', readable)!, 'FFFFFF')
  expect(found).toBeGreaterThanOrEqual(4.5)
  expect(found).toBeLessThan(4.7)
  expect(nearest('AAAAAA', (tried) => contrast(tried, '757575') >= 7)).toBeUndefined()
})
