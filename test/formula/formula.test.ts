import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, parseFormula, references, sums } from '../../src/formula/index.js'

const facts: Readonly<Record<string, number>> = {
  'tokens-2024-05': 1.2e11,
  'tokens-2024-12': 4e12,
  months: 7,
}
const lookup = (id: string): number | undefined => facts[id]

describe('the value of a formula', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 − 3 × 4 ÷ 6', 0],
    ['10 - 3 - 2', 5],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['1.5e3 / .5', 3000],
    ['min(3, 1, 2) + max(4, 5)', 6],
    ['exp(ln(5))', 5],
    ['{tokens-2024-12} / {tokens-2024-05}', 33.3333333],
    ['(({tokens-2024-12} / {tokens-2024-05}) ^ (1 / {months}) − 1) * 100', 65.0267],
  ])('%s', (formula, value) => {
    const result = evaluate(formula, lookup)
    expect('value' in result && result.value).toBeCloseTo(value, 3)
  })

  test.each([
    ['', 'expected a number, `{fact-id}` or `(`, found the end', 0],
    ['1 +', 'expected a number, `{fact-id}` or `(`, found the end', 3],
    ['(1', 'expected `)`, found the end', 2],
    ['1 2', 'unexpected `2`', 2],
    ['1 + $', 'unexpected `$`', 4],
    ['{nobody}', '`nobody` has no value', 0],
    ['1 / ({months} - 7)', 'division by zero', 4],
    ['ln(0)', '`ln` has no value here', 0],
    ['ln(1, 2)', '`ln` takes one value, got 2', 0],
    ['sqrt(4)', 'unknown function `sqrt`; there are ln, exp, min, max', 0],
    ['constructor(1)', 'unknown function `constructor`; there are ln, exp, min, max', 0],
    ['10 ^ 400', 'the result is not a finite number', 0],
    [`${'('.repeat(200)}1${')'.repeat(200)}`, 'nested too deeply', 64],
    [`${'-'.repeat(100_000)}1`, 'nested too deeply', 64],
  ])('%.30s is refused with its place', (formula, error, at) => {
    expect(evaluate(formula, lookup)).toEqual({ error, at })
  })

  test('any text gives a value or an error, never an exception', () => {
    const text = fc.array(
      fc.constantFrom('1', '{months}', '+', '-', '*', '/', '^', '(', ')', ',', 'ln', 'min', ' '),
    )
    fc.assert(
      fc.property(text, (parts) => {
        const result = evaluate(parts.join(''), lookup)
        expect('error' in result || Number.isFinite(result.value)).toBe(true)
      }),
    )
  })

  test('sums and products agree with the language itself', () => {
    const operator = fc.constantFrom('+', '-', '*')
    const terms = fc.array(fc.tuple(operator, fc.integer({ min: 0, max: 99 })), { maxLength: 8 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), terms, (first, rest) => {
        const text = first + rest.map(([sign, value]) => ` ${sign} ${value}`).join('')
        const expected = rest
          .reduce<number[][]>(
            (sum, [sign, value]) => {
              const last = sum.at(-1) ?? []
              if (sign === '*') return [...sum.slice(0, -1), [...last, value]]
              return [...sum, [sign === '-' ? -value : value]]
            },
            [[first]],
          )
          .reduce((sum, product) => sum + product.reduce((a, b) => a * b, 1), 0)
        const result = evaluate(text, lookup)
        expect('value' in result ? result.value : result).toBeCloseTo(expected, 6)
      }),
    )
  })
})

test('references are told once each, in order', () => {
  expect(references('({b} + { a }) / {b}')).toEqual(['b', 'a'])
  expect(references('1 + 2')).toEqual([])
})

describe('what a formula adds', () => {
  test.each<readonly [string, string[]]>([
    ['{a} + {b} - {c}', ['a+b-c']],
    ['({a} + 2 * {b}) / 3', ['a+b']],
    ['-({a} - {b}) + {c} / 100', ['-a+b+c']],
    ['{a} + ({b} + {c}) * 2 + max({d} - {e}, 1)', ['a+b+c', 'd-e']],
    ['{a} / {b} + {c} / {d}', []],
    ['(({a} / {b}) ^ (1 / {c}) - 1) * 100', []],
    ['{a} * {b} + {c}', []],
    ['{a} + 1', []],
  ])('%s', (text, expected) => {
    const formula = parseFormula(text)
    if ('error' in formula) throw new Error(formula.error)
    const written = sums(formula).map((sum) =>
      sum.map(({ id, minus }, at) => `${minus ? '-' : at > 0 ? '+' : ''}${id}`).join(''),
    )
    expect(written).toEqual(expected)
  })
})
