import { drawPitch } from '../blocks/pitch.js'
import { left } from '../grid.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { length } from '../slot.js'

const rule = { x: left, y: 1.36, w: 0.5, h: 0.06 } as const
const kicker = { x: left, y: 1.55, w: 5.6, h: 0.28 } as const
const title = { x: left, y: 2.1, w: 5.75, h: 2.7 } as const
const subtitle = { x: left, w: 5.4, h: 0.7, gap: 0.27 } as const
const meta = { x: left, y: 6.72, w: 6, h: 0.25 } as const

/** L1: the deck's claim, and the pitch with every company where it plays. */
export const cover: Layout = {
  master: 'cover',
  purpose: 'the first page: the deck’s claim, and every company where it plays',
  title: length([5, 12], [10, 24]),
  slots: [
    {
      kind: 'pitch',
      holds: 'the three stances with their companies, and the direction of play',
      texts: { company: length([1, 2], [2, 6]), direction: length([2, 4], [3, 8]) },
    },
    {
      kind: 'kicker',
      optional: true,
      holds: 'what the deck is about, over the title',
      texts: { line: length([2, 6], [4, 16]) },
    },
    {
      kind: 'subtitle',
      optional: true,
      holds: 'what the claim rests on, under the title',
      texts: { line: length([6, 14], [12, 26]) },
    },
    {
      kind: 'meta',
      optional: true,
      holds: 'edition and date, at the foot',
      texts: { line: length([3, 10], [6, 30]) },
    },
  ],
  ladders: { subtitle: ['smaller', 'smaller', 'drop'] },

  draw(page) {
    page.rect('kicker rule', rule, 'coverAttack')
    const measured = page.text({
      name: 'title',
      box: title,
      text: { content: page.slide.title, role: 'cover', colour: 'coverInk', bold: true },
      placeholder: 'title',
    })
    drawKicker(page)
    drawSubtitle(page, title.y + measured.height + subtitle.gap)
    drawMeta(page)
    drawPitch(page)
  },
}

function drawKicker(page: Page): void {
  const content = page.find('kicker')?.paragraphs[0]
  if (!content) return
  const upper = { ...content, runs: content.runs.map((run) => ({ ...run, text: run.text.toUpperCase() })) }
  const text = { content: upper, role: 'small', colour: 'coverAttack', bold: true } as const
  page.text({ name: 'kicker', box: kicker, text, maxLines: 1 })
}

function drawSubtitle(page: Page, y: number): void {
  const content = page.find('subtitle')?.paragraphs[0]
  if (!content) return
  if (page.step('subtitle').dropped) return page.drop('subtitle', content)
  const text = { content, role: 'h2', colour: 'coverSubtitle' } as const
  page.text({ name: 'subtitle', box: { ...subtitle, y }, text, maxLines: 2 })
}

function drawMeta(page: Page): void {
  const content = page.find('meta')?.paragraphs[0]
  if (!content) return
  const text = { content, role: 'small', colour: 'coverMuted' } as const
  page.text({ name: 'meta', box: meta, text, maxLines: 1 })
}
