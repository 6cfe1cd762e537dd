import { pagesOf } from './investor/deck.js'

/** What a reader of the deck sees and hears, slide by slide. */
export function textOf(deck: Uint8Array): string {
  const pages = pagesOf(deck).map(({ shapes, notes }, index) => {
    const shown = shapes.flatMap(({ text }) => text)
    return [`── ${index + 1} ──`, ...shown, '', ...notes].join('\n')
  })
  return `${pages.join('\n\n')}\n`
}
