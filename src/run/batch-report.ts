import type { Diagnostic } from '../diagnostic.js'
import type { ManifestEntry } from '../model/artifact.js'
import type { Arguments } from './arguments.js'
import type { BatchRow } from './batch-rows.js'
import { failed, summary, withStrictness } from './report.js'

/** What became of one row. */
export interface RowResult {
  readonly state: 'built' | 'up-to-date' | 'failed'
  readonly diagnostics: readonly Diagnostic[]
  readonly outputs?: readonly ManifestEntry[]
}

/** The same for programs. */
interface RowAccount {
  readonly line: number
  readonly label: string
  readonly state: RowResult['state']
  readonly outputs: readonly string[]
}

/** Gathers what became of all rows. */
export class BatchReport {
  readonly results: RowAccount[] = []
  readonly outputs: ManifestEntry[] = []
  failures = 0
  private readonly found = new Map<string, Diagnostic>()

  constructor(
    private readonly strict: boolean,
    shared: readonly Diagnostic[],
  ) {
    for (const diagnostic of shared) this.keep(diagnostic)
  }

  add(row: BatchRow, { state, diagnostics, outputs = [] }: RowResult): void {
    if (state === 'failed') this.failures++
    if (state === 'built') for (const entry of outputs) this.outputs.push(entry)
    const { line } = row.place.start
    this.results.push({ line, label: row.label, state, outputs: outputs.map(({ path }) => path) })
    for (const diagnostic of diagnostics) this.keep(ofRow(diagnostic, row))
  }

  /** Every problem once: a warning of all rows is not told a hundred times. */
  get diagnostics(): Diagnostic[] {
    return withStrictness([...this.found.values()], this.strict)
  }

  closing({ dryRun, loudness }: Arguments, out: string): string {
    const count = (state: RowResult['state']) => this.results.filter((one) => one.state === state).length
    const rows = (number: number) => `${number} ${number === 1 ? 'row' : 'rows'}`
    const decks = this.outputs.filter(({ format }) => format === 'pptx').length
    const parts = [
      `${dryRun ? 'would write' : 'wrote'} ${decks} ${decks === 1 ? 'deck' : 'decks'} for ${rows(count('built'))}`,
      ...(count('up-to-date') > 0 ? [`${rows(count('up-to-date'))} up to date`] : []),
      ...(count('failed') > 0 ? [`${rows(count('failed'))} with problems`] : []),
    ]
    const told =
      this.diagnostics.length > 0 && !failed(this.diagnostics) ? ` (${summary(this.diagnostics)})` : ''
    const listed =
      loudness === 'verbose' || dryRun ? this.outputs.map(({ path }) => `\n  ${out}/${path}`) : []
    return `${parts.join(', ')}${told}${listed.join('')}\n`
  }

  private keep(diagnostic: Diagnostic): void {
    const { code, message, place, severity, related } = diagnostic
    const where = severity === 'error' ? related : undefined
    const key = JSON.stringify([code, message, place, where])
    if (!this.found.has(key)) this.found.set(key, diagnostic)
  }
}

/** A problem of a template says for which row it came up. */
function ofRow(diagnostic: Diagnostic, { place, label }: BatchRow): Diagnostic {
  const { place: own, related = [] } = diagnostic
  if (own?.file === place.file) return diagnostic
  return { ...diagnostic, related: [...related, { place, message: `the row of “${label}”` }] }
}
