import type { DeckAccount } from './accessibility.js'
import { painter } from './paint.js'
import { table } from './table.js'
import type { Terminal } from './terminal.js'

const legend = `Every build checks in the finished files, too: the language of each text, header rows, marks of decoration, and the
title and language of the document.
`

/** For each audience, what was looked at in each language and what was found on which slide. */
export function accessibilityText(decks: readonly DeckAccount[], page: Terminal['page']): string {
  const audiences = [...new Set(decks.map(({ audience }) => audience))]
  const sections = audiences.map((name) =>
    section(
      decks.filter(({ audience }) => audience === name),
      page,
    ),
  )
  return `${sections.join('\n')}\n${legend}`
}

function section(decks: readonly DeckAccount[], page: Terminal['page']): string {
  const [{ audience, theme, slides, looked }] = decks as [DeckAccount]
  const rows = looked.map(([what], i) => [what, ...decks.map((deck) => right(deck.looked[i]![1]))])
  const totals = ['findings', ...decks.map(({ findings }) => right(findings.length))]
  const [top = '', ...lines] = table([['', ...decks.map(({ locale }) => locale)], ...rows, totals], {
    flexible: [0],
    long: 'cut',
    ...(page && { room: page.columns }),
  })
  const paint = painter(page?.colour ?? false)
  const title = paint('bold', `${audience}, accessibility: ${slides} slides, theme ${theme}`)
  return [title, paint('dim', top), ...lines, ...decks.flatMap(bySlide), ''].join('\n')
}

function right(count: number): string {
  return String(count).padStart(5)
}

/** `en, slide 3 camps: contrast of “card”; links of “source”`. */
function bySlide({ locale, findings }: DeckAccount): string[] {
  const slides = [...new Set(findings.map(({ slide }) => slide))].sort((a, b) => a - b)
  return slides.map((slide) => {
    const here = findings.filter((finding) => finding.slide === slide)
    const told = here.map(({ rule, object }) => `${rule} of “${object}”`)
    return `${locale}, slide ${slide} ${here[0]!.id}: ${[...new Set(told)].join('; ')}`
  })
}
