import { didYouMean } from '../nearest.js'
import type { Helper, Param } from './helper.js'
import { builtIn, helpers } from './helpers/index.js'
import type { Inspector, Reach } from './inspect.js'
import { own } from './known.js'
import type { Problem } from './scope.js'
import { textShape, type Shape } from './shape.js'

/** An argument as the checker knows it: its shape, and its value where it is written out. */
export interface Argument {
  readonly shape: Shape | undefined
  readonly literal?: string | number | boolean
}

type CallNode = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

/** Checks one call of a helper with its arguments; gives the shape of what it returns. */
export function checkCall(node: CallNode, reach: Reach, inspector: Inspector): Shape | undefined {
  const name = node.path.type === 'PathExpression' ? (node.path as hbs.AST.PathExpression).original : ''
  const helper = own(helpers, name)
  if (!helper || (helper.block && node.type !== 'BlockStatement')) {
    reportUnknown(name, node, reach, inspector)
    return undefined
  }
  const enough = helper.variadic
    ? node.params.length >= helper.params.length
    : node.params.length === helper.params.length
  if (!enough) {
    inspector.report('wrong-argument', `\`${name}\` is written ${helper.usage}`, node.loc, reach)
  }
  for (const [index, expression] of node.params.entries()) {
    const param = helper.params[index] ?? (helper.variadic ? helper.params.at(-1) : undefined)
    checkArgument(param ?? 'any', expression, reach, inspector)
  }
  for (const { key, value, loc } of node.hash?.pairs ?? []) {
    const param = own(helper.hash ?? {}, key)
    if (!param) reportUnknownKey(name, key, helper, loc, reach, inspector)
    checkArgument(param ?? 'any', value, reach, inspector)
  }
  return resultShape(name, helper, node, reach, inspector)
}

/** What prints nothing is no value for anything else. */
function resultShape(
  name: string,
  { result, usage }: Helper,
  node: CallNode,
  reach: Reach,
  inspector: Inspector,
): Shape | undefined {
  if (result !== 'nothing') return { kind: result }
  if (node.type === 'MustacheStatement') return textShape
  return inspector.report(
    'wrong-argument',
    `\`${name}\` has no value; it is written ${usage}`,
    node.loc,
    reach,
  )
}

function checkArgument(
  param: Param,
  expression: hbs.AST.Expression,
  reach: Reach,
  inspector: Inspector,
): void {
  const { shape, literal } = inspector.argument(expression, reach)
  if (shape === undefined) return
  const problem =
    literal === undefined ? shapeProblem(param, shape) : inspector.literalProblem(param, literal)
  if (!problem || problem.whenShown) return
  inspector.report(problem.code, problem.message, expression.loc, reach, problem.hints)
}

function shapeProblem(param: Param, shape: Shape): Problem | undefined {
  if (param === 'any') return undefined
  if (param === 'claim') return { code: 'wrong-argument', message: 'a claim is written out, as a text' }
  const expected = param === 'list' || param === 'boolean' ? param : 'text'
  if (shape.kind === expected) return printableItems(param, shape)
  const words = {
    list: 'a list',
    boolean: 'yes or no',
    text: 'a text',
    number: 'a number',
    object: 'a record',
  }
  return { code: 'wrong-argument', message: `${words[expected]} is expected here, not ${words[shape.kind]}` }
}

function printableItems(param: Param, shape: Shape): Problem | undefined {
  if (param !== 'list' || shape.kind !== 'list' || shape.of.kind === 'text' || shape.of.kind === 'number')
    return undefined
  return { code: 'wrong-argument', message: 'a list of texts is expected here' }
}

function reportUnknown(name: string, node: CallNode, reach: Reach, inspector: Inspector): void {
  const isBuiltIn = (builtIn as readonly string[]).includes(name) || helpers[name]?.block === true
  const inline = Object.keys(helpers).filter((known) => !helpers[known]?.block)
  const hints = isBuiltIn ? [`it is written \`{{#${name} …}}\``] : didYouMean(name, inline)
  inspector.report('unknown-helper', `there is no helper \`${name}\``, node.path.loc, reach, hints)
}

function reportUnknownKey(
  name: string,
  key: string,
  { hash = {}, usage }: Helper,
  loc: hbs.AST.SourceLocation,
  reach: Reach,
  inspector: Inspector,
): void {
  const close = didYouMean(key, Object.keys(hash))
  const hints = close.length > 0 ? close : [`\`${name}\` is written ${usage}`]
  inspector.report('unknown-argument', `\`${name}\` has no argument \`${key}\``, loc, reach, hints)
}
