import { describe, expect, test } from 'vitest'
import { cite } from '../../src/cite/index.js'
import type { Rich } from '../../src/model/deck.js'
import type { View } from '../../src/model/view.js'
import { parseBriefing, parseDeck } from '../../src/parse/index.js'
import { markdown } from '../parse/markdown.js'
import { charts, strings, view } from './edition.js'

const aged = {
  ...view,
  audience: { id: 'press' },
  facts: { ...view.facts, 'tokens-may': { ...view.facts['tokens-may'], overdue: 13 } },
} as unknown as View

const seen = (rich: Rich | undefined): string => (rich?.runs ?? []).map(({ text }) => text).join('')

const deck = `---
title: T
---

## Tokens grew
::slide{#one}

:::takeaway
From [120B](fact:tokens-may), again [120B](fact:tokens-may), to [4T](fact:tokens-dec); [37B](fact:active) active
:::
`

function cited(locale: 'en' | 'zh-Hant') {
  const parsed = parseDeck(markdown(deck, 'deck.md'), locale).value!
  const briefing = parseBriefing(markdown('# A\n\n[120B](fact:tokens-may) in May.\n', 'b.md'), locale).value!
  return cite({ deck: parsed, briefing, charts, view: aged, strings: strings[locale], locale })
}

describe('a figure that is older than the audience permits', () => {
  test.each([
    ['en', 'Old figure. ', 'May 2024, 13 months old.'],
    ['zh-Hant', '舊數據。', '2024 年 5 月，距今 13 個月。'],
  ] as const)('%s: has a badge on the slide and in the briefing, and a note', (locale, head, note) => {
    const { value } = cited(locale)
    const [slide] = value!.deck!.slides
    const [block] = slide!.blocks
    expect('paragraphs' in block! && block.paragraphs.map(seen)).toEqual([
      'From 120B[a], again 120B, to 4T; 37B[b] active',
    ])
    expect(seen(slide!.sourceLine)).toContain(`[a] ${note}`)
    expect(seen(slide!.sourceLineBare)).toContain(`[a] ${head.trim()}`)
    expect(slide!.notes.map(seen).join(' ')).toContain(`[a] ${head}${note}`)
    expect(JSON.stringify(value!.briefing!.tree)).toContain('"[a]"')
  })

  test('is told once as a warning with both places, so that --strict refuses it', () => {
    const { value, diagnostics } = cited('en')
    expect(value).toBeDefined()
    expect(diagnostics).toEqual([
      {
        code: 'cite/old-figure',
        severity: 'warning',
        message: '`tokens-may` dates from May 2024, 13 months before 2025-06-30',
        place: expect.objectContaining({ file: 'deck.md', start: { line: 9, column: 1 } }),
        hints: ['show a newer figure, or raise `maxAge` of the audience `press`'],
        related: [{ place: view.facts['tokens-may']!.place, message: 'the record' }],
      },
    ])
  })
})
