import type { Place } from '../model/place.js'
import { width } from '../columns.js'

/** Lines shown before and after the line in question, and columns shown of a long one. */
const around = 1
const widest = 100

/** The lines around a place, with the place underlined; empty where the file has no such line. */
export function codeFrame(lines: readonly string[], { start, end }: Place): string[] {
  const line = lines[start.line - 1]
  if (line === undefined) return []
  const last = Math.min(lines.length, start.line + around)
  const digits = String(last).length
  const cut = Math.max(0, start.column - widest + 20)
  const frame: string[] = []
  for (let number = Math.max(1, start.line - around); number <= last; number++) {
    const content = printable(lines[number - 1] ?? '').slice(cut, cut + widest)
    const isLast = number === lines.length && content === ''
    if (!isLast)
      frame.push(
        `${number === start.line ? '>' : ' '} ${String(number).padStart(digits)} | ${content}`.trimEnd(),
      )
    if (number === start.line)
      frame.push(
        `  ${' '.repeat(digits)} | ${underline(line, start.column, cut, endColumn(line, start, end))}`,
      )
  }
  return frame
}

/** Text as it can be shown on a terminal: control characters, which could steer it, become a mark. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD')
}

function endColumn(line: string, start: Place['start'], end: Place['end']): number {
  const lineEnd = line.trimEnd().length + 1
  if (!end || end.line < start.line) return start.column + 1
  return Math.max(start.column + 1, end.line > start.line ? lineEnd : Math.min(end.column, lineEnd))
}

function underline(line: string, from: number, cut: number, to: number): string {
  const before = width(line.slice(cut, from - 1))
  const marked = width(line.slice(from - 1, Math.min(to - 1, cut + widest)))
  return `${' '.repeat(before)}${'^'.repeat(Math.max(1, marked))}`
}
