import type { Block, BlockKind, Item, Rich, Run } from '../../src/model/deck.js'

/** A block as the tests fill it, whatever its kind is. */
interface AnyBlock {
  readonly label?: Rich
  readonly paragraphs?: readonly Rich[]
  readonly items?: readonly Item[]
  readonly attribution?: Rich
  readonly table?: { readonly head: readonly Rich[]; readonly rows: readonly (readonly Rich[])[] }
}

/** Puts a text wherever a block has one of a certain sort; the number counts these places. */
type Fill = (block: AnyBlock, text: (index: number) => string) => AnyBlock

const plain = (rich: Rich | undefined, text: string, keep: Partial<Run> = {}): Rich => ({
  place: rich!.place,
  runs: [{ ...keep, text }],
})

const label: Fill = (block, text) => (block.label ? { ...block, label: plain(block.label, text(0)) } : block)

const paragraph =
  (at: number): Fill =>
  (block, text) => ({
    ...block,
    paragraphs: block.paragraphs!.map((one, i) => (i === at ? plain(one, text(0), companyOf(one)) : one)),
  })

const items =
  (change: (item: Item, text: string) => Item, wanted = (_: number, _all: number): boolean => true): Fill =>
  (block, text) => ({
    ...block,
    items: block.items!.map((item, i, all) => (wanted(i, all.length) ? change(item, text(i)) : item)),
  })

/** The strong runs at the head of an item, and what follows them. */
const strongEnd = ({ runs }: Rich) => {
  const end = runs.findIndex((run) => !run.strong && !run.mark)
  return end < 0 ? runs.length : end
}
const lead = items((item, text) => ({
  ...item,
  lead: { ...item.lead, runs: [{ text, strong: true }, ...item.lead.runs.slice(strongEnd(item.lead))] },
}))
const rest = items((item, text) => ({
  ...item,
  lead: { ...item.lead, runs: [...item.lead.runs.slice(0, strongEnd(item.lead)), { text }] },
}))
const whole = items((item, text) => ({ ...item, lead: plain(item.lead, text, linkOf(item.lead)) }))
const last = items(
  (item, text) => ({ ...item, lead: plain(item.lead, text) }),
  (i, all) => i === all - 1,
)
const working = items((item, text) => ({ ...item, more: item.more.map((one) => plain(one, text)) }))
const nested = items((item, text) => ({
  ...item,
  more: item.more.map((one) => plain(one, text, linkOf(one))),
}))
/** Of an item that is a link with a figure behind it, the link. */
const linked = items((item, text) => ({
  ...item,
  lead: { ...item.lead, runs: [{ ...linkOf(item.lead), text }, ...item.lead.runs.slice(1)] },
}))

const leadOfParagraph: Fill = (block, text) => ({
  ...block,
  paragraphs: block.paragraphs!.map((one) => ({
    ...one,
    runs: [{ text: text(0), strong: true }, ...one.runs.slice(strongEnd(one))],
  })),
})
const restOfParagraph: Fill = (block, text) => ({
  ...block,
  paragraphs: block.paragraphs!.map((one) => ({
    ...one,
    runs: [...one.runs.slice(0, strongEnd(one)), { text: text(0) }],
  })),
})

const column =
  (at: number): Fill =>
  (block, text) => ({
    ...block,
    table: {
      ...block.table!,
      rows: block.table!.rows.map((row, r) =>
        row.map((cell, c) =>
          c === (at < 0 ? row.length + at : at) ? plain(cell, text(r), linkOf(cell)) : cell,
        ),
      ),
    },
  })

/** Every cell of the body. */
const table: Fill = (block, text) => ({
  ...block,
  table: {
    ...block.table!,
    rows: block.table!.rows.map((row, r) => row.map((cell, c) => plain(cell, text(r * row.length + c)))),
  },
})

/** Rows of one group have one name: that of their first row. */
const groups: Fill = (block, text) => {
  const { rows } = block.table!
  const names = rows.map(([cell]) => cell!.runs.map((run) => run.text).join(''))
  const named = rows.map(([cell, ...others], r) => {
    const first = names.indexOf(names[r]!)
    return [plain(cell, text(first), linkOf(cell!)), ...others]
  })
  return { ...block, table: { ...block.table!, rows: named } }
}

