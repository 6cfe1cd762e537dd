import { expect, test } from 'vitest'
import { proseParts } from '../../src/format/index.js'

test('placeholders with and without a style, between text', () => {
  expect(proseParts('Up {doubao-growth|fold} to {doubao-tokens.2024} a day')).toEqual([
    { text: 'Up ', at: 0 },
    { fact: 'doubao-growth', style: 'fold', at: 3 },
    { text: ' to ', at: 23 },
    { fact: 'doubao-tokens.2024', at: 27 },
    { text: ' a day', at: 47 },
  ])
})

test('text without figures is one piece, empty text none', () => {
  expect(proseParts('降價')).toEqual([{ text: '降價', at: 0 }])
  expect(proseParts('')).toEqual([])
})

test('a brace that opens or closes nothing is told apart, with its place', () => {
  expect(proseParts('a {b c} d{').filter((part) => 'broken' in part)).toEqual([
    { text: '{', broken: true, at: 2 },
    { text: '}', broken: true, at: 6 },
    { text: '{', broken: true, at: 9 },
  ])
})
