import { describe, expect, test } from 'vitest'
import { cite } from '../../src/cite/index.js'
import type { Localised } from '../../src/model/locale.js'
import type { View } from '../../src/model/view.js'
import { parseBriefing, parseDeck } from '../../src/parse/index.js'
import { markdown } from '../parse/markdown.js'
import { charts, strings, view } from './edition.js'

const [id] = Object.keys(view.sources)
const deck = `---
title: T
---

## The licence lets others build
::slide{#licence}

> “Use it as you like.”
>
> Licence text, [model card](source:${id})
`

function cited(quotation?: Localised) {
  const source = { ...view.sources[id!]!, ...(quotation && { quotation }) }
  const edition = { ...view, sources: { ...view.sources, [id!]: source } } as View
  const parsed = parseDeck(markdown(deck), 'en').value!
  return cite({ deck: parsed, charts, view: edition, strings: strings.en, locale: 'en' })
}

describe('a quotation', () => {
  test('names its source on the source line and says why it may be shown', () => {
    const { value, diagnostics } = cited({ en: 'MIT licence', 'zh-Hant': 'MIT 授權' })
    expect(diagnostics).toEqual([])
    const [slide] = value!.deck!.slides
    const [quote] = slide!.blocks
    expect(quote).toMatchObject({ kind: 'quote', permission: { runs: [{ text: 'MIT licence' }] } })
    expect(slide!.sourceLine!.runs[0]!.text).toMatch(/^Source: \[1\] /)
  })

  test('of a source that does not permit it is refused, at both places', () => {
    const { value, diagnostics } = cited()
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      {
        code: 'cite/no-permission',
        message: `nothing says that the words of \`${id}\` may be quoted`,
        place: { file: 'deck.md', start: { line: 8 } },
        related: [{ message: 'the source' }],
      },
    ])
  })

  test('of a source that is not there is refused once', () => {
    const parsed = parseDeck(markdown(deck.replace(`source:${id}`, 'source:nowhere')), 'en').value!
    const { diagnostics } = cite({ deck: parsed, charts, view, strings: strings.en, locale: 'en' })
    expect(diagnostics.map((d) => d.message)).toEqual(['there is no source `nowhere` in this edition'])
  })
})

test('a briefing may link to a source, which is then among its sources', () => {
  const briefing = parseBriefing(markdown(`# A\n\nSee [the card](source:${id}).\n`, 'b.md'), 'en').value!
  const { value } = cite({ briefing, charts, view, strings: strings.en, locale: 'en' })
  expect(value!.footnotes.map((footnote) => footnote.source)).toEqual([id])
})
