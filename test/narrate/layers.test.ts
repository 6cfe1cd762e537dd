import { describe, expect, test } from 'vitest'
import { deckText, market, oneLine, tell } from './market.js'

const problems = (...given: Parameters<typeof tell>) => tell(...given).diagnostics.map(oneLine)

describe('a file in an earlier folder', () => {
  const slides = {
    'deck.en': '{{> slides/prices}}{{> slides/moves}}',
    'later/slides/prices.en': 'shipped prices of {{title}}; ',
    'later/slides/moves.en': 'shipped moves; ',
  }

  test('replaces the one of the same name, and no other', () => {
    expect(deckText({ ...slides, 'slides/prices.en': 'own prices; ' })).toBe('own prices; shipped moves; ')
  })

  test('can show the one that it replaces, and any other slide', () => {
    const own = '[{{> @base}}] and {{> slides/moves}}'
    expect(deckText({ ...slides, 'slides/prices.en': own, 'deck.en': '{{> slides/prices}}' })).toBe(
      '[shipped prices of Fruit market; ] and shipped moves; ',
    )
  })

  test('can show it with other words, through three folders', () => {
    const files = {
      'deck.en': '{{> greeting who="you"}}',
      greeting: '1 {{> @base who="me"}}',
      'later/greeting': '2 {{> @base}} {{who}}',
      'partials/greeting': '3 {{who}}',
    }
    expect(deckText(files)).toBe('1 2 3 me me')
  })

  test('in one language leaves the others as they were', () => {
    const files = {
      'deck.en': '{{> slides/a}}',
      'deck.zh-Hant': '{{> slides/a}}',
      'slides/a.en': 'mine',
      'later/slides/a.en': 'shipped',
      'later/slides/a.zh-Hant': '資料',
    }
    expect([deckText(files, 'en'), deckText(files, 'zh-Hant'), deckText(files, 'zh-Hans')]).toEqual([
      'mine',
      '資料',
      '数据',
    ])
  })

  test('a whole deck can be shown in another', () => {
    expect(deckText({ 'deck.en': '{{> @base}}, and more', 'later/deck.en': 'all' })).toBe('all, and more')
  })

  test('what replaces nothing has nothing to show', () => {
    expect(problems({ 'deck.en': '{{> slides/a}}', 'slides/a.en': '{{> @base}}' })).toEqual([
      't/investor/slides/a.en.md.hbs:1:1 narrate/no-base this file replaces none (`@base` is the file of the same name in a later template folder, or of an audience that this one extends) [t/investor/deck.en.md.hbs:1 `slides/a` is used here]',
    ])
  })

  test('what it replaces may not come back to it', () => {
    const files = { 'deck.en': '{{> a}}', a: '{{> @base}}', 'later/a': '{{> a}}' }
    expect(problems(files)[0]).toContain('the partials use each other without end: a → a@1 → a')
  })
})

describe('a tone', () => {
  test('has its own wording where there is one', () => {
    const files = {
      'deck.en': '{{> so-what}} {{> rest}}',
      'partials/so-what': 'plain',
      'partials/tones/sober/so-what': 'sober, not {{> @base}}',
      'partials/rest': 'rest',
    }
    const view = market()
    const sober = { ...view, audience: { ...view.audience, tone: 'sober' } }
    expect(deckText(files)).toBe('plain rest')
    expect(tell(files, 'en', sober).value?.deck.text).toBe('sober, not plain rest')
  })
})

describe('a section', () => {
  const view = market()
  const without = (...off: string[]) => ({
    ...view,
    audience: { ...view.audience, sections: Object.fromEntries(off.map((id) => [id, false])) },
  })
  const files = {
    'deck.en': 'a{{#section "b"}}b{{> slides/c}}{{else}}no b{{/section}}{{> slides/d}}',
    'slides/c.en': 'c',
    'slides/d.en': '{{fact "later"}}',
  }

  test('that is off is not shown, and need not be known', () => {
    expect(tell(files, 'en', without('b', 'd')).value?.deck.text).toBe('ano b')
    expect(tell(files, 'en', without('c', 'd')).value?.deck.text).toBe('ab')
  })

  test('that is on is', () => {
    expect(problems(files, 'en', without('c'))[0]).toContain('slides/d.en.md.hbs:1:1 narrate/not-known')
  })
})
