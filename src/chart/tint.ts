import { contrast, over } from '../colour/index.js'
import type { Page } from './page.js'

/** A colour mixed with the paper, and what is written on it. Colours as #RRGGBB. */
export interface Tint {
  /** Of the strong colour, 0 to 1. */
  readonly share: number
  readonly fill: string
  readonly text: string
}

/**
 * So much (0 to 1) of a strong colour (#RRGGBB) on the paper, or the nearest share on which words can be read. The words
 * have the colour of paper or ink, whichever stands out more.
 */
export function tintOf(strong: string, share: number, page: Page): Tint {
  const wanted = Math.round(share * 100) / 100
  const tints = Array.from({ length: 101 }, (_, hundredths) => tinted(strong, hundredths / 100, page))
  return tints.sort(
    (a, b) =>
      Number(b.stands >= page.readable) - Number(a.stands >= page.readable) ||
      Math.abs(a.share - wanted) - Math.abs(b.share - wanted) ||
      a.share - b.share,
  )[0]!
}

function tinted(strong: string, share: number, page: Page): Tint & { readonly stands: number } {
  const [paper, ink] = [page.colour('paper'), page.colour('ink')]
  const fill = over(strong.slice(1), paper.slice(1), share)
  const [onPaper, onInk] = [contrast(paper.slice(1), fill), contrast(ink.slice(1), fill)]
  return { share, fill: `#${fill}`, text: onPaper >= onInk ? paper : ink, stands: Math.max(onPaper, onInk) }
}
