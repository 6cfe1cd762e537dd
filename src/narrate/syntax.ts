import Handlebars from 'handlebars'
import { error, type Outcome } from '../diagnostic.js'
import type { Place, Position } from '../model/place.js'
import type { TextFile } from '../model/source.js'
import { deepestNesting } from './limits.js'
import { markEnd, markStart } from './markdown.js'
import { stripStandalone } from './standalone.js'

/** The names that the parser gives to pieces of syntax, as a template author writes them. */
const signs: Readonly<Record<string, string>> = {
  CLOSE: '`}}`',
  CLOSE_UNESCAPED: '`}}}`',
  CLOSE_SEXPR: '`)`',
  OPEN: '`{{`',
  OPEN_SEXPR: '`(`',
  OPEN_BLOCK: '`{{#`',
  OPEN_ENDBLOCK: 'a closing tag `{{/`',
  INVERSE: '`{{else}}`',
  OPEN_INVERSE_CHAIN: '`{{else`',
  EQUALS: '`=`',
  SEP: '`.`',
  EOF: 'the end of the file',
  INVALID: 'a character that does not belong here',
}

/** Parses one template. A syntax error is told with its place, which Handlebars gives only in words. */
export function parseTemplate(file: TextFile): Outcome<hbs.AST.Program> {
  const stray = strayMark(file)
  if (stray)
    return { diagnostics: [error('narrate/character', 'this character is no text', stray, 'take it out')] }
  const deep = nestedTooDeep(file)
  if (deep) return { diagnostics: [error('narrate/too-deep', tooDeep, deep)] }
  try {
    const program = Handlebars.parse(file.text, { srcName: file.path })
    stripStandalone(program)
    return { value: program, diagnostics: [] }
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown
    return { diagnostics: [syntaxError(file, thrown)] }
  }
}

const tooDeep = `blocks or calls stand in one another more than ${deepestNesting} deep`

/** Where nesting goes beyond all measure; found before the parser, which goes down into it by recursion. */
function nestedTooDeep({ path, text }: TextFile): Place | undefined {
  const open: number[] = []
  let depth = 0
  for (const { 0: tag, index } of text.matchAll(/\{\{[^{}]*/g)) {
    if (/^\{\{~?\//.test(tag)) depth -= open.pop() ?? 0
    else if (/^\{\{~?(?:#|\^\s*\w)/.test(tag)) depth += open[open.push(1) - 1]!
    else if (/^\{\{~?\s*else\s+\w/.test(tag) && open.length > 0) {
      open[open.length - 1]! += 1
      depth += 1
    }
    if (depth <= deepestNesting && deepestBracket(tag) <= deepestNesting) continue
    const before = text.slice(0, index).split('\n')
    return { file: path, start: { line: before.length, column: before.at(-1)!.length + 1 } }
  }
  return undefined
}

function deepestBracket(tag: string): number {
  let [depth, deepest] = [0, 0]
  for (const sign of tag) {
    if (sign === '(') deepest = Math.max(deepest, ++depth)
    else if (sign === ')') depth--
  }
  return deepest
}

interface Located {
  readonly lineNumber?: number
  readonly column?: number
}

function syntaxError(file: TextFile, thrown: Error & Located): ReturnType<typeof error> {
  const [head = '', excerpt = '', caret = '', expectation = ''] = thrown.message.split('\n')
  if (thrown.lineNumber !== undefined) {
    const start = { line: thrown.lineNumber, column: (thrown.column ?? 0) + 1 }
    const message = thrown.message.replace(/ - \d+:\d+$/, '')
    return error('narrate/syntax', message, { file: file.path, start })
  }
  const line = Number(/on line (\d+)/.exec(head)?.[1] ?? 1)
  const start = locate(file.text, excerpt, caret.indexOf('^'), line)
  const got = /got '(\w+)'/.exec(expectation)?.[1]
  const found =
    got === undefined ? 'a character that does not belong here' : (signs[got] ?? got.toLowerCase())
  return error(
    'narrate/syntax',
    `${found} is not expected`,
    { file: file.path, start },
    ...hints(got, file.text, start),
  )
}

/** The message quotes at most 20 characters on either side of the error, without line ends. */
function locate(text: string, excerpt: string, caret: number, line: number): Position {
  const past = excerpt.slice(0, caret).replace(/^\.\.\./, '')
  const next = excerpt.slice(caret).replace(/\.\.\.$/, '')
  const flat = text.replaceAll('\n', '')
  const lines = text.split('\n')
  let best: Position | undefined
  for (let at = flat.indexOf(past + next); at >= 0; at = flat.indexOf(past + next, at + 1)) {
    const position = unflatten(lines, at + past.length)
    if (!best || Math.abs(position.line - line) < Math.abs(best.line - line)) best = position
  }
  return best ?? { line, column: 1 }
}

function unflatten(lines: readonly string[], offset: number): Position {
  let rest = offset
  for (const [index, line] of lines.entries()) {
    if (rest < line.length) return { line: index + 1, column: rest + 1 }
    rest -= line.length
  }
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

function hints(got: string | undefined, text: string, { line, column }: Position): string[] {
  if (got === 'CLOSE_UNESCAPED')
    return ['put quotes or a space between `}}` and the brace after it: `"{{…}}"}`']
  if (got === 'EOF') return unclosed(text)
  const before = (text.split('\n')[line - 1] ?? '').slice(0, column - 1)
  return before.lastIndexOf('{{') > before.lastIndexOf('}}') ? ['what begins with `{{` ends with `}}`'] : []
}

function unclosed(text: string): string[] {
  const start = text.lastIndexOf('{{')
  if (start > text.lastIndexOf('}}')) return [`\`{{\` on line ${lineAt(text, start)} is never closed`]
  const open = lastOpen(text)
  return open ? [`\`{{#${open.name}}}\` on line ${lineAt(text, open.at)} is never closed`] : []
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function lastOpen(text: string): { name: string; at: number } | undefined {
  const open: { name: string; at: number }[] = []
  for (const match of text.matchAll(/\{\{~?([#/])\s*([\w.-]+)/g)) {
    if (match[1] === '#') open.push({ name: match[2] ?? '', at: match.index })
    else open.pop()
  }
  return open.at(-1)
}

function strayMark({ path, text }: TextFile): Place | undefined {
  const at = [...text].findIndex((character) => character === markStart || character === markEnd)
  if (at < 0) return undefined
  const before = [...text].slice(0, at).join('').split('\n')
  return { file: path, start: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } }
}
