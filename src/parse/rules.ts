import type { BlockKind, Ref } from '../model/deck.js'

/** What an attribute's value must be. */
export type AttributeRule = 'number' | 'text' | 'id' | 'month'

/**
 * A cell holds text (`any`: or nothing), or begins with one link of kind `to`; links of the kinds `then` may follow it, or
 * `or` stands instead.
 */
export type CellRule =
  'text' | 'any' | { readonly to: Ref['to']; readonly then?: readonly Ref['to'][]; readonly or?: string }

export interface TableRule {
  /** The cells of a row of so many columns, or undefined where a table of that width cannot be right. */
  readonly cells: (width: number) => readonly CellRule[] | undefined
  /** The columns in words, for the hint. */
  readonly columns: string
  readonly rows?: readonly [number, number]
  /** The cells of exactly one column, wherever it stands, are each one link of this kind. */
  readonly oneColumn?: Ref['to']
}

export interface ListRule {
  readonly items: readonly [number, number]
  readonly ordered?: true
  /** Every item begins with strong text; `figure`: and a fact is in it. */
  readonly strong?: 'text' | 'figure'
  /** The first items are links to these roles, each alone or, with `figure`, followed by one fact. */
  readonly roles?: readonly string[]
  readonly figure?: true
  /** Exactly one role is strong. */
  readonly oneStrong?: true
  /** After the roles comes one item of text. */
  readonly closing?: true
  /** How many paragraphs may follow the first one of an item. */
  readonly more?: number
  /** Items of a nested list, which stand as further paragraphs of their item, link to this. */
  readonly nested?: Ref['to']
}

export interface ContainerRule {
  readonly label?: 'required' | 'optional'
  readonly attributes?: Readonly<Record<string, AttributeRule>>
  readonly requires?: readonly string[]
  /** How many paragraphs. */
  readonly text?: readonly [number, number]
  /** The first paragraph is one link of this kind. */
  readonly opens?: Ref['to']
  readonly list?: ListRule
  readonly table?: TableRule
  /** Empty in the template; `cite` fills it. */
  readonly filled?: 'list' | 'table'
}

const oneText: ContainerRule = { text: [1, 1] }
const pitchOrder = ['back', 'hold', 'forward'] as const

function columns(names: string, cells: readonly CellRule[], rows?: readonly [number, number]): TableRule {
  return {
    cells: (width) => (width === cells.length ? cells : undefined),
    columns: names,
    ...(rows && { rows }),
  }
}

function anyCells(width: number): CellRule[] {
  return Array.from({ length: width }, () => 'any')
}

/** Blocks that are plain Markdown, without a container. */
export type BareKind = 'chart' | 'list' | 'quote'

/** The grammar of every container of a slide. */
export const containers: Readonly<Record<Exclude<BlockKind, BareKind>, ContainerRule>> = {
  kicker: oneText,
  subtitle: oneText,
  meta: oneText,
  callout: oneText,
  exhibit: { ...oneText, attributes: { number: 'number', head: 'text' } },
  takeaway: { ...oneText, label: 'optional' },
  disclaimer: { text: [1, 3] },
  pitch: { list: { items: [4, 4], roles: pitchOrder, closing: true, nested: 'company' } },
  kpis: { attributes: { highlight: 'number' }, list: { items: [3, 3], strong: 'figure' } },
  findings: { list: { items: [1, 3], ordered: true, strong: 'text' } },
  panel: { label: 'required', list: { items: [1, 4] } },
  callouts: { label: 'optional', list: { items: [1, 3], strong: 'figure' } },
  metrics: { label: 'required', list: { items: [1, 3], strong: 'figure', more: 1 } },
  tiles: { attributes: { highlight: 'number' }, list: { items: [3, 4], strong: 'figure' } },
  stance: { label: 'required', list: { items: [4, 4], roles: pitchOrder, oneStrong: true, closing: true } },
  playbook: { label: 'required', list: { items: [1, 3] } },
  watch: { label: 'required', list: { items: [1, 3] } },
  'camp-map': {
    attributes: { marker: 'id', empty: 'text' },
    list: { items: [3, 3], roles: pitchOrder, figure: true },
    table: columns('Row | Company | Stance | Fact', [
      { to: 'group' },
      { to: 'company', then: ['camp', 'change'] },
      { to: 'role' },
      'text',
    ]),
  },
  timeline: {
    attributes: { from: 'month', to: 'month' },
    list: { items: [2, 2], roles: ['forward', 'back'] },
    table: columns('Month | Company | Lane | Move', [
      { to: 'month' },
      { to: 'company' },
      { to: 'role' },
      'text',
    ]),
  },
  identity: {
    attributes: { company: 'id' },
    requires: ['company'],
    text: [3, 3],
    opens: 'company',
    table: columns('key | value', ['text', 'text'], [2, 4]),
  },
  scores: {
    table: {
      columns: 'Company | Stance | one or more dimensions | What changed | Where it leads',
      cells: (width) =>
        width < 5
          ? undefined
          : [
              { to: 'company' },
              { to: 'role' },
              ...Array.from({ length: width - 4 }, () => ({ to: 'score' }) as const),
              'text',
              'text',
            ],
    },
  },
  risks: {
    table: columns('Risk | Why it matters | Signal to watch | Severity | Most exposed', [
      'text',
      'text',
      'text',
      { to: 'severity' },
      'text',
    ]),
  },
  changes: {
    table: columns('Company | What changed | Why it matters | Stance', [
      { to: 'company' },
      'text',
      'text',
      { to: 'role', or: '–' },
    ]),
  },
  comparison: {
    table: {
      columns: 'one side | the other, or Aspect | one side | the other',
      cells: (width) =>
        width === 2 || width === 3 ? Array.from({ length: width }, () => 'text') : undefined,
      rows: [2, Infinity],
    },
  },
  gantt: {
    attributes: { from: 'month', to: 'month' },
    table: columns('Row | From | To (a month, or ◆ for a milestone) | Text', [
      'text',
      { to: 'month' },
      { to: 'month', or: '◆' },
      'text',
    ]),
  },
  table: { label: 'optional', table: { columns: 'as many as you need', cells: anyCells } },
  'spec-table': {
    label: 'optional',
    table: {
      columns: 'Model | further columns, of which one links to `access:`',
      cells: (width) => (width < 2 ? undefined : anyCells(width)),
      oneColumn: 'access',
    },
  },
  figures: { label: 'required', table: columns('Metric | Value | Basis', ['text', 'text', { to: 'basis' }]) },
  'data-notes': { label: 'required', filled: 'list' },
  'source-list': { label: 'required', filled: 'table' },
}
