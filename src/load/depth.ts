import { Lexer } from 'yaml'

/** Levels of nesting; a dataset needs about eight. */
export const maxDepth = 50

/**
 * The first place where YAML nests too deeply, as an offset. Told by the lexer, which does not recurse: the
 * parser can exhaust the stack, or in a warm process make Node abort, which nothing can catch.
 */
export function tooDeepAt(text: string): number | undefined {
  const columns: number[] = []
  let flow = 0
  let offset = 0
  let column = 0
  let startsLine = true
  let scalar = false
  for (const token of new Lexer().lex(text)) {
    if (marks.has(token)) {
      scalar = token === scalarMark
      continue
    }
    const kind = scalar ? 'node' : kindOf(token)
    scalar = false
    if (flow === 0 && startsLine && (kind === 'node' || kind === 'open' || kind === 'indicator')) {
      while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop()
      columns.push(column)
    }
    if (kind === 'open') flow++
    if (kind === 'close') flow = Math.max(0, flow - 1)
    if (flow + columns.length > maxDepth) return offset
    startsLine = token.endsWith('\n') || (startsLine && (kind === 'space' || kind === 'indicator'))
    offset += token.length
    const lastBreak = token.lastIndexOf('\n')
    column = lastBreak < 0 ? column + token.length : token.length - lastBreak - 1
  }
  return undefined
}

/** What the lexer puts between the pieces of the text; none of it has a width. */
const scalarMark = '\u001f'
const marks = new Set(['\u0002', '\u0018', scalarMark])

function kindOf(token: string): 'space' | 'comment' | 'indicator' | 'open' | 'close' | 'node' {
  if (/^\s+$/.test(token)) return 'space'
  if (token.startsWith('#')) return 'comment'
  if (token === '-' || token === '?' || token === ':') return 'indicator'
  if (token === '[' || token === '{') return 'open'
  if (token === ']' || token === '}') return 'close'
  return 'node'
}
