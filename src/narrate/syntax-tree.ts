/** How a template calls the file that it replaces. */
export const baseName = '@base'

/** A mustache with arguments is a call of a helper; one without is a field. */
export function isCall(node: hbs.AST.MustacheStatement): boolean {
  return node.params.length > 0 || namedArguments(node).length > 0
}

/** `key=value` after a helper, block or partial. */
export function namedArguments(node: { readonly hash?: hbs.AST.Hash }): readonly hbs.AST.HashPair[] {
  return node.hash?.pairs ?? []
}

/** An expression as it is written. */
export function sourceOf(expression: hbs.AST.Expression | undefined): string {
  return expression && 'original' in expression ? String(expression.original) : 'this'
}

/** A call as it is written, without its brackets: `eq role "back"`. */
export function written(node: {
  readonly path: hbs.AST.Expression
  readonly params: readonly hbs.AST.Expression[]
  readonly hash?: hbs.AST.Hash
}): string {
  const named = namedArguments(node).map(({ key, value }) => `${key}=${writtenArgument(value)}`)
  return [sourceOf(node.path), ...node.params.map(writtenArgument), ...named].join(' ')
}

function writtenArgument(expression: hbs.AST.Expression): string {
  if (expression.type === 'SubExpression') return `(${written(expression as hbs.AST.SubExpression)})`
  if (expression.type === 'StringLiteral') return `"${(expression as hbs.AST.StringLiteral).value}"`
  return sourceOf(expression)
}
