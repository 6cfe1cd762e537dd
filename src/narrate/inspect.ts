import { error, type Diagnostic } from '../diagnostic.js'
import type { Place } from '../model/place.js'
import { didYouMean } from '../nearest.js'
import { checkCall, type Argument } from './inspect-call.js'
import { lookUp } from './inspect-path.js'
import { builtIn, helpers } from './helpers/index.js'
import type { Library } from './library.js'
import type { Scope } from './scope.js'
import { textShape, type Shape } from './shape.js'
import { placeOf, type Template } from './template.js'

const deepestPartial = 12

/** What is in reach at one point of a template. */
export interface Reach {
  readonly file: string
  readonly root: Shape
  /** What `this` is, innermost last; the first is that of the template or partial. */
  readonly levels: readonly Shape[]
  /** How many `#each` are around. */
  readonly loops: number
  readonly blockParams: Readonly<Record<string, Shape>>
  /** The partials that led here, and where each was called. */
  readonly calls: readonly { readonly name: string; readonly place: Place }[]
}

/** Reports everything in a template and its partials that the context or the helpers do not provide. */
export class Inspector {
  readonly diagnostics: Diagnostic[] = []

  constructor(
    readonly scope: Scope,
    private readonly library: Library,
    private readonly root: Shape,
  ) {}

  inspect({ file, program }: Template): void {
    const { root } = this
    this.#program(program, { file, root, levels: [root], loops: 0, blockParams: {}, calls: [] })
  }

  report(
    code: string,
    message: string,
    loc: hbs.AST.SourceLocation,
    reach: Reach,
    hints: readonly string[] = [],
  ): void {
    const found = error(`narrate/${code}`, message, placeOf(reach.file, loc), ...hints)
    const related = reach.calls.map(({ name, place }) => ({ place, message: `\`${name}\` is used here` }))
    this.diagnostics.push(related.length > 0 ? { ...found, related } : found)
  }

