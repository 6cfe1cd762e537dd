import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDeck } from '../../src/parse/index.js'
import { markdown, readable } from './markdown.js'

const cases = readdirSync('test/cases').filter((name) => name.startsWith('parse-'))

describe('slides as a template makes them', () => {
  test('there are cases', () => expect(cases.length).toBeGreaterThanOrEqual(8))

  test.each(cases)('%s', async (name) => {
    const input = readFileSync(`test/cases/${name}/input.md`, 'utf8')
    const { value, diagnostics } = parseDeck(markdown(input), 'en')
    expect(diagnostics).toEqual([])
    await expect(`${readable(value)}\n`).toMatchFileSnapshot(`../cases/${name}/deck.json`)
  })
})
