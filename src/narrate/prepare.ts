import { toSimplified } from '../format/simplified.js'
import { baseName, isCall, sourceOf } from './syntax-tree.js'
import type { Cues } from './cues.js'
import type { Origins } from './origins.js'
import type { Template } from './template.js'

/** The helper through which every printed value goes. No template can name it. */
export const writer = '$write'

/**
 * Makes a checked template ready to run, in place: each literal line gets the mark of its origin, each `{{…}}` goes
 * through the writer, each heading and call of a partial is announced, and Traditional words become Simplified where asked for.
 */
export function prepare(template: Template, origins: Origins, cues: Cues): void {
  program(template.program, { template, origins, cues })
}

interface Making {
  readonly template: Template
  readonly origins: Origins
  readonly cues: Cues
}

function program(node: hbs.AST.Program | undefined, making: Making): void {
  if (!node) return
  node.body = node.body.flatMap((statement, index) => {
    const hasNext = index + 1 < node.body.length
    const isText = statement.type === 'ContentStatement'
    const cues = isText ? content(statement as Content, hasNext, making) : dynamic(statement, making)
    return [...cues, statement]
  })
}

/** Gives what has to stand before the statement. */
function dynamic(statement: hbs.AST.Statement, making: Making): hbs.AST.Statement[] {
  if (statement.type === 'CommentStatement') return []
  const node = statement as hbs.AST.BlockStatement
  const { template, cues } = making
  if (template.simplify) literals(node)
  if (statement.type === 'PartialStatement') return [call(statement as hbs.AST.PartialStatement, making)]
  if (statement.type === 'BlockStatement') cues.learn(node, template.file)
  if (statement.type === 'MustacheStatement') written(statement as hbs.AST.MustacheStatement)
  program(node.program, making)
  program(node.inverse, making)
  return []
}

interface Content extends Omit<hbs.AST.ContentStatement, 'original'> {
  readonly original: string
  /** Handlebars cut white space off the end, for the tag to the right. */
  readonly leftStripped?: boolean
}

function content(node: Content, hasNext: boolean, { template, origins, cues }: Making): hbs.AST.Statement[] {
  const first = node.loc.start.line + node.original.slice(0, cutOff(node)).split('\n').length - 1
  const lines = node.value.split('\n')
  const marked = lines.map((line, index) => {
    const isEnd = index > 0 && index + 1 === lines.length && line === '' && !hasNext
    return isEnd ? '' : origins.mark(template.file, first + index) + line
  })
  const text = marked.join('\n')
  node.value = template.simplify ? toSimplified(text) : text
  return cues.forLines(lines, template.file, first, node.loc)
}

/** How many characters Handlebars has cut off the front: the rest of the line of a tag that stands alone. */
function cutOff({ original, value, leftStripped }: Content): number {
  if (!leftStripped) return original.length - value.length
  const at = original.indexOf(value.trimStart() === '' ? value : value.trim())
  const front = value.length - value.trimStart().length
  return Math.max(0, value.trimStart() === '' ? at : at - front)
}

/** `{{name}}` becomes `{{$write name "name"}}`, `{{fact "x"}}` becomes `{{$write (fact "x") "fact"}}`. */
function written(mustache: hbs.AST.MustacheStatement): void {
  const { loc, path, params, hash } = mustache
  const value = isCall(mustache)
    ? ({ type: 'SubExpression', path, params, hash, loc } as hbs.AST.SubExpression)
    : path
  mustache.params = [value, literal(sourceOf(path), loc)]
  mustache.hash = { type: 'Hash', pairs: [], loc }
  mustache.path = {
    type: 'PathExpression',
    data: false,
    depth: 0,
    parts: [writer],
    original: writer,
    loc,
  } as never
}

/** The cue of a call; `{{> @base}}` becomes the name under which the replaced file is registered. */
function call(node: hbs.AST.PartialStatement, { template: { file, base }, cues }: Making): hbs.AST.Statement {
  const cue = cues.forCall(node, file)
  const path = node.name as hbs.AST.PathExpression
  if (path.original === baseName && base)
    Object.assign(path, { data: false, parts: [base.key], original: base.key })
  return cue
}

function literal(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc }
}

/** Words given to helpers and partials; ids have no Han characters and stay as they are. */
function literals(node: object): void {
  const { params = [], hash } = node as { params?: hbs.AST.Expression[]; hash?: hbs.AST.Hash }
  for (const expression of [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)]) {
    if (expression.type === 'SubExpression') literals(expression)
    if (expression.type !== 'StringLiteral') continue
    const words = expression as hbs.AST.StringLiteral
    words.value = toSimplified(words.value)
    words.original = words.value
  }
}
