import { isHan } from '../../format/index.js'
import type { Rich } from '../../model/deck.js'
import { horizontal } from '../grid.js'
import type { Page } from '../page.js'
import type { Para } from '../text-spec.js'
import { plain } from '../rich.js'

const card = { x: 0.6, y: 1.92, w: 2.883, h: 4.74, bar: 0.06, inset: 0.25 } as const
const inner = { x: card.x + card.inset, w: card.w - 2 * card.inset } as const
const monogram = { y: 0.3, size: 0.72 } as const
const name = { y: 1.09, h: 0.4 } as const
const type = { y: 1.49, h: 0.24 } as const
const thesis = { y: 1.88, h: 1.07 } as const
const facts = { y: 3.06, pitch: 0.4, gap: 0.12, least: 3 } as const

/** The dark card at the left of a profile: monogram, name, kind of company, thesis and up to four facts. */
export function drawIdentity(page: Page): void {
  const { paragraphs, table } = page.block('identity')
  const [company, kind, claim] = paragraphs
  page.rect('identity', { x: card.x, y: card.y, w: card.w, h: card.h }, 'panel')
  page.rect('identity bar', { x: card.x, y: card.y, w: card.w, h: card.bar }, 'coverAttack')
  drawMonogram(page, company!)
  line(page, 'company name', name, { content: company!, role: 'h1', colour: 'coverInk', bold: true })
  line(page, 'company type', type, { content: kind!, role: 'small', colour: 'panelMuted' })
  page.text({
    name: 'thesis',
    box: { ...inner, y: card.y + thesis.y, h: thesis.h },
    text: { content: claim!, role: 'body', colour: 'panelText' },
  })
  drawFacts(page, table.rows)
}

function line(page: Page, what: string, at: { readonly y: number; readonly h: number }, text: Para): void {
  page.text({ name: what, box: { ...inner, y: card.y + at.y, h: at.h }, text, maxLines: 1 })
}

/** The first character of a Chinese name, else the letters that the dataset gives the company. */
function drawMonogram(page: Page, company: Rich): void {
  const { attributes } = page.block('identity')
  const known = page.around.companies.find(({ id }) => id === attributes.company)
  const [first = ''] = plain(company).trim()
  const letters = isHan(first) ? first : (known?.monogram ?? first)
  const box = { x: inner.x, y: card.y + monogram.y, w: monogram.size, h: monogram.size }
  const fill = known?.colour ?? page.colour('brand')
  page.shape({ name: 'monogram', shape: 'ellipse', box, fill })
  page.text({
    name: 'monogram letters',
    box,
    text: { content: letters, role: 'h1', colour: known ? 'coverInk' : 'onStance', bold: true },
    align: 'center',
    valign: 'middle',
    maxLines: 1,
  })
}

/** Key at the left, value at the right, a rule above each. */
function drawFacts(page: Page, rows: readonly (readonly Rich[])[]): void {
  const kept =
    page.step('identity facts').dropped && rows.length > facts.least ? rows.slice(0, facts.least) : rows
  for (const [key, value] of rows.slice(kept.length)) {
    page.drop('last fact of the card', { ...key!, runs: [...key!.runs, { text: ': ' }, ...value!.runs] })
  }
  const pitch = (facts.pitch * 4) / Math.max(kept.length, facts.least)
  kept.forEach(([key, value], i) => {
    const y = card.y + facts.y + i * pitch
    const label: Para = { content: key!, role: 'label', colour: 'panelMuted' }
    const keyW = page.width(label, 'identity facts') + 0.02
    const common = { group: 'identity facts', valign: 'middle' } as const
    page.rect('fact rule', horizontal(inner.x, y, inner.w), 'panelRule')
    page.text({
      ...common,
      name: `fact ${i + 1} key`,
      box: { x: inner.x, y, w: keyW, h: pitch },
      text: label,
    })
    page.text({
      ...common,
      name: `fact ${i + 1}`,
      box: { x: inner.x + keyW + facts.gap, y, w: inner.w - keyW - facts.gap, h: pitch },
      text: { content: value!, role: 'label', colour: 'coverInk', bold: true },
      align: 'right',
    })
  })
}
