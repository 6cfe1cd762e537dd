/**
 * A piece of dataset prose. `at` is the offset of the placeholder in the text. A text piece that is `broken` is a
 * brace that opens or closes no placeholder.
 */
export type ProsePart =
  | { readonly text: string; readonly broken?: true; readonly at: number }
  | { readonly fact: string; readonly style?: string; readonly at: number }

const placeholder = /\{\s*([^{}|\s]+)\s*(?:\|\s*([^{}|\s]+)\s*)?\}|[{}]/g

/**
 * Dataset prose in pieces: `{fact-id}` and `{fact-id|style}` are figures, the rest is text. Neither the id nor the
 * style is checked here.
 */
export function proseParts(text: string): ProsePart[] {
  const parts: ProsePart[] = []
  let end = 0
  for (const match of text.matchAll(placeholder)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), at: end })
    end = match.index + match[0].length
    parts.push(partOf(match))
  }
  if (end < text.length) parts.push({ text: text.slice(end), at: end })
  return parts
}

function partOf(match: RegExpExecArray): ProsePart {
  const [all, fact, style] = match
  if (fact === undefined) return { text: all, broken: true, at: match.index }
  return style === undefined ? { fact, at: match.index } : { fact, style, at: match.index }
}
