import { hasErrors, type Diagnostic, type Outcome } from './diagnostic.js'

/** Gathers what the stages find, so that one run reports everything; an error stops only what depends on it. */
export class Collector {
  readonly diagnostics: Diagnostic[] = []

  /** The stage's value, or undefined when it reported an error. */
  take<T>(outcome: Outcome<T>): T | undefined {
    this.add(outcome.diagnostics)
    return hasErrors(outcome.diagnostics) ? undefined : outcome.value
  }

  /** The stage's value even where it reported errors, for a next stage that can make something of it. */
  keep<T>(outcome: Outcome<T>): T | undefined {
    this.add(outcome.diagnostics)
    return outcome.value
  }

  /** One by one: a long table can have more problems than a call can have arguments. */
  private add(found: readonly Diagnostic[]): void {
    for (const diagnostic of found) this.diagnostics.push(diagnostic)
  }

  get failed(): boolean {
    return hasErrors(this.diagnostics)
  }

  /** With the same problem said once: locales that share a template find the same mistakes. */
  outcome<T>(value: T | undefined): Outcome<T> {
    const diagnostics = unique(this.diagnostics)
    return value === undefined || hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics }
  }
}

function unique(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter((d) => {
    const key = JSON.stringify([d.code, d.message, d.place])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
