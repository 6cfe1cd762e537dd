import { describe, expect, test } from 'vitest'
import type { CompanyView } from '../../src/model/view.js'
import { buildContext } from '../../src/narrate/build-context.js'
import { contextSchema } from '../../src/narrate/context.js'
import { deckText, market, oneLine, strings, tell } from './market.js'

const problems = (...given: Parameters<typeof tell>) => tell(...given).diagnostics.map(oneLine)

describe('the templates of a locale', () => {
  test('a deck and a briefing', () => {
    const { value } = tell({ 'deck.en': 'd {{title}}', 'briefing.en': 'b {{edition}}' })
    expect(value).toMatchObject({
      locale: 'en',
      deck: { text: 'd Fruit market' },
      briefing: { text: 'b Investor edition' },
    })
  })

  test('a missing translation names the file that is expected', () => {
    expect(problems({ 'deck.en': '', 'briefing.en': '' }, 'zh-Hant')).toEqual([
      't/investor/audience.yaml:1:1 narrate/missing-translation missing translation: there is no `t/investor/deck.zh-Hant.md.hbs` (an audience without a deck says `formats: [md]`, one without this language leaves it out of `locales`)',
      't/investor/audience.yaml:1:1 narrate/missing-translation missing translation: there is no `t/investor/briefing.zh-Hant.md.hbs` (an audience without a briefing says `formats: [pptx]`, one without this language leaves it out of `locales`)',
    ])
    expect(problems({ 'deck.en': '' }, 'zh-Hans')[0]).toContain('deck.zh-Hant.md.hbs')
    expect(problems({ 'deck.en': '' }, 'zh-Hans')[0]).toContain('Simplified Chinese is made from it')
  })

  test('a chart without rows on the day is known to the check and not there', () => {
    const guarded =
      '{{#if charts.no-rows}}{{charts.no-rows.measure}}{{else}}no rows{{/if}}, {{charts.prices.measure}}'
    expect(deckText({ 'deck.en': guarded })).toBe('no rows, RMB')
    expect(problems({ 'deck.en': '{{charts.no-rows.measure}}' }).join()).toContain(
      'narrate/no-value `charts.no-rows.measure` has no value here (put it into `{{#if …}}`)',
    )
    expect(problems({ 'deck.en': '{{charts.no-row.measure}}' }).join()).toContain('did you mean `no-rows`?')
  })

  test('Simplified Chinese has its own template where one is there', () => {
    const files = { 'deck.zh-Hant': '資料', 'deck.zh-Hans': '自有資料' }
    expect(deckText(files, 'zh-Hans')).toBe('自有資料')
  })

  test('conversion leaves links, ids and directives alone', () => {
    const deck =
      '[「紅」](camp:reds)\n::slide{#a-b layout=cover}\n{{#if (eq title "水果市場")}}{{company "apple-co"}}{{/if}}'
    expect(deckText({ 'deck.zh-Hant': deck }, 'zh-Hans')).toBe(
      '[“红”](camp:reds)\n::slide{#a-b layout=cover}\n[苹果公司](company:apple-co "苹果")',
    )
  })

  test('problems of all templates are told at once', () => {
    expect(
      problems({ 'deck.en': '{{a-field}}{{> p}}', 'briefing.en': '{{#if', 'partials/p': '{{b-field}}' }),
    ).toHaveLength(3)
  })

  test('a mistake in a partial is told once, however often it is used', () => {
    const files = { 'deck.en': '{{> p}}{{> p}}', 'briefing.en': '{{> p}}', 'partials/p': '{{titel}}' }
    expect(problems(files)).toHaveLength(1)
  })
})

describe('limits', () => {
  test('an output that grows without measure is stopped', () => {
    const loops = 22
    const one: CompanyView = market().companies[0]!
    const view = { ...market(), companies: Array.from({ length: 60 }, () => one) }
    const nested = '{{#each @root.companies}}'.repeat(4) + 'apples and'.repeat(loops) + '{{/each}}'.repeat(4)
    expect(problems({ 'deck.en': nested }, 'en', view)).toEqual([
      expect.stringMatching(/^t\/investor\/deck\.en\.md\.hbs:1:\d+ narrate\/too-long /),
    ])
  })

  test('partials twelve deep are enough for anybody', () => {
    const partials = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [`partials/p${i}`, `{{> p${i + 1}}}`]),
    )
    expect(problems({ 'deck.en': '{{> p0}}', ...partials, 'partials/p14': 'end' })[0]).toContain(
      'narrate/partial-recursion',
    )
  })
})

