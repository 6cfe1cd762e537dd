import type { Rich } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import { drawBullets } from '../blocks/bullets.js'
import { drawIdentity } from '../blocks/identity.js'
import { signText } from '../blocks/sign.js'
import { drawTile } from '../blocks/tile.js'
import { roleOf, stanceColour } from '../blocks/stance.js'
import { horizontal, right } from '../grid.js'
import type { Layout } from '../layout.js'
import type { Page } from '../page.js'
import { plain } from '../rich.js'
import { length } from '../slot.js'

const tile = { x: 3.783, y: 1.92, w: 2.339, h: 1.52, gap: 0.16, number: 0.2, label: 0.76 } as const
const meter = {
  x: 3.783,
  w: 4.838,
  y: 5.48,
  bars: 5.9,
  h: 0.34,
  gap: 0.06,
  basis: 6.3,
  basisH: 0.41,
} as const
const lists = { x: 8.922, w: right - 8.922, rule: 2, head: 0.12, items: 0.54 } as const
const playbook = { y: 1.91, bottom: 4.2 } as const
const watch = { y: 4.33, bottom: 6.66 } as const

/** L7: one company: who it is, four figures, its stance, what it does and what to watch. */
export const profile: Layout = {
  master: 'content',
  purpose: 'one company on one page',
  slots: [
    {
      kind: 'identity',
      holds: 'the card: name, kind of company, thesis, and up to four facts',
      texts: {
        name: length([1, 2], [2, 6]),
        type: length([1, 4], [2, 10]),
        thesis: length([8, 16], [14, 38]),
        fact: length([1, 4], [2, 10]),
      },
    },
    {
      kind: 'tiles',
      holds: 'four numbers, each with its label',
      count: { of: 'figures', range: [4, 4] },
      texts: { number: length([1, 2], [2, 5]), label: length([3, 6], [5, 20]) },
    },
    {
      kind: 'stance',
      holds: 'the three stances with the company’s own, and what it rests on',
      texts: { heading: length([1, 4], [2, 10]), basis: length([6, 20], [10, 50]) },
    },
    {
      kind: 'playbook',
      holds: 'up to three points on what the company does',
      texts: { heading: length([1, 4], [2, 10]), point: length([4, 10], [8, 24]) },
    },
    {
      kind: 'watch',
      holds: 'up to three points on what to watch',
      texts: { heading: length([1, 4], [2, 10]), point: length([4, 10], [8, 24]) },
    },
  ],
  without: ['takeaway'],
  ladders: { list: ['smaller', 'smaller', 'drop'], 'identity facts': ['smaller', 'drop'] },

  draw(page) {
    drawIdentity(page)
    page.block('tiles').items.forEach((item, i) => drawTile(page, item, i, tileBox(i), tile))
    drawMeter(page)
    drawList(page, 'playbook', playbook)
    drawList(page, 'watch', watch)
  },
}

function tileBox(index: number): Box {
  const x = tile.x + (index % 2) * (tile.w + tile.gap)
  const y = tile.y + Math.floor(index / 2) * (tile.h + tile.gap)
  return { x, y, w: tile.w, h: tile.h }
}

/** Three bars from retreat to attack, the company's own in its colour, and under them what it rests on. */
function drawMeter(page: Page): void {
  const { label, items } = page.block('stance')
  page.text({
    name: 'stance head',
    box: { x: meter.x, y: meter.y, w: meter.w, h: 0.28 },
    text: { content: label!, role: 'h3', colour: 'ink', bold: true },
    maxLines: 1,
  })
  const steps = items.slice(0, -1).map(({ lead }) => lead)
  const own = steps.find(isCurrent)
  const sign = { name: 'stance meter', alt: signText(page, [plain(label)], plain(own)) }
  page.sign(sign, () => steps.forEach((step, i) => drawStep(page, step, i, steps.length)))
  page.text({
    name: 'stance basis',
    box: { x: meter.x, y: meter.basis, w: meter.w, h: meter.basisH },
    text: { content: items.at(-1)!.lead, role: 'label', colour: 'muted' },
  })
}

function drawStep(page: Page, step: Rich, index: number, count: number): void {
  const current = isCurrent(step)
  const w = (meter.w - (count - 1) * meter.gap) / count
  const box = { x: meter.x + index * (w + meter.gap), y: meter.bars, w, h: meter.h }
  page.rect('stance bar', box, current ? stanceColour[roleOf(step.runs) ?? 'hold'] : 'surface2')
  const text = { content: step, role: 'body', colour: current ? 'onStance' : 'muted' } as const
  page.text({ name: 'stance step', box, text, align: 'center', valign: 'middle', maxLines: 1 })
}

function isCurrent({ runs }: Rich): boolean {
  return runs.some((run) => run.strong)
}

/** Where the items are too long, the last of three is left out, in both lists. */
function drawList(
  page: Page,
  kind: 'playbook' | 'watch',
  zone: { readonly y: number; readonly bottom: number },
): void {
  const { label, items } = page.block(kind)
  const colour = kind === 'playbook' ? 'brand' : 'attack'
  const { x, w } = lists
  page.rect('list rule', horizontal(x, zone.y, w, lists.rule), colour)
  page.text({
    name: `${kind} head`,
    box: { x, y: zone.y + lists.head, w, h: 0.28 },
    text: { content: label!, role: 'h3', colour: 'ink', bold: true },
    maxLines: 1,
  })
  const kept = page.step('list').dropped && items.length > 2 ? items.slice(0, 2) : items
  for (const item of items.slice(kept.length)) page.drop(`last point under ${kind}`, item.lead)
  const y = zone.y + lists.items
  const texts = kept.map((item) => item.lead)
  drawBullets(page, texts, { x, y, w, h: zone.bottom - y }, { name: kind, group: 'list', colour })
}