  #program(program: hbs.AST.Program | undefined, reach: Reach): void {
    for (const statement of program?.body ?? []) this.#statement(statement, reach)
  }

  #statement(statement: hbs.AST.Statement, reach: Reach): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return
      case 'MustacheStatement':
        return this.#mustache(statement as hbs.AST.MustacheStatement, reach)
      case 'BlockStatement':
        return this.#block(statement as hbs.AST.BlockStatement, reach)
      case 'PartialStatement':
        return this.#partial(statement as hbs.AST.PartialStatement, reach)
      default:
        this.report('unsupported', 'inline partials and decorators are not supported', statement.loc, reach)
    }
  }

  #mustache(mustache: hbs.AST.MustacheStatement, reach: Reach): void {
    if (!mustache.escaped) {
      const hint = 'write `{{…}}`: what is Markdown already is not escaped again'
      this.report('unescaped', '`{{{…}}}` and `{{&…}}` are not supported', mustache.loc, reach, [hint])
    }
    const shape = isCall(mustache)
      ? this.#call(mustache, reach)
      : this.#bare(mustache.path as hbs.AST.PathExpression, reach)
    if (shape === undefined || shape.kind === 'text' || shape.kind === 'number') return
    const hint = {
      list: 'use `{{#each …}}` or `{{join …}}`',
      object: 'name one of its fields',
      boolean: 'use `{{#if …}}`',
    }
    const what = shape.kind === 'boolean' ? 'yes or no' : `a ${shape.kind === 'list' ? 'list' : 'record'}`
    this.report(
      'not-text',
      `\`${sourceOf(mustache.path)}\` is ${what} and cannot be printed`,
      mustache.loc,
      reach,
      [hint[shape.kind]],
    )
  }

  /** `{{name}}` is always a field; helpers without arguments do not exist. */
  #bare(path: hbs.AST.PathExpression | hbs.AST.Literal, reach: Reach): Shape | undefined {
    if (path.type !== 'PathExpression') return this.#notAName(path, reach)
    const known = helpers[(path as hbs.AST.PathExpression).original]
    return lookUp(path as hbs.AST.PathExpression, reach, this, known && `a helper is written ${known.usage}`)
  }

  #notAName(path: hbs.AST.Expression, reach: Reach): undefined {
    this.report('unsupported', 'a field or a helper is expected here', path.loc, reach)
    return undefined
  }

  #block(block: hbs.AST.BlockStatement, reach: Reach): void {
    const name = block.path.type === 'PathExpression' ? block.path.original : ''
    if (!(builtIn as readonly string[]).includes(name)) return this.#helperBlock(name, block, reach)
    const [param] = block.params
    if (block.params.length !== 1 || param === undefined) {
      this.report('wrong-argument', `\`{{#${name} …}}\` takes one argument`, block.loc, reach)
      return
    }
    this.#blockHash(name, block, reach)
    const { shape } = this.argument(param, reach)
    const inside = name === 'each' ? this.#each(block, shape, reach) : this.#inside(name, block, shape, reach)
    if (inside) this.#program(block.program, inside)
    this.#program(block.inverse, reach)
  }

  #helperBlock(name: string, block: hbs.AST.BlockStatement, reach: Reach): void {
    if (helpers[name]?.block) {
      this.#call(block, reach)
    } else {
      const blocks = [...builtIn, ...Object.keys(helpers).filter((known) => helpers[known]?.block)]
      const close = didYouMean(name, blocks)
      const hints =
        close.length > 0 ? close : ['a block begins with `#each`, `#if`, `#unless`, `#with` or `#ifKnown`']
      this.report('unknown-helper', `there is no block helper \`${name}\``, block.path.loc, reach, hints)
    }
    this.#program(block.program, reach)
    this.#program(block.inverse, reach)
  }

  #blockHash(name: string, block: hbs.AST.BlockStatement, reach: Reach): void {
    for (const { key, loc } of block.hash?.pairs ?? []) {
      this.report('unknown-argument', `\`{{#${name}}}\` has no argument \`${key}\``, loc, reach)
    }
  }

  #each(block: hbs.AST.BlockStatement, shape: Shape | undefined, reach: Reach): Reach | undefined {
    if (shape === undefined) return undefined
    const item = shape.kind === 'list' ? shape.of : shape.kind === 'object' ? commonShape(shape) : undefined
    if (item === undefined) {
      this.report('not-a-list', `\`${sourceOf(block.params[0])}\` is not a list`, block.params[0]!.loc, reach)
      return undefined
    }
    const key: Shape = shape.kind === 'list' ? { kind: 'number' } : textShape
    return {
      ...this.#bind(block, [item, key], reach),
      levels: [...reach.levels, item],
      loops: reach.loops + 1,
    }
  }

  #inside(
    name: string,
    block: hbs.AST.BlockStatement,
    shape: Shape | undefined,
    reach: Reach,
  ): Reach | undefined {
    if (name !== 'with') return reach
    if (shape === undefined) return undefined
    if (shape.kind !== 'object') {
      const message = `\`${sourceOf(block.params[0])}\` has no fields`
      this.report('not-a-record', message, block.params[0]!.loc, reach)
      return undefined
    }
    // Handlebars adds no level where the context stays the same.
    const levels = shape === reach.levels.at(-1) ? reach.levels : [...reach.levels, shape]
    return { ...this.#bind(block, [shape], reach), levels }
  }

  #bind(block: hbs.AST.BlockStatement, shapes: readonly Shape[], reach: Reach): Reach {
    const names = block.program?.blockParams ?? []
    for (const name of names.slice(shapes.length)) {
      this.report('wrong-argument', `there is nothing for \`${name}\` to stand for`, block.loc, reach)
    }
    const bound = names.slice(0, shapes.length).map((name, index) => [name, shapes[index]!] as const)
    return { ...reach, blockParams: { ...reach.blockParams, ...Object.fromEntries(bound) } }
  }

  #partial(partial: hbs.AST.PartialStatement, reach: Reach): void {
    if (partial.name.type !== 'PathExpression') {
      this.report('unsupported', 'the name of a partial cannot be computed', partial.loc, reach)
      return
    }
    const name = (partial.name as hbs.AST.PathExpression).original
    const place = placeOf(reach.file, partial.name.loc)
    const level = this.#partialLevel(partial, reach)
    const calls = [...reach.calls, { name, place }]
    if (reach.calls.some((call) => call.name === name) || calls.length > deepestPartial) {
      const message = `the partials use each other without end: ${calls.map((call) => call.name).join(' → ')}`
      this.report('partial-recursion', message, partial.loc, reach)
      return
    }
    const found = this.library.partial(name, place)
    if (!found || level === undefined) return
    this.#program(found.program, {
      file: found.file,
      root: reach.root,
      levels: [level],
      loops: reach.loops,
      blockParams: {},
      calls,
    })
  }

  /** What `this` is in a partial: the caller's, or its argument, with the named arguments as further fields. */
  #partialLevel(partial: hbs.AST.PartialStatement, reach: Reach): Shape | undefined {
    const [param] = partial.params
    if (partial.params.length > 1) {
      this.report('wrong-argument', 'a partial takes one context and named arguments', partial.loc, reach)
    }
    const base = param ? this.argument(param, reach).shape : reach.levels.at(-1)
    const pairs = partial.hash?.pairs ?? []
    const named = pairs.map(({ key, value }) => [key, this.argument(value, reach).shape] as const)
    if (pairs.length === 0) return base
    if (base?.kind !== 'object') return undefined
    const known = named.filter((pair): pair is readonly [string, Shape] => pair[1] !== undefined)
    return known.length < named.length
      ? undefined
      : { kind: 'object', fields: { ...base.fields, ...Object.fromEntries(known) } }
  }

  #call(
    node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    reach: Reach,
  ): Shape | undefined {
    return checkCall(node, reach, this)
  }

  /** The shape of an argument, and its value where it is written out. */
  argument(expression: hbs.AST.Expression, reach: Reach): Argument {
    switch (expression.type) {
      case 'PathExpression':
        return { shape: lookUp(expression as hbs.AST.PathExpression, reach, this) }
      case 'SubExpression':
        return { shape: this.#call(expression as hbs.AST.SubExpression, reach) }
      case 'StringLiteral':
        return { shape: textShape, literal: (expression as hbs.AST.StringLiteral).value }
      case 'NumberLiteral':
        return { shape: { kind: 'number' }, literal: (expression as hbs.AST.NumberLiteral).value }
      case 'BooleanLiteral':
        return { shape: { kind: 'boolean' }, literal: (expression as hbs.AST.BooleanLiteral).value }
      default:
        return { shape: this.#notAName(expression, reach) }
    }
  }
}

/** A mustache with arguments is a call; one without is a field. */
export function isCall(node: hbs.AST.MustacheStatement): boolean {
  return node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0
}

/** Records are looped over where all their fields are alike, as roles and charts are. */
function commonShape({ fields }: { readonly fields: Readonly<Record<string, Shape>> }): Shape | undefined {
  const shapes = Object.values(fields)
  const first = shapes[0]
  const alike = shapes.every((shape) => JSON.stringify(shape) === JSON.stringify(first))
  return alike ? (first ?? { kind: 'object', fields: {} }) : undefined
}

function sourceOf(expression: hbs.AST.Expression | undefined): string {
  return expression && 'original' in expression ? String(expression.original) : 'this'
}
