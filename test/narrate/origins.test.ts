import Handlebars from 'handlebars'
import { describe, expect, test } from 'vitest'
import { deckText, tell, type Files } from './market.js'

/** Each line of the output with the template line that it came from. */
function withOrigins(files: Files, locale: 'en' | 'zh-Hans' = 'en'): string[] {
  const { text, origins } = tell(files, locale).value!.deck!
  expect(origins).toHaveLength(text.split('\n').length)
  return text.split('\n').map((line, i) => {
    const { file, start } = origins[i]!
    return `${file.replace('t/', '').replace('.md.hbs', '')}:${start.line} ${line}`.trim()
  })
}

describe('every line knows its template line', () => {
  test('after blocks that leave no line of their own', () => {
    const deck = [
      '# One',
      '',
      '{{#if companies}}',
      'yes',
      '{{else}}',
      'no',
      '{{/if}}',
      '{{title}}',
      'last',
    ].join('\n')
    expect(withOrigins({ 'deck.en': deck })).toEqual([
      'investor/deck.en:1 # One',
      'investor/deck.en:2',
      'investor/deck.en:4 yes',
      'investor/deck.en:8 Fruit market',
      'investor/deck.en:9 last',
    ])
  })

  test('in loops, where a line comes more than once', () => {
    const deck = '{{#each companies}}\n- {{name}}\n{{short}} is\n\n{{/each}}\nend'
    expect(withOrigins({ 'deck.en': deck })).toEqual([
      'investor/deck.en:2 - Apple & Co',
      'investor/deck.en:3 Apple is',
      'investor/deck.en:4',
      'investor/deck.en:2 - Pear',
      'investor/deck.en:3 Pear is',
      'investor/deck.en:4',
      'investor/deck.en:6 end',
    ])
  })

  test('in partials, also indented ones', () => {
    const files = { 'deck.en': 'top\n  {{> p}}\n{{> p}}\nend\n', 'partials/p': '{{! note }}\na\n{{title}}\n' }
    expect(withOrigins(files)).toEqual([
      'investor/deck.en:1 top',
      'partials/p:2   a',
      'partials/p:3   Fruit market',
      'partials/p:2 a',
      'partials/p:3 Fruit market',
      'investor/deck.en:4 end',
      'investor/deck.en:4',
    ])
  })

  test('in Simplified Chinese made from Traditional', () => {
    expect(withOrigins({ 'deck.zh-Hant': '資料來源\n\n數據' }, 'zh-Hans')).toEqual([
      'investor/deck.zh-Hant:1 资料来源',
      'investor/deck.zh-Hant:2',
      'investor/deck.zh-Hant:3 数据',
    ])
  })
})

describe('the marks change no byte of the output', () => {
  const partials = {
    p: 'x\n\ny\n',
    q: '{{#if title}}\nin\n{{/if}}\n',
    r: '{{#each none}}\n{{/each}}\n',
    s: 'word',
  }
  const none: string[] = []
  const context = { title: 'T', list: ['a', 'b'], none }

  test.each([
    '',
    '\n',
    '\n\n\n',
    'a\n  b  \n\tc',
    'a\n  {{> p}}\nb\n',
    '  {{> p}}',
    '\t{{> q}}\n  {{> r}}\n',
    '  {{> q}}\n{{> s}} {{> s}}\n  {{> s}}\n',
    'a {{~title~}} b\n\n{{~#if title~}}\n  c  \n{{~/if~}}\n d',
    '{{#if title}}\n\na\n\n{{else}}\nb\n{{/if}}\n\nc',
    '{{#each list}}{{.}}\n{{/each}}\nend\n',
    '{{#each none}}\nx\n{{else}}\n\ny\n{{/each}}',
    'x\n{{#unless title}}\n{{/unless}}\n{{#if title}}{{title}}\n{{/if}}z',
    '{{! c }}\na\n  {{!-- d --}}  \nb\n',
    '{{title}}\n\n{{title}}',
  ])('%j', (deck) => {
    const plain = Handlebars.create()
    for (const [name, text] of Object.entries(partials)) plain.registerPartial(name, text)
    const expected = plain.compile(deck)(context)

    const fields = { title: 'edition', list: 'companies', none: 'moves' }
    const ours = (text: string) =>
      text.replace(/\b(?:title|list|none)\b/g, (field) => fields[field as 'title'])
    const named = Object.entries(partials).map(([name, text]) => [`partials/${name}`, ours(text)])
    const told = deckText({
      'deck.en': ours(deck).replace('{{.}}', '{{short}}'),
      ...Object.fromEntries(named),
    })
    const same = told.replaceAll('Investor edition', 'T').replaceAll('Apple', 'a').replaceAll('Pear', 'b')
    expect(same).toBe(expected)
  })
})
