import { describe, expect, test } from 'vitest'
import type { Sources } from '../../src/model/source.js'
import { unevenClaims } from '../../src/narrate/index.js'
import { deckText, market, oneLine, tell } from './market.js'

const told = (deck: string) => tell({ 'deck.en': deck }).diagnostics.map(oneLine)

describe('an assert', () => {
  test('that the data support prints nothing and leaves no line', () => {
    const claim = '{{assert "{harvest} > {seed}"}}'
    expect(
      deckText({ 'deck.en': `${claim}\n# A\n\n## B\n${claim}\n  ${claim}\n::slide\n\ntext\n${claim}` }),
    ).toBe('# A\n\n## B\n::slide\n\ntext\n')
    expect(deckText({ 'deck.en': `a\n{{#if title}}\n${claim}\nb\n{{/if}}\nc` })).toBe('a\nb\nc')
    expect(deckText({ 'deck.en': `{{#each companies}}\n${claim}\n- {{id}}\n{{/each}}\n` })).toBe(
      '- apple-co\n- pear\n',
    )
    expect(deckText({ 'deck.en': `{{> p}}\n${claim}\nb\n`, 'partials/p': `${claim}\na\n` })).toBe('a\nb\n')
    expect(deckText({ 'deck.en': `a ${claim}b` })).toBe('a b')
  })

  test('does not move the lines that problems are told at', () => {
    const text =
      '# A\n{{assert "{harvest} > 1"}}\n\na\n{{#if title}}\n{{assert "{harvest} > 1"}}\nb\n{{/if}}\nc\n'
    const { value } = tell({ 'deck.en': text })
    expect(value?.deck?.text).toBe('# A\n\na\nb\nc\n')
    expect(value?.deck?.origins.map(({ start }) => start.line)).toEqual([1, 3, 4, 7, 9, 9])
  })

  test('that they do not support stops the build, with the line of the template and those of the records', () => {
    expect(told('a\n## Growers are many\n{{assert "{growers} > {seed}"}}\n')).toEqual([
      't/investor/deck.en.md.hbs:3:1 narrate/assert the data do not support `{growers} > {seed}`: 11 apples > 120B apples is not so (change the sentence that says so and its `assert`, or correct the record) [data/fruit/fruit.yaml:7 `growers` is 11 apples] [data/fruit/fruit.yaml:7 `seed` is 120B apples]',
    ])
  })

  test('about what is not known yet stops it too, unless it is guarded', () => {
    expect(told('{{assert "{later} > 1"}}')[0]).toContain('it was recorded later, on 2025-07-04')
    expect(told('{{#ifKnown "later"}}{{assert "{later} > 1"}}{{/ifKnown}}')).toEqual([])
  })

  test('where nothing is shown says nothing', () => {
    expect(told('{{#unless title}}{{assert "{growers} > {seed}"}}{{/unless}}')).toEqual([])
  })

  test('that an approximate figure could break warns', () => {
    const view = market()
    const seed = { ...view.facts['seed']!, bound: 'approx' as const }
    const found = tell({ 'deck.en': '{{assert "{seed} > 1.19e11"}}' }, 'en', {
      ...view,
      facts: { ...view.facts, seed },
    })
    expect(found.value).toBeDefined()
    expect(found.diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'narrate/assert-doubt'],
    ])
  })
})

describe('the claims of a template in two languages', () => {
  const file = (name: string, text: string) => ({ path: `t/${name}.md.hbs`, text, sha256: '' })
  const uneven = (templates: Record<string, string>) => {
    const files = Object.fromEntries(
      Object.entries(templates).map(([name, text]) => [name, file(name, text)]),
    )
    const sources = { audiences: [], partials: [{ files }] } as unknown as Sources
    return unevenClaims(sources).map(oneLine)
  }

  test('are the same, in any order and however they are spaced', () => {
    const en = '{{assert "{a} > 1"}}\n{{#if title}}{{assert "{b}  > {a}"}}{{/if}}'
    expect(
      uneven({ 'prices.en': en, 'prices.zh-Hant': '{{assert "{b} > {a}"}}{{assert "{a} > 1"}}' }),
    ).toEqual([])
    expect(uneven({ 'prices.en': en, 'usage.zh-Hant': '' })).toEqual([])
  })

  test('are told where one has what the other lacks', () => {
    const en = 'a\n{{assert "{a} > 1"}}\n{{assert "{a} > 1"}}'
    expect(uneven({ 'prices.en': en, 'prices.zh-Hant': '{{assert "{a} > 1"}}' })).toEqual([
      't/prices.en.md.hbs:3:1 narrate/uneven-claims `{a} > 1` is asserted here and not in `t/prices.zh-Hant.md.hbs` (every language makes the same claims: put the same `assert` there, or take this one out)',
    ])
  })
})
