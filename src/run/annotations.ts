import type { Diagnostic } from '../diagnostic.js'
import type { Place } from '../model/place.js'
import { byPlace } from './report.js'

/**
 * Problems as workflow commands of GitHub Actions, one a line: `::error file=…,line=…,title=code::message`. The
 * runner shows them at their lines in a pull request. Hints and other places follow in the message.
 */
export function annotations(diagnostics: readonly Diagnostic[]): string {
  return byPlace(diagnostics)
    .map((diagnostic) => `${annotation(diagnostic)}\n`)
    .join('')
}

function annotation({ code, severity, message, place, hints = [], related = [] }: Diagnostic): string {
  const properties = [...(place ? spot(place) : []), ['title', code] as const]
  const listed = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  const lines = [
    message,
    ...hints.map((hint) => `hint: ${hint}`),
    ...related.map(
      ({ place: { file, start }, message: said }) => `${file}:${start.line}:${start.column}: ${said}`,
    ),
  ]
  const level = severity === 'info' ? 'notice' : severity
  return `::${level} ${listed}::${escapeData(lines.join('\n'))}`
}

/** The runner refuses columns where a place has several lines. */
function spot({ file, start, end = start }: Place): (readonly [name: string, value: string | number])[] {
  const lines = [
    ['file', file],
    ['line', start.line],
    ['endLine', end.line],
  ] as const
  if (start.line !== end.line) return [...lines]
  return [
    ['file', file],
    ['line', start.line],
    ['col', start.column],
    ['endLine', end.line],
    ['endColumn', end.column],
  ]
}

/** What the runner takes back in a message. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** What the runner takes back in a property, in which `:` and `,` have a meaning too. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
