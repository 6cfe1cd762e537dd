import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base, examine, worldOf } from '../problems/fixtures.js'

/** What tends to break parsers, beside plain loss and repetition. */
const intruders = [
  '',
  ' ',
  '\n',
  '\t',
  ':',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '*a',
  '&a ',
  '!x ',
  '#',
  '|',
  '0',
  '-.inf',
  '1e999',
  '\u0000',
  '\u202e',
  '中',
  '{x|y}',
  'constructor',
  '__proto__: 1',
]

const mutation = fc.record({
  file: fc.constantFrom(...[...base.keys()].filter((path) => path.endsWith('.yaml'))),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 40 }),
  put: fc.constantFrom(...intruders),
})

test('a mutated project never makes load or check throw, and what is refused has no value', () => {
  const property = fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
    const files = new Map(base)
    for (const { file, at, cut, put } of mutations) {
      const text = files.get(file)!
      const start = Math.floor(at * text.length)
      files.set(file, text.slice(0, start) + put + text.slice(start + cut))
    }
    const { value, diagnostics } = examine(worldOf(files))
    const refused = diagnostics.some(({ severity }) => severity === 'error')
    expect(value === undefined).toBe(refused)
    for (const { place, code } of diagnostics) {
      if (code !== 'load/no-audience-settings') expect(place?.start.line).toBeGreaterThan(0)
    }
  })
  fc.assert(property, { numRuns: 60, seed: 20250630 })
})
