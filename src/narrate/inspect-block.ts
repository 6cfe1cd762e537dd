import { didYouMean } from '../nearest.js'
import { builtIn, helpers } from './helpers/index.js'
import type { Inspector, Reach } from './inspect.js'
import { checkCall } from './inspect-call.js'
import { own } from './known.js'
import { textShape, type Shape } from './shape.js'
import { namedArguments, sourceOf } from './syntax-tree.js'

/** Checks `{{#name …}}…{{else}}…{{/name}}` and all that is in it. */
export function inspectBlock(block: hbs.AST.BlockStatement, reach: Reach, inspector: Inspector): void {
  const name = sourceOf(block.path)
  if (!(builtIn as readonly string[]).includes(name)) return helperBlock(name, block, reach, inspector)
  const [param] = block.params
  if (block.params.length !== 1 || param === undefined) {
    return inspector.report('wrong-argument', `\`{{#${name} …}}\` takes one argument`, block.loc, reach)
  }
  for (const { key, loc } of namedArguments(block)) {
    inspector.report('unknown-argument', `\`{{#${name}}}\` has no argument \`${key}\``, loc, reach)
  }
  const { shape } = inspector.argument(param, reach)
  const inside = { each: eachReach, with: withReach, if: sameReach, unless: sameReach }[name as Builtin]
  const within = inside({ block, param, shape, reach, inspector })
  if (within) inspector.program(block.program, within)
  inspector.program(block.inverse, reach)
}

type Builtin = (typeof builtIn)[number]

interface Opened {
  readonly block: hbs.AST.BlockStatement
  readonly param: hbs.AST.Expression
  readonly shape: Shape | undefined
  readonly reach: Reach
  readonly inspector: Inspector
}

function helperBlock(name: string, block: hbs.AST.BlockStatement, reach: Reach, inspector: Inspector): void {
  const inline = own(helpers, name)
  if (inline?.block) {
    checkCall(block, reach, inspector)
  } else {
    const blocks = [...builtIn, ...Object.keys(helpers).filter((known) => helpers[known]?.block)]
    const close = inline ? [`it is written ${inline.usage}`] : didYouMean(name, blocks)
    const list = blocks.map((known) => `\`#${known}\``).join(', ')
    const hints = close.length > 0 ? close : [`a block begins with ${list}`]
    inspector.report('unknown-helper', `there is no block helper \`${name}\``, block.path.loc, reach, hints)
  }
  if (!isSwitchedOff(name, block, inspector)) inspector.program(block.program, reach)
  inspector.program(block.inverse, reach)
}

function isSwitchedOff(name: string, { params }: hbs.AST.BlockStatement, { isOff }: Inspector): boolean {
  const [param] = params
  return (
    name === 'section' && param?.type === 'StringLiteral' && isOff((param as hbs.AST.StringLiteral).value)
  )
}

/** Handlebars adds no level for `#if` and `#unless`. */
function sameReach({ block, reach, inspector }: Opened): Reach {
  return bind(block, [], reach, inspector)
}

function eachReach({ block, param, shape, reach, inspector }: Opened): Reach | undefined {
  if (shape === undefined) return undefined
  const item =
    shape.kind === 'list' ? shape.of : shape.kind === 'object' ? commonShape(shape.fields) : undefined
  if (item === undefined) {
    return inspector.report('not-a-list', `\`${sourceOf(param)}\` is not a list`, param.loc, reach)
  }
  const key: Shape = shape.kind === 'list' ? { kind: 'number' } : textShape
  const bound = bind(block, [item, key], reach, inspector)
  return { ...bound, levels: [...reach.levels, item], loops: reach.loops + 1 }
}

function withReach({ block, param, shape, reach, inspector }: Opened): Reach | undefined {
  if (shape === undefined) return undefined
  if (shape.kind !== 'object') {
    return inspector.report('not-a-record', `\`${sourceOf(param)}\` has no fields`, param.loc, reach)
  }
  // Nor does it add one for `#with` where the context stays the same.
  const levels = shape === reach.levels.at(-1) ? reach.levels : [...reach.levels, shape]
  return { ...bind(block, [shape], reach, inspector), levels }
}

/** The names in `as |item index|`. */
function bind(
  block: hbs.AST.BlockStatement,
  shapes: readonly Shape[],
  reach: Reach,
  inspector: Inspector,
): Reach {
  const names = block.program?.blockParams ?? []
  for (const name of names.slice(shapes.length)) {
    inspector.report('wrong-argument', `there is nothing for \`${name}\` to stand for`, block.loc, reach)
  }
  const bound = shapes.slice(0, names.length).map((shape, index) => [names[index], shape] as const)
  return { ...reach, blockParams: { ...reach.blockParams, ...Object.fromEntries(bound) } }
}

/** Records are looped over where all their fields are alike, as roles and charts are. */
function commonShape(fields: Readonly<Record<string, Shape>>): Shape | undefined {
  const [first, ...others] = Object.values(fields)
  if (first === undefined) return { kind: 'object', fields: {} }
  return others.every((shape) => JSON.stringify(shape) === JSON.stringify(first)) ? first : undefined
}
