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
