import { Lexer } from 'yaml'
import { withoutSpaceBehind } from './space.js'

/** What the lexer puts before the text of a scalar. */
const scalarMark = '\u001f'

/** All comments of a text, sorted: setting it anew may move one, and loses none. */
export function commentsOf(text: string): string[] {
  const comments: string[] = []
  let isScalar = false
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && token.startsWith('#')) comments.push(withoutSpaceBehind(token))
    isScalar = token === scalarMark
  }
  return comments.sort()
}
