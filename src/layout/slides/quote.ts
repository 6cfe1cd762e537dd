import { error } from '../../diagnostic.js'
import type { Rich } from '../../model/deck.js'
import { body, left, span } from '../grid.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { plain } from '../rich.js'
import { length } from '../slot.js'
import { textLength } from '../text-length.js'
import type { Para, TextSpec } from '../text-spec.js'

const bar = { x: left, w: 0.07 } as const
const words = { x: left + 0.42, w: span(10) - 0.42 } as const
/** Large type reaches below its exact leading. */
const overhang = 0.05
const gap = 0.22
const attributionH = 0.5
const most = { en: 30, zh: 60 } as const

/** L19: what somebody said, in their own words. */
export const quote: Layout = {
  master: 'content',
  purpose: 'a short quotation that carries the argument',
  slots: [
    {
      kind: 'quote',
      holds: 'the words, `> …`, and in its last paragraph who spoke, with a link `[title](source:id)`',
      texts: { words: length([6, most.en], [10, most.zh]), attribution: length([2, 12], [4, 30]) },
    },
  ],

  draw(page) {
    const { paragraphs, attribution, permission } = page.block('quote')
    checkLength(page, paragraphs)
    const text = paragraphs.map((content): Para => ({ content, role: 'quote', colour: 'ink', before: 8 }))
    const spec = { name: 'quotation', text } as const
    const w = balancedWidth(page, spec)
    const height = page.measure(spec, w).height + overhang
    const bottom = page.find('takeaway') ? body.bottom : body.tallBottom
    const notes = gap + attributionH
    const room = bottom - body.top - notes
    // A little above the middle, where the eye looks for the one thing on a page.
    const y = body.top + Math.max(0, (room - height) * 0.42)
    page.rect('quotation bar', { x: bar.x, y, w: bar.w, h: height + notes }, 'attack')
    page.text({ ...spec, box: { x: words.x, y, w, h: Math.min(height, room) } })
    page.text({
      name: 'attribution',
      box: { ...words, y: y + height + gap, h: attributionH },
      text: [
        { content: attribution, role: 'body', colour: 'muted' },
        ...(permission ? [{ content: permission, role: 'label', colour: 'muted', before: 3 } as const] : []),
      ],
      maxLines: 2,
    })
  },
}

/** The narrowest measure with as few lines as the widest: lines of one length look like one thought. */
function balancedWidth(page: Page, spec: Omit<TextSpec, 'box'>): number {
  const { lines } = page.measure(spec, words.w)
  const shares = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
  const found = shares.find((share) => page.measure(spec, words.w * share).lines === lines)
  return words.w * (found ?? 1)
}

/** Longer than this it is an excerpt, which a permission to quote rarely covers and a page does not show. */
function checkLength(page: Page, paragraphs: readonly Rich[]): void {
  const { slide, around } = page
  const limit = around.locale === 'en' ? most.en : most.zh
  const found = textLength(paragraphs.map((paragraph) => plain(paragraph)).join(' '), around.locale)
  if (found <= limit) return
  const unit = around.locale === 'en' ? 'words' : 'characters'
  const message = `slide \`${slide.id}\` (${around.locale}): the quotation has ${found} ${unit}; at most ${limit} are shown`
  page.problem(error('layout/long-quotation', message, paragraphs[0]!.place, 'quote less of it'))
}
