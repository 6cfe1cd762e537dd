export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'fact'; readonly id: string; readonly at: number }
  | { readonly kind: 'name'; readonly name: string; readonly at: number }
  | { readonly kind: 'sign'; readonly sign: string; readonly at: number }

const pattern =
  /(?<space>\s+)|(?<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)|\{\s*(?<fact>[^{}\s]+)\s*\}|(?<name>[a-z]+)|(?<sign>[-+−–*×/÷^(),])/y

const asciiSigns: Readonly<Record<string, string>> = { '−': '-', '–': '-', '×': '*', '÷': '/' }

/** The tokens of a formula, or the offset of the first character that belongs to none. */
export function tokens(formula: string): Token[] | { readonly unknownAt: number } {
  const found: Token[] = []
  let at = 0
  while (at < formula.length) {
    pattern.lastIndex = at
    const match = pattern.exec(formula)
    if (!match) return { unknownAt: at }
    const token = tokenOf(match.groups ?? {}, at)
    if (token) found.push(token)
    at += match[0].length
  }
  return found
}

function tokenOf(groups: Record<string, string | undefined>, at: number): Token | undefined {
  const { number, fact, name, sign } = groups
  if (number !== undefined) return { kind: 'number', value: Number(number), at }
  if (fact !== undefined) return { kind: 'fact', id: fact, at }
  if (name !== undefined) return { kind: 'name', name, at }
  return sign === undefined ? undefined : { kind: 'sign', sign: asciiSigns[sign] ?? sign, at }
}

/** Ids of the facts that a formula names, each once, in the order in which they appear. */
export function references(formula: string): string[] {
  const found = [...formula.matchAll(/\{\s*([^{}\s]+)\s*\}/g)].map((match) => match[1] ?? '')
  return [...new Set(found)]
}
