import { readFileSync } from 'node:fs'
import { layoutAccount, layoutNames, type SlotAccount } from '../../src/explain/index.js'
import { amount } from '../../src/run/layout-text.js'
import { code, fenced, page, table } from './markdown.js'

/** `docs/layouts.md`: every layout with its picture, its slots and the Markdown of its slide. */
export function layoutsPage(): string {
  const accounts = layoutNames.map(layoutAccount)
  const common = accounts.flatMap(({ slots }) => slots.filter((slot) => slot.common))
  const shared = [...new Map(common.map((slot) => [slot.kinds.join(), slot])).values()]
  const list = accounts.map(({ name, purpose }) => [`[${name}](#${name})`, purpose])
  return page(
    '# Layouts',
    `A slide names its layout: \`::slide{#id layout=risks}\`. Without a name it gets the one that takes its blocks. A block
that the layout does not take, and one that it needs and does not find, is an error that says what belongs there.
\`npx midgame layouts\` prints this list and writes all slides of this page as decks, in every theme and language.`,
    `How long a text may be is given in words for English and in characters for Chinese, where two Latin letters or digits
count as one. A text of that length fits, at most two points smaller than designed; whether a longer one fits is measured,
and where it does not, the build stops and says by how much. Blocks in brackets may be left out. How a block is written
is told in [Writing decks](writing-decks.md).`,
    table(['layout', 'for'], list),
    'Every content slide has or may have, besides the blocks of its layout:',
    slotTable(shared),
    ...accounts.flatMap(({ name, purpose, slots }) => [
      `## ${name}`,
      `![${name}](layouts/${name}.png)`,
      `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)}.`,
      slotTable(slots.filter((slot) => !slot.common)),
      fenced('markdown', exampleOf(name)),
    ]),
  )
}

function slotTable(slots: readonly SlotAccount[]): string {
  const rows = slots.map((slot) => {
    const texts = Object.entries(slot.texts)
    return [
      blockName(slot),
      slot.holds,
      amount(slot),
      texts.map(([name]) => name).join('\n'),
      texts.map(([, { en }]) => en.join('–')).join('\n'),
      texts.map(([, { zh }]) => zh.join('–')).join('\n'),
    ]
  })
  return table(['block', 'holds', 'how many', 'text', 'words', 'characters'], rows)
}

function blockName({ kinds, required }: SlotAccount): string {
  const names = kinds.map((kind) => (kind === 'title' ? kind : code(kind))).join(' or ')
  return required ? names : `[${names}]`
}

/** The slide of the specimen without its notes, which every slide has alike. */
function exampleOf(name: string): string {
  const text = readFileSync(`templates/specimen/partials/layouts/${name}.en.md.hbs`, 'utf8')
  return text.slice(0, text.indexOf('\n:::notes'))
}
