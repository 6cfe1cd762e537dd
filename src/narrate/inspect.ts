import { error, type Diagnostic } from '../diagnostic.js'
import type { Place } from '../model/place.js'
import { inspectBlock } from './inspect-block.js'
import { checkCall, type Argument } from './inspect-call.js'
import { inspectPartial } from './inspect-partial.js'
import { lookUp } from './inspect-path.js'
import { inspectText } from './inspect-text.js'
import { helpers } from './helpers/index.js'
import { own } from './known.js'
import type { Library } from './library.js'
import type { Param } from './helper.js'
import { Patience } from './limits.js'
import type { Problem } from './scope.js'
import { textShape, type Shape } from './shape.js'
import { isCall, sourceOf } from './syntax-tree.js'
import { placeOf, type Template } from './template.js'

/** What is in reach at one point of a template. */
export interface Reach {
  readonly file: string
  readonly template: Template
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
  readonly patience = new Patience()

  constructor(
    /** What is wrong with an argument that is written out. */
    readonly literalProblem: (param: Param, value: unknown) => Problem | undefined,
    readonly library: Library,
    private readonly root: Shape,
    /** Whether a section is switched off: what it holds need not be known. */
    readonly isOff: (section: string) => boolean = () => false,
  ) {}

  inspect(template: Template): void {
    const { root } = this
    const { file, program } = template
    this.program(program, { file, template, root, levels: [root], loops: 0, blockParams: {}, calls: [] })
  }

  report(
    code: string,
    message: string,
    loc: hbs.AST.SourceLocation,
    reach: Reach,
    hints: readonly string[] = [],
  ): undefined {
    const found = error(`narrate/${code}`, message, placeOf(reach.file, loc), ...hints)
    const related = reach.calls.map(({ name, place }) => ({ place, message: `\`${name}\` is used here` }))
    this.diagnostics.push(related.length > 0 ? { ...found, related } : found)
  }

  program(program: hbs.AST.Program | undefined, reach: Reach): void {
    for (const statement of program?.body ?? []) this.#statement(statement, reach)
  }

  /** The shape of an argument, and its value where it is written out. */
  argument(expression: hbs.AST.Expression, reach: Reach): Argument {
    switch (expression.type) {
      case 'PathExpression':
        return { shape: lookUp(expression as hbs.AST.PathExpression, reach, this) }
      case 'SubExpression':
        return { shape: checkCall(expression as hbs.AST.SubExpression, reach, this) }
      case 'StringLiteral':
        return { shape: textShape, literal: (expression as hbs.AST.StringLiteral).value }
      case 'NumberLiteral':
        return { shape: { kind: 'number' }, literal: (expression as hbs.AST.NumberLiteral).value }
      case 'BooleanLiteral':
        return { shape: { kind: 'boolean' }, literal: (expression as hbs.AST.BooleanLiteral).value }
      default:
        return { shape: this.report('unsupported', 'a value is expected here', expression.loc, reach) }
    }
  }

  #statement(statement: hbs.AST.Statement, reach: Reach): void {
    switch (statement.type) {
      case 'ContentStatement':
        return inspectText(statement as hbs.AST.ContentStatement, reach, this)
      case 'CommentStatement':
        return
      case 'MustacheStatement':
        return this.#mustache(statement as hbs.AST.MustacheStatement, reach)
      case 'BlockStatement':
        return inspectBlock(statement as hbs.AST.BlockStatement, reach, this)
      case 'PartialStatement':
        return inspectPartial(statement as hbs.AST.PartialStatement, reach, this)
      default:
        this.report('unsupported', 'inline partials and decorators are not supported', statement.loc, reach)
    }
  }

  #mustache(mustache: hbs.AST.MustacheStatement, reach: Reach): void {
    if (!mustache.escaped) {
      const hint = 'write `{{…}}`: what is Markdown already is not escaped again'
      this.report('unescaped', '`{{{…}}}` and `{{&…}}` are not supported', mustache.loc, reach, [hint])
    }
    const shape = isCall(mustache) ? checkCall(mustache, reach, this) : this.#field(mustache.path, reach)
    if (shape === undefined || shape.kind === 'text' || shape.kind === 'number') return
    const [what, hint] = {
      list: ['a list', 'use `{{#each …}}` or `{{join …}}`'],
      object: ['a record', 'name one of its fields'],
      boolean: ['yes or no', 'use `{{#if …}}`'],
    }[shape.kind] as [string, string]
    const message = `\`${sourceOf(mustache.path)}\` is ${what} and cannot be printed`
    this.report('not-text', message, mustache.loc, reach, [hint])
  }

  /** `{{name}}` is always a field; helpers without arguments do not exist. */
  #field(path: hbs.AST.PathExpression | hbs.AST.Literal, reach: Reach): Shape | undefined {
    if (path.type !== 'PathExpression') {
      return this.report('unsupported', 'a field or a helper is expected here', path.loc, reach)
    }
    const field = path as hbs.AST.PathExpression
    const helper = own(helpers, field.original)
    return lookUp(field, reach, this, helper && `as a helper it is written ${helper.usage}`)
  }
}
