import { drawRuledList, listHeights } from '../blocks/ruled-list.js'
import { body, columnX, contentWidth, left } from '../grid.js'
import type { Layout, SlideSet } from '../layout.js'
import { atTheEnd } from '../ladder.js'
import type { Page } from '../page.js'
import { length } from '../slot.js'
import { partition, partOf, tallest, unevenIn } from '../split.js'
import { reporting } from '../table/pages.js'

const top = { bare: 1.66, exhibit: body.top } as const
const style = { group: 'point', role: 'h2', beside: columnX(3) - left, most: 1.25 } as const

/** A title and what belongs under it, as a list. */
export const points: Layout = {
  master: 'content',
  purpose: 'a few points that need no figure and no chart',
  slots: [
    {
      kind: 'list',
      holds: 'the points, a plain list `- **Head** text` or `1. text`, each at its best with a strong head',
      count: { of: 'items', range: [2, 7], split: true },
      texts: { head: length([1, 4], [2, 9]), text: length([8, 30], [14, 66]) },
    },
  ],
  split: splitList,

  draw(page) {
    const { y, h } = roomOf(page)
    drawRuledList(page, page.block('list'), { x: left, y, w: contentWidth, h }, style)
  },
}

function roomOf(page: Page): { readonly y: number; readonly h: number } {
  const y = page.find('exhibit') ? top.exhibit : top.bare
  const bottom = page.find('takeaway') ? body.bottom : body.tallBottom
  return { y, h: bottom - y }
}

/** Only what does not fit on one page in the smallest type makes another one. */
function splitList(slides: SlideSet): SlideSet[] {
  const uneven = unevenIn(slides, 'list')
  if (uneven.length > 0) return [reporting(slides, uneven)]
  const pages = atTheEnd(points, slides)
  const heights = tallest(pages.map((page) => listHeights(page, page.block('list'), contentWidth, style)))
  const parts = partition(heights, Math.min(...pages.map((page) => roomOf(page).h)))
  return parts.map((part, i) => partOf(slides, { list: part }, i, parts.length))
}