const head =
  (from: number, to: number): Fill =>
  (block, text) => ({
    ...block,
    table: {
      ...block.table!,
      head: block.table!.head.map((cell, i, all) =>
        i >= from && i < all.length + to ? plain(cell, text(i)) : cell,
      ),
    },
  })

/** Of every cell but those of the first column. */
const cells =
  (change: (cell: Rich, text: string) => Rich): Fill =>
  (block, text) => ({
    ...block,
    table: {
      ...block.table!,
      rows: block.table!.rows.map((row, r) =>
        row.map((cell, c) => (c === 0 ? cell : change(cell, text(r * row.length + c)))),
      ),
    },
  })
const leadOfCell = cells((cell, text) => {
  const end = strongEnd(cell)
  return end === 0 ? cell : { ...cell, runs: [{ text, strong: true }, ...cell.runs.slice(end)] }
})
const restOfCell = cells((cell, text) => ({
  ...cell,
  runs: [...cell.runs.slice(0, strongEnd(cell)), { text }],
}))

const attribution: Fill = (block, text) => ({ ...block, attribution: plain(block.attribution, text(0)) })

/** The link of a text stays: it says which company, month or stance it is. */
function linkOf({ runs }: Rich): Partial<Run> {
  const ref = runs.find((run) => run.ref && run.ref.to !== 'fact')?.ref
  return ref ? { ref } : {}
}

/** The name on a company's card is its link; the line over an exhibit may end in a link of its own, which goes. */
function companyOf(rich: Rich): Partial<Run> {
  const { ref } = linkOf(rich)
  return ref?.to === 'company' ? { ref } : {}
}

/** Where each text that a slot names stands in its block. A new block needs a line here. */
export const places: Readonly<Partial<Record<BlockKind, Readonly<Record<string, Fill>>>>> = {
  kicker: { line: paragraph(0) },
  subtitle: { line: paragraph(0) },
  meta: { line: paragraph(0) },
  exhibit: { line: paragraph(0) },
  takeaway: { label, text: paragraph(0) },
  disclaimer: { text: paragraph(0) },
  callout: { number: leadOfParagraph, sentence: restOfParagraph },
  pitch: { company: nested, direction: last },
  kpis: { number: lead, label: rest },
  findings: { head: lead, text: rest },
  panel: { heading: label, point: whole },
  callouts: { heading: label, number: lead, label: rest },
  metrics: { heading: label, number: lead, label: rest, working },
  tiles: { number: lead, label: rest },
  stance: { heading: label, basis: last },
  playbook: { heading: label, point: whole },
  watch: { heading: label, point: whole },
  'camp-map': { 'row head': groups, 'column head': linked, company: column(1), fact: column(3) },
  timeline: { lane: whole, company: column(1), move: column(3) },
  identity: { name: paragraph(0), type: paragraph(1), thesis: paragraph(2), fact: column(1) },
  scores: {
    company: column(0),
    dimension: head(2, -2),
    'what changed': column(-2),
    'where it leads': column(-1),
  },
  risks: {
    risk: column(0),
    'why it matters': column(1),
    'signal to watch': column(2),
    'most exposed': column(4),
  },
  changes: { company: column(0), 'what changed': column(1), 'why it matters': column(2) },
  comparison: { side: head(1, 0), aspect: column(0), head: leadOfCell, text: restOfCell },
  gantt: { row: groups, text: column(3) },
  list: { head: lead, text: rest, number: lead, label: rest },
  quote: { words: paragraph(0), attribution },
  table: { heading: label, head: head(0, 0), cell: table },
  'spec-table': { heading: label, model: column(0), cell: column(1), note: column(-1) },
  figures: { heading: label, metric: column(0), value: column(1) },
  'data-notes': { heading: label },
  'source-list': { heading: label },
}

/** The block with this text everywhere where it has one of the name. */
export function filled(block: Block, name: string, text: (index: number) => string): Block {
  const fill = places[block.kind]?.[name]
  if (!fill)
    throw new Error(`test/specimen/places.ts does not say where \`${block.kind}\` has its \`${name}\``)
  return fill(block as AnyBlock, text) as Block
}
