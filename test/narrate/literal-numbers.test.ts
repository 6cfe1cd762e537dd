import { describe, expect, test } from 'vitest'
import { oneLine, tell } from './market.js'

const told = (deck: string, more: Record<string, string> = {}) =>
  tell({ 'deck.en': deck, ...more }).diagnostics.map((one) => oneLine(one).replace(/ \(.*/, ''))

const at = (line: number, column: number, number: string, file = 'investor/deck.en') =>
  `t/${file}.md.hbs:${line}:${column} narrate/literal-number \`${number}\` is a number of no record`

describe('a number in the words of a template', () => {
  test('is told with its place, in partials too', () => {
    expect(told('# A\n\nWe track 11 growers. {{> p}}', { 'partials/p.en': 'Seven orchards' })).toEqual([
      at(3, 10, '11'),
      at(1, 1, 'Seven', 'partials/p.en'),
    ])
  })

  test('is a warning, with the figure that reads so', () => {
    const [found] = tell({ 'deck.en': 'A harvest of 120B apples' }).diagnostics
    expect(found).toMatchObject({ severity: 'warning', hints: ['`{{fact "seed"}}` reads so'] })
  })

  test.each([
    'in front matter\n',
    '---\nx: y\n---\n::slide{#prices-2 layout=two}\n:::exhibit{number=3}\n:::\n',
    '1. first\n2. second',
    'a&#10;b, [a link](https://example.com/42), https://example.com/42, `42`',
    '[3](score:s1), [4T](fact:harvest), [2025.3](month:2025-03)',
    '{{fact "growth"}} of {{fact "growers" style="words"}} growers in 2025',
    '{{#if (eq title "3 growers")}}{{/if}}{{! 3 growers }}',
  ])('is not: %j', (deck) => {
    expect(told(deck)).toEqual([])
  })

  test.each([
    ['title of a document', '---\ntitle: 4 growers\n---\n', at(2, 8, '4')],
    ['label of a block', ':::callout[4 growers]\n:::', at(1, 12, '4')],
    ['caption of a chart', '![4 growers](chart:prices)', at(1, 3, '4')],
    ['shorter wording', '[many](short: "4 growers")', at(1, 16, '4')],
    ['text given to `wording`', '{{wording "many" "4 growers"}}', at(1, 19, '4')],
    ['text given to a partial', '{{> p a="4 growers"}}', at(1, 10, '4')],
  ])('is, as the %s', (_, deck, expected) => {
    expect(told(deck, { 'partials/p': '{{title}}' })).toEqual([expected])
  })

  test('is none in a name of the dataset', () => {
    const deck = 'the 4 Pear 2 crates and Apple & Co'
    expect(told(deck)).toEqual([at(1, 5, '4'), at(1, 12, '2')])
  })

  test('may be explained on its line or above it, and what explains nothing is told', () => {
    expect(told('Four baskets {{! literal-number: they stand on the page }}')).toEqual([])
    expect(told('{{!-- literal-number: they stand on the page --}}\nFour baskets')).toEqual([])
    expect(told('No baskets {{! literal-number: they stand on the page }}')).toEqual([
      't/investor/deck.en.md.hbs:1:12 narrate/needless-note no number stands here that this would explain',
    ])
  })
})
