import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shippedRecords } from './shipped.js'
import { saidAt, uncited } from './cited.js'
import { scan, termsOf } from './scan.mjs'

const article = JSON.parse(readFileSync('test/coverage/article.json', 'utf8')) as Record<string, string[]>

describe('every figure and name of the article is cited', () => {
  const said = saidAt(shippedRecords(), 'article')

  test('no digit run, Latin name or Chinese numeral of a paragraph is missing from the records that cite it', () => {
    const missing = Object.entries(article).flatMap(([place, terms]) => {
      const left = uncited(terms, said.get(place))
      return left.length > 0 ? [`${place}: ${left.join(', ')}`] : []
    })
    expect(missing).toEqual([])
  })

  test('a figure that no record holds is found', () => {
    expect(uncited(['42'], said.get('P12'))).toEqual(['42'])
    expect(uncited(['4'], undefined)).toEqual(['4'])
  })
})

describe('what is looked for in a text', () => {
  test('digit runs, Latin words and Chinese numerals', () => {
    expect(termsOf('GLM-130B 在 2024年05月 售 0.0008元，兩款，百萬')).toEqual([
      '130',
      '2024',
      '5',
      '0.0008',
      'glm',
      'b',
      '兩款',
      '百萬',
    ])
  })

  test('paragraphs are counted without empty lines', () => {
    expect(scan('title 1\n\nsecond 2\n')).toEqual({ P1: ['1', 'title'], P2: ['2', 'second'] })
  })
})
