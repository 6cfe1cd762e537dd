import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Scalar,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { error, type Diagnostic } from '../diagnostic.js'
import type { Place, Places } from '../model/place.js'
import { ExtentPlaces, placeOf, type Extent, type Range } from './extents.js'
import { findUnwanted } from './text.js'

/** Nodes that aliases may repeat in one file; ten lines of aliases of aliases would make billions. */
const maxRepeated = 10_000

const coreTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
)

export interface Values {
  readonly value: unknown
  readonly places: Places
  readonly diagnostics: Diagnostic[]
}

/**
 * The plain data of a parsed document with the place of every value and key. Refuses what would surprise a
 * later stage: keys and anchors twice, keys that JavaScript gives a meaning, numbers that cannot be held
 * exactly, tags beyond the core ones, invisible characters that came in by an escape, aliases without end.
 */
export function valuesOf(contents: Node | null, file: string, lines: LineCounter): Values {
  const walk = new Walk(file, lines)
  const root: Extent | undefined = contents ? rangeOf(contents) : undefined
  const value = root ? walk.node(contents, root) : null
  return { value, places: new ExtentPlaces(root, file, lines), diagnostics: walk.diagnostics }
}

class Walk {
  readonly diagnostics: Diagnostic[] = []
  private readonly anchors = new Map<string, Node>()
  private readonly open = new Set<Node>()
  private insideAlias = false
  private repeated = 0
  private bombReported = false

  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  /** @param extent of the value, or of the alias that stands for it; gets the extents of what is inside */
  node(node: Node | null, extent: Extent): unknown {
    if (!node) return null
    if (this.insideAlias && ++this.repeated > maxRepeated) return null
    if (isAlias(node)) return this.alias(node.source, node, extent)
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node)
    if (node.tag !== undefined && !coreTags.has(node.tag)) {
      this.report(
        'load/unknown-tag',
        `the tag \`${shortTag(node.tag)}\` is not allowed`,
        node,
        'write the value without a tag',
      )
    }
    this.open.add(node)
    const value = this.content(node, extent)
    this.open.delete(node)
    return value
  }

  private content(node: Node, extent: Extent): unknown {
    if (isScalar(node)) return this.scalar(node)
    if (isSeq(node)) return this.list(node as YAMLSeq<Node | null>, extent)
    if (isMap(node)) return this.map(node as YAMLMap<Node, Node | null>, extent)
    return null
  }

  private list(list: YAMLSeq<Node | null>, extent: Extent): unknown[] {
    const inside: Extent[] = []
    extent.inside = inside
    return list.items.map((item) => {
      const inner: Extent = rangeOf(item ?? list)
      inside.push(inner)
      return this.node(item, inner)
    })
  }

  private map(map: YAMLMap<Node, Node | null>, extent: Extent): Record<string, unknown> {
    const record: Record<string, unknown> = {}
    const inside = new Map<string, Extent>()
    extent.inside = inside
    for (const pair of map.items) {
      const key = this.key(pair, inside)
      if (key === undefined) continue
      const inner: Extent = { ...rangeOf(pair.value ?? pair.key), key: rangeOf(pair.key) }
      inside.set(key, inner)
      record[key] = this.node(pair.value, inner)
    }
    return record
  }

  private key(
    { key: node }: Pair<Node, Node | null>,
    before: ReadonlyMap<string, Extent>,
  ): string | undefined {
    const key = isScalar(node) ? node.value : undefined
    if (typeof key !== 'string') return undefined
    this.checkText(key, node)
    if (key in Object.prototype || key === 'prototype') {
      this.report('load/reserved-key', `\`${key}\` cannot be used as a key`, node, 'choose another name')
      return undefined
    }
    const first = before.get(key)?.key
    if (!first) return key
    this.diagnostics.push({
      ...error('load/duplicate-key', `the key \`${key}\` stands twice here`, this.placeOf(node)),
      related: [{ place: placeOf(first, this.file, this.lines), message: 'first written here' }],
    })
    return undefined
  }

  private scalar(node: Scalar): unknown {
    const { value } = node
    if (typeof value === 'string') this.checkText(value, node)
    if (typeof value !== 'number') return value
    if (!Number.isFinite(value)) {
      this.report(
        'load/not-a-number',
        `\`${node.source ?? value}\` is not a finite number`,
        node,
        'put it in quotes if it is text',
      )
    } else if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      const hint = 'use a larger unit, or put it in quotes if it is text'
      this.report(
        'load/inexact-number',
        `\`${node.source ?? value}\` is too large to be held exactly`,
        node,
        hint,
      )
    }
    return value
  }

  /** Literal characters were looked at when the file was decoded; these came in by `"\\u202e"`. */
  private checkText(text: string, node: Node): void {
    if (!isScalar(node) || node.type !== Scalar.QUOTE_DOUBLE) return
    const [found] = findUnwanted(text)
    if (found) this.report('load/bad-character', `${found.name} is not allowed in text`, node, 'delete it')
  }

  private alias(name: string, alias: Node, extent: Extent): unknown {
    const target = this.anchors.get(name)
    if (!target) {
      this.report(
        'load/unknown-alias',
        `no anchor \`&${name}\` stands before this alias`,
        alias,
        `put text that begins with \`*\` in quotes`,
      )
      return null
    }
    if (this.open.has(target)) {
      this.report('load/alias-loop', `the alias \`*${name}\` stands inside its own anchor`, alias)
      return null
    }
    const outer = this.insideAlias
    this.insideAlias = true
    const value = this.node(target, extent)
    this.insideAlias = outer
    if (!outer && this.repeated > maxRepeated && !this.bombReported) {
      this.bombReported = true
      const message = `aliases repeat more than ${maxRepeated} values`
      this.report('load/alias-bomb', message, alias, 'write the values out, or use fewer aliases')
    }
    return value
  }

  private report(code: string, message: string, node: Node, ...hints: string[]): void {
    this.diagnostics.push(error(code, message, this.placeOf(node), ...hints))
  }

  private placeOf(node: Node): Place {
    return placeOf(rangeOf(node), this.file, this.lines)
  }
}

function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0]
  return { start, end }
}

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!')
}
