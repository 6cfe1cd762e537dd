import type { Place } from '../model/place.js'
import type { BlockStep, LineStep, Looked, Tested } from '../model/trace.js'
import { markEnd, markStart } from './markdown.js'
import { keyOf } from './recorder.js'
import { isCall, namedArguments, sourceOf, written } from './syntax-tree.js'
import { placeOf } from './template.js'

/** The helper that prints nothing and tells the recorder where the template is. No template can name it. */
export const cueName = '$cue'

/** What a cue announces: the lines of the text behind it that begin something, or the call of a partial. */
export type Cue = readonly LineStep[] | { readonly name: string; readonly place: Place }

type CallNode = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

/** An argument: a field, the call of another helper, or something written out. */
type Argument = { readonly source: string } | { readonly call: string } | { readonly word: string }

const opening = new RegExp(`^(?:${markStart}\\d+${markEnd})?(# |## |::slide\\{)`)
const kinds = { '# ': 'section', '## ': 'title', '::slide{': 'slide' } as const

/** What the recorder must know about templates beforehand, since Handlebars tells helpers values and places only. */
export class Cues {
  readonly #cues: Cue[] = []
  readonly #calls = new Map<string, { readonly source: string; readonly arguments: readonly Argument[] }>()

  at(number: number): Cue | undefined {
    return this.#cues[number]
  }

  /** A statement for in front of a literal text, where the text has headings. */
  forLines(
    lines: readonly string[],
    file: string,
    first: number,
    loc: hbs.AST.SourceLocation,
  ): hbs.AST.Statement[] {
    const found = lines.flatMap((line, index): LineStep[] => {
      const sign = opening.exec(line)?.[1] as keyof typeof kinds | undefined
      const start = { line: first + index, column: 1 }
      return sign ? [{ kind: kinds[sign], place: { file, start } }] : []
    })
    return found.length > 0 ? [this.#statement(found, loc)] : []
  }

  /** A statement for in front of the call of a partial. */
  forCall(partial: hbs.AST.PartialStatement, file: string): hbs.AST.Statement {
    return this.#statement({ name: sourceOf(partial.name), place: placeOf(file, partial.loc) }, partial.loc)
  }

  /** Remembers how the arguments of a call, and of the calls in it, are written. */
  learn(node: CallNode, file: string): void {
    const given = [...node.params, ...namedArguments(node).map(({ value }) => value)]
    const found = given.map((expression): Argument => {
      if (expression.type === 'PathExpression') return { source: sourceOf(expression) }
      if (expression.type !== 'SubExpression')
        return { word: String((expression as hbs.AST.StringLiteral).value) }
      this.learn(expression as hbs.AST.SubExpression, file)
      return { call: keyOf(placeOf(file, expression.loc)) }
    })
    if (!isCall(node as hbs.AST.MustacheStatement)) return
    this.#calls.set(keyOf(placeOf(file, node.loc)), { source: written(node), arguments: found })
  }

  /** A block as it is written, with what its fields held. `values` are the arguments of each call. */
  block(
    place: Place,
    values: ReadonlyMap<string, readonly Looked[]>,
  ): Pick<BlockStep, 'source' | 'words' | 'tested'> {
    const { source = '', arguments: given = [] } = this.#calls.get(keyOf(place)) ?? {}
    const words = given.flatMap((one) => ('word' in one ? [one.word] : []))
    return { source: `#${source}`, words, tested: distinct(this.#tested(keyOf(place), values)) }
  }

  #tested(key: string, values: ReadonlyMap<string, readonly Looked[]>): Tested[] {
    const given = this.#calls.get(key)?.arguments ?? []
    return given.flatMap((one, index): Tested[] => {
      if ('call' in one) return this.#tested(one.call, values)
      return 'source' in one ? [{ source: one.source, value: values.get(key)?.[index] ?? null }] : []
    })
  }

  #statement(cue: Cue, loc: hbs.AST.SourceLocation): hbs.AST.Statement {
    const value = this.#cues.push(cue) - 1
    const number = { type: 'NumberLiteral', value, original: value, loc }
    const path = { type: 'PathExpression', data: false, depth: 0, parts: [cueName], original: cueName, loc }
    const hash = { type: 'Hash', pairs: [], loc }
    const strip = { open: false, close: false }
    return {
      type: 'MustacheStatement',
      path,
      params: [number],
      hash,
      escaped: true,
      strip,
      loc,
    } as hbs.AST.Statement
  }
}

function distinct(tested: readonly Tested[]): Tested[] {
  return [...new Map(tested.map((one) => [one.source, one])).values()]
}
