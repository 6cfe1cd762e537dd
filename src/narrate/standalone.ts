import { helpers } from './helpers/index.js'
import { own } from './known.js'
import { isCall, sourceOf } from './syntax-tree.js'

/** Literal text as Handlebars hands it on: `original` is what stands in the file, `value` what is printed. */
interface Content extends Omit<hbs.AST.ContentStatement, 'original'> {
  readonly original: string
  leftStripped?: boolean
  rightStripped?: boolean
}

/**
 * Takes the line away on which a helper that prints nothing stands alone, as Handlebars does with `{{#if}}`: an empty
 * line would end a paragraph.
 */
export function stripStandalone(program: hbs.AST.Program | undefined, isRoot = true): void {
  const body = program?.body ?? []
  for (const [index, statement] of body.entries()) {
    const { program: inner, inverse } = statement as hbs.AST.BlockStatement
    stripStandalone(inner, false)
    stripStandalone(inverse, false)
    const [before, after] = [body[index - 1], body[index + 1]]
    if (!printsNothing(statement)) continue
    if (!endsLine(before, isRoot && index < 2) || !beginsLine(after, isRoot && index + 2 >= body.length))
      continue
    if (before) stripEnd(before as Content)
    if (after) stripStart(after as Content)
  }
}

function printsNothing(statement: hbs.AST.Statement): boolean {
  if (statement.type !== 'MustacheStatement') return false
  const mustache = statement as hbs.AST.MustacheStatement
  return isCall(mustache) && own(helpers, sourceOf(mustache.path))?.result === 'nothing'
}

/** @param isFirst nothing but this text stands before it in the file */
function endsLine(node: hbs.AST.Statement | undefined, isFirst: boolean): boolean {
  if (!node) return isFirst
  const pattern = isFirst ? /(?:^|\n)[ \t]*$/ : /\n[ \t]*$/
  return node.type === 'ContentStatement' && pattern.test((node as Content).original)
}

/** @param isLast nothing but this text stands behind it in the file */
function beginsLine(node: hbs.AST.Statement | undefined, isLast: boolean): boolean {
  if (!node) return isLast
  const pattern = isLast ? /^[ \t]*(?:\n|$)/ : /^[ \t]*\n/
  return node.type === 'ContentStatement' && pattern.test((node as Content).original)
}

function stripEnd(node: Content): void {
  const value = node.value.replace(/[ \t]+$/, '')
  if (value === node.value) return
  node.value = value
  node.rightStripped = true
}

function stripStart(node: Content): void {
  if (node.leftStripped) return
  const value = node.value.replace(/^[ \t]*\n?/, '')
  if (value === node.value) return
  node.value = value
  node.leftStripped = true
}
