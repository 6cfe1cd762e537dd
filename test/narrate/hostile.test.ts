import { describe, expect, test } from 'vitest'
import { url } from '../../src/check/schema/values.js'
import type { CompanyView } from '../../src/model/view.js'
import { parseDeck } from '../../src/parse/index.js'
import { market, tell } from './market.js'

/** What is said of a template, by narrating it and, where that goes well, reading its Markdown. */
function codes(deck: string, partials: Record<string, string> = {}): string[] {
  const { value, diagnostics } = tell({ 'deck.en': deck, ...partials })
  const found = value?.deck ? [...diagnostics, ...parseDeck(value.deck, 'en').diagnostics] : diagnostics
  return [...new Set(found.filter(({ severity }) => severity === 'error').map(({ code }) => code))]
}

const field = 'narrate/unknown-field'
const helper = 'narrate/unknown-helper'
const unsupported = 'narrate/unsupported'

describe('a template reaches nothing but its context', () => {
  test.each([
    ['{{constructor}}', field],
    ['{{this.constructor}}', field],
    ['{{title.constructor}}', field],
    ['{{companies.constructor.constructor}}', field],
    ['{{__proto__}}', field],
    ['{{roles.__proto__.toString}}', field],
    ['{{#with __proto__}}{{/with}}', field],
    ['{{@root.constructor}}', field],
    ['{{@root.toString}}', field],
    ['{{@partial-block}}', field],
    ['{{@global}}', field],
    ['{{../../../title}}', field],
    ['{{[constructor]}}', field],
    ['{{companies.[0].constructor}}', field],
    ['{{process.env.HOME}}', field],
    ['{{require}}', field],
    ['{{#with "s" as |string|}}{{string.sub.constructor}}{{/with}}', 'narrate/not-a-record'],
    ['{{#each "abc"}}{{this}}{{/each}}', 'narrate/not-a-list'],
    ['{{#each companies as |one|}}{{one.constructor}}{{/each}}', field],
    ['{{roles}}', 'narrate/not-text'],
  ])('%s', (deck, code) => {
    expect(codes(deck)).toEqual([code])
  })
})

describe('a template calls nothing but the helpers that there are', () => {
  test.each([
    ['{{lookup this "constructor"}}', helper],
    ['{{#with (lookup roles "forward")}}{{/with}}', helper],
    ['{{log "x"}}', helper],
    ['{{#blockHelperMissing title}}{{/blockHelperMissing}}', helper],
    ['{{helperMissing "x"}}', helper],
    ['{{constructor "return process"}}', helper],
    ['{{toString "x"}}', helper],
    ['{{title.constructor "x"}}', helper],
    ['{{hasOwnProperty "x"}}', helper],
    ['{{$write title "x"}}', helper],
    ['{{$cue 1}}', helper],
    ['{{readFile "/etc/passwd"}}', helper],
    ['{{env "HOME"}}', helper],
    ['{{fetch "https://example.com"}}', helper],
    ['{{#title}}{{/title}}', helper],
    ['{{#if (eq (fact (lookup this "x")) 1)}}{{/if}}', helper],
    ['{{{title}}}', 'narrate/unescaped'],
    ['{{&title}}', 'narrate/unescaped'],
    ['{{{{raw}}}}{{title}}{{{{/raw}}}}', helper],
    ['{{fact "constructor"}}', 'narrate/unknown-fact'],
    ['{{name "__proto__"}}', 'narrate/unknown-name'],
    ['{{assert "{constructor} > 1"}}', 'narrate/unknown-fact'],
  ])('%s', (deck, code) => {
    expect(codes(deck)).toEqual([code])
  })
})

describe('a template defines nothing, and takes in no other file than partials', () => {
  test.each([
    ['{{#*inline "p"}}x{{/inline}}', unsupported],
    ['{{* decorator}}', unsupported],
    ['{{#> p}}x{{/p}}', unsupported],
    ['{{> (lookup . "x")}}', unsupported],
    ['{{> @partial-block}}', 'narrate/unknown-partial'],
    ['{{> constructor}}', 'narrate/unknown-partial'],
    ['{{> __proto__}}', 'narrate/unknown-partial'],
    ['{{> ../../package}}', 'narrate/unknown-partial'],
    ['{{> "/etc/passwd"}}', unsupported],
    ['{{> "../../../etc/passwd"}}', unsupported],
    ['{{> http://example.com/p}}', 'narrate/syntax'],
    ['{{> deck}}', 'narrate/partial-recursion'],
    ['{{> @base}}', 'narrate/no-base'],
    ['{{> p p q}}', 'narrate/wrong-argument'],
  ])('%s', (deck, code) => {
    expect(codes(deck, { 'partials/p': 'p' })).toContain(code)
  })

  test('a text of the dataset is no template, wherever it is printed', () => {
    const evil = '{{> p}}{{{title}}} {{constructor}} `x` [a](javascript:b) <script>'
    const view = market()
    const about = { ...view.about, title: { en: evil, 'zh-Hant': evil } }
    const { value, diagnostics } = tell(
      { 'deck.en': '---\ntitle: A\n---\n# A\n\n## {{title}}\n::slide{#a}\n', 'partials/p': 'P' },
      'en',
      {
        ...view,
        about,
      },
    )
    expect(diagnostics).toEqual([])
    expect(value!.deck.text).toContain('{{> p}}{{{title}}}')
    const { value: deck } = parseDeck(value!.deck, 'en')
    expect(deck?.slides[0]?.title.runs).toEqual([{ text: evil }])
  })
})

