import { factsOf, parseClaim, wordsOf } from '../claim/index.js'
import type { Place } from '../model/place.js'
import type { Mention } from '../model/reference.js'
import type { Sources, TextFile } from '../model/source.js'
import { helpers } from './helpers/index.js'
import { own } from './known.js'
import { parseTemplate } from './syntax.js'
import { namedArguments } from './syntax-tree.js'
import { placeOf, placeWithin } from './template.js'

/** An address in Markdown, `(fact:id)`, and an attribute of a block that holds ids, `{cites="a b"}`. */
const address = /\b(fact|chart|company|camp|group|score|source|role):([a-z0-9]+(?:[-.][a-z0-9]+)*)/g
const attribute = /\b(?:cites|company)="([^"{}]*)"/g

/**
 * Every word in the templates and partials that can be an id: texts written out in tags, addresses and attributes in
 * Markdown, and charts named by their path. A template with a syntax error mentions nothing.
 */
export function mentionsIn({ audiences, partials }: Sources): Mention[] {
  const layers = [...audiences.flatMap(({ templates }) => templates), ...partials]
  const files = new Set(layers.flatMap(({ files }) => Object.values(files)))
  return [...files].flatMap(mentionsInFile)
}

/** Those of one template. */
export function mentionsInFile(file: TextFile): Mention[] {
  const { value: program } = parseTemplate(file)
  return program ? new Finder(file).in(program) : []
}

class Finder {
  readonly #found: Mention[] = []

  constructor(private readonly file: TextFile) {}

  in(program: hbs.AST.Program): Mention[] {
    this.#program(program)
    return this.#found
  }

  #program(program: hbs.AST.Program | undefined): void {
    for (const statement of program?.body ?? []) this.#statement(statement)
  }

  #statement(statement: hbs.AST.Statement): void {
    switch (statement.type) {
      case 'ContentStatement':
        return this.#text(statement as hbs.AST.ContentStatement)
      case 'MustacheStatement':
        return this.#call(statement as hbs.AST.MustacheStatement)
      case 'PartialStatement': {
        const partial = statement as hbs.AST.PartialStatement
        for (const argument of [...partial.params, ...namedArguments(partial).map(({ value }) => value)])
          this.#argument(argument)
        return
      }
      case 'BlockStatement': {
        const block = statement as hbs.AST.BlockStatement
        this.#call(block)
        this.#program(block.program)
        return this.#program(block.inverse)
      }
    }
  }

  #call(node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression): void {
    const helper =
      node.path.type === 'PathExpression'
        ? own(helpers, (node.path as hbs.AST.PathExpression).original)
        : undefined
    this.#argument(node.path)
    node.params.forEach((argument, index) => {
      if (helper?.params[index] === 'claim') this.#claim(argument)
      else if (typeof helper?.params[index] !== 'object') this.#argument(argument)
    })
    for (const { key, value } of namedArguments(node))
      if (typeof own(helper?.hash ?? {}, key) !== 'object') this.#argument(value)
  }

  #argument(expression: hbs.AST.Expression): void {
    if (expression.type === 'SubExpression') return this.#call(expression as hbs.AST.SubExpression)
    if (expression.type === 'StringLiteral') {
      const { value, loc } = expression as hbs.AST.StringLiteral
      this.#add(value, false, placeOf(this.file.path, loc))
    }
    if (expression.type === 'PathExpression') {
      const [first, chart] = (expression as hbs.AST.PathExpression).parts
      if (first === 'charts' && chart !== undefined)
        this.#add(chart, true, placeOf(this.file.path, expression.loc))
    }
  }

  #claim(expression: hbs.AST.Expression): void {
    if (expression.type !== 'StringLiteral') return
    const { value, loc } = expression as hbs.AST.StringLiteral
    const claim = parseClaim(value)
    if ('error' in claim) return
    const ids = new Set([...factsOf(claim), ...wordsOf(claim)].map(({ id }) => id))
    for (const id of ids) this.#add(id, false, placeOf(this.file.path, loc))
  }

  /** Literal text: its first line may begin in the middle of a line of the file. */
  #text(content: hbs.AST.ContentStatement): void {
    const { loc } = content
    // The type says something else; the parser keeps the text as it was written.
    const original = content.original as unknown as string
    for (const match of original.matchAll(address))
      this.#add(match[2] ?? '', match[1] === 'chart', placeWithin(this.file.path, original, loc, match.index))
    for (const match of original.matchAll(attribute))
      for (const id of (match[1] ?? '').split(/\s+/))
        this.#add(id, false, placeWithin(this.file.path, original, loc, match.index))
  }

  #add(target: string, chart: boolean, place: Place): void {
    this.#found.push({ target, chart, place })
  }
}
