import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { escapeMarkdown, markdownLink } from '../../src/narrate/markdown.js'
import { deckText, market, tell } from './market.js'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

/** A text directive is text again: `10:30` is a time. */
function textOf(node: Nodes): string {
  if (node.type === 'textDirective' && Object.keys(node.attributes ?? {}).length === 0) return `:${node.name}`
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : `<${node.type}>`
}

/** What a reader sees: white space at the ends and runs of it are nothing in Markdown. */
const seen = (text: string) => text.replace(/[\s\u0085]+/g, ' ').trim()
const parse = (markdown: string): Root => parser.parse(markdown)

const hostile = fc
  .array(
    fc.constantFrom(
      ...'*_|<>#[]()`~\\&;:!-+=.,"\'{}^/@$% \n\t',
      '1',
      'a',
      'B',
      '中',
      '：',
      '](fact:x)',
      ':::notes\n',
      '::slide{#a}',
      ':a[b]{c}',
      '{{title}}',
      '<script>',
      '&amp;',
      '&#10;',
      '~~',
      '***',
      '---',
      '1. ',
      '- ',
      '+ ',
      '# ',
      '> ',
      '![x](chart:y)',
      '| a |',
      '\n\n',
      '    ',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('a value in a template shows itself and nothing else', () => {
  test('as a paragraph of its own', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { children } = parse(escapeMarkdown(value))
        expect(children.every((child) => child.type === 'paragraph')).toBe(true)
        expect(children.length).toBeLessThanOrEqual(1)
        expect(seen(children.map(textOf).join(''))).toBe(seen(value))
      }),
      { numRuns: 400, seed: 1 },
    )
  })

  test('in a table cell, in strong text, in the text of a link', () => {
    fc.assert(
      fc.property(
        hostile.filter((value) => /^\S.*\S$/s.test(value)),
        (value) => {
          const { children } = parse(
            `| a | b |\n|---|---|\n| x ${escapeMarkdown(value)} | ${markdownLink(value, 'fact:a')} |`,
          )
          expect(children).toHaveLength(1)
          const row = (children[0] as { children: { children: Nodes[] }[] }).children[1]!
          expect(row.children).toHaveLength(2)
          expect(seen(textOf(row.children[0]!))).toBe(seen(`x ${value}`))
          expect(seen(textOf(row.children[1]!))).toBe(seen(value))
        },
      ),
      { numRuns: 400, seed: 1 },
    )
  })

  test.each([
    ['A & B', 'A & B'],
    ['{{x}}', '{{x}}'],
    ['[x](y)', '\\[x\\](y)'],
    ['one\ntwo', 'one two'],
    ['a | b', 'a \\| b'],
    ['10:30', '10:30'],
    ['https://a.example', 'https://a.example'],
    ['~30K', '~30K'],
    ['−99.3%', '−99.3%'],
    ['+65%', '+65%'],
    ['2025. A year', '2025\\. A year'],
  ])('%j is written %j', (value, markdown) => {
    expect(escapeMarkdown(value)).toBe(markdown)
  })
})

test('braces in the dataset are not run as a template', () => {
  const view = market()
  const about = { ...view.about, title: { en: '{{disclaimer}} {{{x}}}', 'zh-Hant': 'x' } }
  expect(tell({ 'deck.en': '{{title}}' }, 'en', { ...view, about }).value?.deck?.text).toBe(
    '{{disclaimer}} {{{x}}}',
  )
})

test('words that a template hands to a partial are escaped as well', () => {
  expect(deckText({ 'deck.en': '{{> p words="a *b*"}}', 'partials/p': '{{words}}' })).toBe('a \\*b\\*')
})
