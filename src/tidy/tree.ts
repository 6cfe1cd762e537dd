/** A line that stands between entries: a comment, or an empty line. */
export interface Line {
  /** With its `#`; undefined for an empty line. */
  readonly comment?: string
  /** Where it began, counted from 0: tells to which level it belongs. */
  readonly column: number
}

/** What stands in a map or list: a pair, or an item without a key. */
export interface Entry {
  /** Comments and empty lines above it. */
  lead: Line[]
  /** The key with its quotes, anchor and tag; undefined for an item of a list. */
  readonly key?: string
  /** The key as a program reads it. */
  readonly name?: string
  /** Anchor and tag of the value, as written. */
  readonly props: string
  /** The comment behind the colon or dash, where the value begins on a later line. */
  readonly after?: string
  /** Comments between colon or dash and the value. */
  readonly inner: readonly Line[]
  readonly value?: Node
  /** The comment behind the value, on its last line. */
  readonly tail?: string
}

/** A map or list in block style. */
export interface Block {
  readonly kind: 'map' | 'seq'
  readonly entries: readonly Entry[]
  /** Comments below the last entry. */
  readonly trail: readonly Line[]
}

/** A map or list in braces or brackets. */
export interface Flow {
  readonly kind: 'flow-map' | 'flow-seq'
  readonly entries: readonly Entry[]
}

/** Plain or quoted text, number or alias, line by line, without indentation. */
export interface Text {
  readonly kind: 'text'
  readonly lines: readonly string[]
}

/** Text below `|` or `>`, line by line, without its indentation. */
export interface BlockText {
  readonly kind: 'block-text'
  readonly header: string
  readonly comment?: string
  readonly lines: readonly string[]
}

/** What is left as it is but for its indentation: braces or brackets with comments or broken text inside. */
export interface Verbatim {
  readonly kind: 'verbatim'
  readonly lines: readonly string[]
}

export type Node = Block | Flow | Text | BlockText | Verbatim

export function isBlock(node: Node): node is Block {
  return node.kind === 'map' || node.kind === 'seq'
}

export function isFlow(node: Node): node is Flow {
  return node.kind === 'flow-map' || node.kind === 'flow-seq'
}