describe('a template comes to an end', () => {
  const crowd = (count: number) => {
    const one: CompanyView = market().companies[0]!
    return { ...market(), companies: Array.from({ length: count }, () => one) }
  }
  const loops = (depth: number, inside: string) =>
    '{{#each @root.companies}}'.repeat(depth) + inside + '{{/each}}'.repeat(depth)
  const codesFor = (deck: string, count: number, partials = {}) =>
    tell({ 'deck.en': deck, ...partials }, 'en', crowd(count)).diagnostics.map(({ code }) => code)

  test('loops within loops, whether they print something or not', () => {
    expect(codesFor(loops(4, ''), 60)).toEqual(['narrate/too-many-steps'])
    expect(codesFor(loops(3, 'apples and pears'.repeat(20)), 60)).toEqual(['narrate/too-long'])
    expect(codesFor(loops(2, '{{id}} '), 60)).toEqual([])
  })

  test('loops whose rounds are in partials', () => {
    const partials = {
      'partials/p.en': '{{#each @root.companies}}{{> q}}{{/each}}',
      'partials/q.en': loops(2, ''),
    }
    expect(codesFor(loops(1, '{{> p}}'), 60, partials)).toEqual(['narrate/too-many-steps'])
  })

  test('partials that call each other without end', () => {
    expect(codes('{{> p}}', { 'partials/p': '{{> p}}' })).toEqual(['narrate/partial-recursion'])
    expect(
      codes('{{> p}}', { 'partials/p': '{{#each companies}}{{> q}}{{/each}}', 'partials/q': '{{> p}}' }),
    ).toEqual(['narrate/partial-recursion'])
  })

  test('partials that call the next one ten times each', () => {
    const partials = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`partials/p${i}`, `{{> p${i + 1}}}`.repeat(10)]),
    )
    expect(codes('{{> p0}}', { ...partials, 'partials/p10': '' })).toEqual(['narrate/too-many-steps'])
  })

  test.each([
    ['blocks', '{{#if title}}'.repeat(5000) + '{{/if}}'.repeat(5000)],
    ['else', '{{#if title}}' + '{{else if title}}'.repeat(5000) + '{{/if}}'],
    ['calls', `{{#if ${'(not '.repeat(5000)}title${')'.repeat(5000)}}}{{/if}}`],
    ['inverse blocks', '{{^title}}'.repeat(5000) + '{{/title}}'.repeat(5000)],
  ])('%s that stand in one another without measure', (_, deck) => {
    expect(codes(deck)).toEqual(['narrate/too-deep'])
  })
})

describe('a link leads to a page or an address to write to, however it is written', () => {
  const slide = (text: string) => `---\ntitle: A\n---\n# A\n\n## A\n::slide{#a}\n\n- ${text}\n- b\n`

  test.each([
    ['[a](javascript:alert)', 'parse/link'],
    ['[a](JavaScript:alert)', 'parse/link'],
    ['[a](data:text/html;base64,PHN2Zz4=)', 'parse/link'],
    ['[a](file:///etc/passwd)', 'parse/link'],
    ['[a](vbscript:x)', 'parse/link'],
    ['[a](ftp://example.com)', 'parse/link'],
    ['[a](//example.com)', 'parse/link'],
    ['[a](/etc/passwd)', 'parse/link'],
    ['[a](../deck.pptx)', 'parse/link'],
    ['[a](#here)', 'parse/link'],
    ['[a](https:)', 'parse/link'],
    ['[a](mailto:)', 'parse/link'],
    ['[a](constructor:x)', 'parse/link'],
    ['[a]({{title}}:x)', 'parse/broken-link'],
    ['<javascript:alert>', 'parse/link'],
    ['<file:///etc/passwd>', 'parse/link'],
    ['[a][b]\n\n[b]: javascript:alert', 'parse/foreign-text'],
    ['![a](https://example.com/a.png)', 'parse/foreign-text'],
    ['![a][b]\n\n[b]: https://example.com/a.png', 'parse/foreign-text'],
    ['<a href="javascript:alert">a</a>', 'parse/html'],
    ['<script>alert</script>', 'parse/list-item'],
    ['<img src="https://example.com/a.png">', 'parse/list-item'],
    ['b <img src="https://example.com/a.png">', 'parse/html'],
    ['b <script>alert</script>', 'parse/html'],
  ])('%s', (text, code) => {
    expect(codes(slide(text))).toContain(code)
  })

  test.each(['[a](https://example.com/b)', '[a](http://example.com)', '[a](mailto:a@example.com)'])(
    '%s may stand',
    (text) => {
      expect(codes(slide(text))).toEqual([])
    },
  )

  test('the address of a source is one, too', () => {
    const sound = (address: string) => url.safeParse(address).success
    const bad = [
      'javascript:alert',
      'JAVASCRIPT:alert',
      'file:///etc/passwd',
      'data:text/html,x',
      '//example.com',
      ' https://x',
    ]
    expect(bad.filter(sound)).toEqual([])
    expect(
      ['https://example.com/a', 'http://example.com', 'mailto:a@example.com'].filter(sound),
    ).toHaveLength(3)
  })
})
