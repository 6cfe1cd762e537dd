import type { Place } from './model/place.js'

/** `info`: nothing is wrong, but somebody may want to know; `--strict` lets it pass. */
export type Severity = 'error' | 'warning' | 'info'

/** One thing that is to be told of the input, as a rule what is wrong with it, as plain data so that it crosses threads and prints as JSON. */
export interface Diagnostic {
  /** `stage/what`, for instance `check/unknown-field`; stable, for other tools. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong: lower case, no full stop. */
  readonly message: string
  readonly place?: Place
  /** What to do about it, for instance "did you mean `valuation`?". */
  readonly hints?: readonly string[]
  readonly related?: readonly { readonly place: Place; readonly message: string }[]
}

/** What every stage returns: a value (absent when an error made it impossible) and all that it found. */
export interface Outcome<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

export function error(code: string, message: string, place?: Place, ...hints: string[]): Diagnostic {
  return diagnostic('error', code, message, place, hints)
}

export function warning(code: string, message: string, place?: Place, ...hints: string[]): Diagnostic {
  return diagnostic('warning', code, message, place, hints)
}

export function info(code: string, message: string, place?: Place, ...hints: string[]): Diagnostic {
  return diagnostic('info', code, message, place, hints)
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error')
}

/** Each problem once: a file that is used ten times has its mistake once. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byKey = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { code, message, place } = diagnostic
    const key = JSON.stringify([code, message, place])
    if (!byKey.has(key)) byKey.set(key, diagnostic)
  }
  return [...byKey.values()]
}

function diagnostic(
  severity: Severity,
  code: string,
  message: string,
  place: Place | undefined,
  hints: readonly string[],
): Diagnostic {
  return { code, severity, message, ...(place && { place }), ...(hints.length > 0 && { hints }) }
}
