import { hasErrors, type Diagnostic } from '../diagnostic.js'
import type { ManifestEntry } from '../model/artifact.js'
import type { Place } from '../model/place.js'
import { codeFrame, printable } from './code-frame.js'
import { painter, type Paint } from './paint.js'

/** Problems of one code shown per file: one wrong column of a long table would drown all the rest. */
const shownOfAKind = 100

export interface ReportOptions {
  readonly colour: boolean
  /** The text of an input file, for the code frame. */
  readonly textOf: (file: string) => string | undefined
}

/**
 * Problems for people: `file:line:column: error code: message`, the lines around it, what to do, what it has to do
 * with other places, and at the end how many there are. Sorted by file and line. Empty when there are none.
 */
export function report(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  if (diagnostics.length === 0) return ''
  const paint = painter(options.colour)
  const linesOf = lineReader(options.textOf)
  const { shown, more } = selection(byPlace(diagnostics))
  const blocks = shown.map((diagnostic) => block(diagnostic, linesOf, paint))
  return `${[...blocks, ...more].join('\n\n')}\n\n${summary(diagnostics)}\n`
}

/** The problems that are shown, and what is said of the others. */
function selection(diagnostics: readonly Diagnostic[]): { shown: Diagnostic[]; more: string[] } {
  const counts = new Map<string, number>()
  const shown = diagnostics.filter(({ severity, code, place }) => {
    const kind = `${place ? `${printable(place.file)}: ` : ''}${severity} ${code}`
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= shownOfAKind
  })
  const more = [...counts]
    .filter(([, count]) => count > shownOfAKind)
    .map(([kind, count]) => `${kind}: ${count - shownOfAKind} more of these, which --json lists`)
  return { shown, more }
}

/** What a command was asked to tell beside problems and outputs: for programs, and for people. */
export interface Account {
  readonly name: string
  readonly data: unknown
  readonly text: string
}

type LineReader = (file: string) => readonly string[]

/** The lines of a file, read once however many problems it has. */
function lineReader(textOf: ReportOptions['textOf']): LineReader {
  const read = new Map<string, readonly string[]>()
  return (file) => {
    const lines =
      read.get(file) ??
      textOf(file)
        ?.replace(/^\uFEFF/, '')
        .split(/\r?\n/) ??
      []
    read.set(file, lines)
    return lines
  }
}

const counted: Readonly<Record<Diagnostic['severity'], { one: string; many: string }>> = {
  error: { one: 'error', many: 'errors' },
  warning: { one: 'warning', many: 'warnings' },
  info: { one: 'remark', many: 'remarks' },
}

const colours = { error: 'red', warning: 'yellow', info: 'dim' } as const

/** `2 errors, 1 warning`. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): string[] => {
    const number = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return number === 0 ? [] : [`${number} ${number === 1 ? counted[severity].one : counted[severity].many}`]
  }
  return [...count('error'), ...count('warning'), ...count('info')].join(', ') || 'no problems'
}

/**
 * Problems and outputs for programs: one JSON document `{ diagnostics, outputs }`, the problems sorted by place. Each
 * has `code`, `severity` and `message`, and where there are any `place` (`file`, `start` and `end` with `line` and
 * `column`, counted from 1 in UTF-16 units, the end just behind), `hints` and `related` (`place` and `message`).
 * Every account that was asked for stands under its name.
 */
export function reportJson(
  diagnostics: readonly Diagnostic[],
  outputs: readonly ManifestEntry[],
  accounts: readonly Account[] = [],
): string {
  const asked = Object.fromEntries(accounts.map(({ name, data }) => [name, data]))
  return `${JSON.stringify({ diagnostics: byPlace(diagnostics), outputs, ...asked }, null, 2)}\n`
}

/** With `--strict`, warnings are errors. */
export function withStrictness(diagnostics: readonly Diagnostic[], strict: boolean): Diagnostic[] {
  return diagnostics.map((diagnostic) =>
    strict && diagnostic.severity === 'warning' ? { ...diagnostic, severity: 'error' } : diagnostic,
  )
}

/** Whether a command with these problems has failed. */
export const failed = hasErrors

function block(
  { code, severity, message, place, hints = [], related = [] }: Diagnostic,
  linesOf: LineReader,
  paint: Paint,
): string {
  const where = place ? `${paint('bold', address(place))}: ` : ''
  const lines = [`${where}${paint(colours[severity], `${severity} ${code}`)}: ${printable(message)}`]
  if (place) {
    for (const line of codeFrame(linesOf(place.file), place))
      lines.push(`  ${line.startsWith('>') ? line : paint('dim', line)}`)
  }
  for (const hint of hints) lines.push(`  hint: ${printable(hint)}`)
  for (const other of related) lines.push(`  ${address(other.place)}: ${printable(other.message)}`)
  return lines.join('\n')
}

function address({ file, start }: Place): string {
  // An option of the command line has no lines.
  return printable(file.startsWith('--') ? file : `${file}:${start.line}:${start.column}`)
}

/** By file, line and column; what has no place comes last, in the order in which it was found. */
export function byPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => {
    if (!a.place || !b.place) return Number(!a.place) - Number(!b.place)
    if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1
    return a.place.start.line - b.place.start.line || a.place.start.column - b.place.start.column
  })
}