describe('the context', () => {
  const { value, diagnostics } = buildContext(market(), 'en', strings, {})

  test('is what the schema says', () => {
    expect(diagnostics).toEqual([])
    expect(contextSchema.safeParse(value).error).toBeUndefined()
  })

  test('is plain data without prototypes', () => {
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(Object.getPrototypeOf(value!.roles.forward)).toBeNull()
    expect(JSON.parse(JSON.stringify(value))).toMatchObject({
      asOf: 'Jun 2025',
      asOfDay: '2025-06-30',
      asOfDate: '30 Jun 2025',
    })
  })

  test('keeps the order of roles and leaves out what is not known', () => {
    expect(Object.keys(value!.roles)).toEqual(['back', 'hold', 'forward'])
    expect(value!.companies.map((company) => company.role)).toEqual(['forward', undefined])
  })

  test('says which company an audience asks for in vain', () => {
    const view = market()
    const asking = { ...view, audience: { ...view.audience, profiles: ['pear'], scored: ['pear'] } }
    expect(problems({ 'deck.en': '' }, 'en', asking)).toEqual([
      'data/fruit/fruit.yaml:7:5 narrate/left-out `pear` is left out of `profiles`: no profile of it is known as of 2025-06-30',
      'data/fruit/fruit.yaml:7:5 narrate/left-out `pear` is left out of `scored`: its verdict or one of its scores is not known as of 2025-06-30',
    ])
  })

  test('has the risks that the audience asks for, in its order; otherwise all of them', () => {
    const view = market()
    const [rain] = view.records.risks
    const wasps = { ...rain!, id: 'wasps', title: { en: 'Wasps', 'zh-Hant': '黃蜂' }, order: 2 }
    const records = { ...view.records, risks: [rain!, wasps] }
    const shown = (risks?: string[]) => {
      const asking = { ...view, records, audience: { ...view.audience, ...(risks && { risks }) } }
      return tell({ 'deck.en': '{{#each risks}}{{title}};{{/each}}' }, 'en', asking).value?.deck?.text
    }
    expect(shown()).toBe('Rain \\| hail;Wasps;')
    expect(shown(['wasps', 'rain'])).toBe('Wasps;Rain \\| hail;')
    expect(shown(['wasps'])).toBe('Wasps;')
  })

  test('takes no figure that is not known yet into a row of key figures', () => {
    const view = market()
    const keyFigures = [
      { label: { en: 'A', 'zh-Hant': 'A' }, facts: ['later', 'seed'] },
      { label: { en: 'B', 'zh-Hant': 'B' }, facts: ['later'] },
    ]
    const asking = { ...view, audience: { ...view.audience, keyFigures } }
    const deck = '{{#each keyFigures}}{{label}} {{figures}} {{basis}};{{/each}}'
    expect(tell({ 'deck.en': deck }, 'en', asking).value?.deck?.text).toBe('A [120B](fact:seed) company;')
  })
})

describe('what is said of something in words', () => {
  test('stands as the dataset has it, escaped and in the locale', () => {
    expect(deckText({ 'deck.en': '{{trait "pippin-licence"}}' })).toBe('May be \\*eaten\\*')
    expect(deckText({ 'deck.zh-Hant': '{{trait "pippin-licence"}}' }, 'zh-Hans')).toBe('可食用，不可转售')
  })

  test('must be there, and be words', () => {
    expect(problems({ 'deck.en': '{{trait "pipin-licence"}}{{trait "pear-since"}}' })).toEqual([
      expect.stringMatching(/unknown-trait-in-words .*`pipin-licence` \(did you mean `pippin-licence`\?\)/),
      expect.stringContaining('there is no trait in words `pear-since`'),
    ])
  })
})
