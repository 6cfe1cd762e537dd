import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rules } from '../../src/check/rules/index.js'
import { announced, base, caseFiles, examine, lineOf, worldOf } from './fixtures.js'

const folder = 'test/problems'
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map(({ name }) => name)

describe('what is refused', () => {
  test('the base of all cases has nothing wrong with it', () => {
    const { diagnostics, value } = examine(worldOf(base))
    expect(diagnostics.map(lineOf)).toEqual([])
    expect(value?.dataset.companies).toHaveLength(2)
  })

  test('every rule has an input that trips it', () => {
    expect(cases).toEqual(expect.arrayContaining(Object.keys(rules)))
  })

  test.each(cases)('%s', (name) => {
    const files = caseFiles(`${folder}/${name}`)
    const expected = announced(files)
    const { diagnostics, value } = examine(worldOf(base, files))
    expect(expected.length).toBeGreaterThan(0)
    expect(diagnostics.map(lineOf).sort()).toEqual([...expected].sort())
    if (expected.some((line) => line.includes(': error '))) expect(value).toBeUndefined()
  })
})
