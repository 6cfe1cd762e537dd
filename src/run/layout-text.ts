import type { LayoutAccount, SlotAccount } from '../explain/index.js'
import { painter } from './paint.js'
import { table } from './table.js'
import type { Terminal } from './terminal.js'

type Range = readonly [least: number, most: number]
type Page = Terminal['page']

/** Where there is no terminal to be measured. */
const usualColumns = 120

const legend = `Words are for English, characters for Chinese, where two Latin letters or digits count as one. A block in brackets may
be left out. A text of the stated length fits; whether a longer one does is measured.
`

/** All layouts with their slots; what every content slide may have stands once, at the end. */
export function layoutsText(accounts: readonly LayoutAccount[], page: Page): string {
  const own = accounts.map(({ name, purpose, slots }) =>
    section(
      `${name}: ${purpose}`,
      slots.filter(({ common }) => !common),
      page,
    ),
  )
  const common = accounts.flatMap(({ slots }) => slots.filter((slot) => slot.common))
  const shared = [...new Map(common.map((slot) => [blockName(slot), slot])).values()]
  return [...own, section('besides these, every content slide has or may have', shared, page), legend].join(
    '\n',
  )
}

/** One layout with all its slots. */
export function layoutText({ name, purpose, slots }: LayoutAccount, page: Page): string {
  return [section(`${name}: ${purpose}`, slots, page), legend].join('\n')
}

function section(head: string, slots: readonly SlotAccount[], page: Page): string {
  const paint = painter(page?.colour ?? false)
  const names = ['block', 'holds', 'how many', 'text', 'words', 'characters']
  const room = (page?.columns ?? usualColumns) - 2
  const [top = '', ...lines] = table([names, ...slots.map(row)], { room, flexible: [1, 2], long: 'wrap' })
  return `${paint('bold', head)}\n${[paint('dim', top), ...lines].map((line) => `  ${line}\n`).join('')}`
}

function row(slot: SlotAccount): string[] {
  const texts = Object.entries(slot.texts)
  return [
    blockName(slot),
    slot.holds,
    amount(slot),
    texts.map(([name]) => name).join('\n'),
    texts.map(([, { en }]) => dash(en)).join('\n'),
    texts.map(([, { zh }]) => dash(zh)).join('\n'),
  ]
}

function blockName({ kinds, required }: SlotAccount): string {
  const names = kinds.join(' or ')
  return required ? names : `[${names}]`
}

/** `1 to 3 items`; where more make another page, how many one page holds. */
export function amount({ items, count }: SlotAccount): string {
  const ofList = items && `${range(items)} ${items[1] === 1 ? 'item' : 'items'}`
  const ofPage = count && `${range(count.range)} ${count.of}${count.split ? ' a page' : ''}`
  return [ofList, ofPage].filter((text) => text !== undefined).join('; ')
}

function range([least, most]: Range): string {
  if (most === Infinity) return `${least} or more`
  return least === most ? String(most) : `${least} to ${most}`
}

function dash([least, most]: Range): string {
  return `${least}–${most}`
}
