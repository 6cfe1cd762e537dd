import type { Diagnostic, Outcome } from '../diagnostic.js'
import type { ManifestEntry } from '../model/artifact.js'
import { annotations } from './annotations.js'
import type { Arguments } from './arguments.js'
import { openDisk, type Disk } from './disk.js'
import { prepare, type Prepared } from './job.js'
import { failed, report, reportJson, withStrictness, type Account } from './report.js'
import { Progress, type Terminal } from './terminal.js'

/** Where a command runs. */
export interface Surroundings {
  /** The folder that all paths are relative to. */
  readonly project: string
  readonly builtInTemplates: string
  readonly terminal: Terminal
}

/** What a command found, what it made or would make, and what it says when all went well. */
export interface Result {
  readonly diagnostics: readonly Diagnostic[]
  readonly outputs: readonly ManifestEntry[]
  readonly closing: string
  /** Told also where there are errors. */
  readonly accounts?: readonly Account[]
}

export type Work = (prepared: Prepared, progress: (step: string) => void) => Promise<Result>

/**
 * Runs a command from arguments to report.
 * @returns the exit code: 0 fine, 1 problems found
 */
export function runCommand(args: Arguments, where: Surroundings, work: Work): Promise<0 | 1> {
  return runWith(prepare(args, where.project, where.builtInTemplates), args, where, work)
}

/** The same with a job of the command's own. */
export async function runWith(
  { value: prepared, diagnostics }: Outcome<Prepared>,
  args: Arguments,
  where: Surroundings,
  work: Work,
): Promise<0 | 1> {
  const { terminal } = where
  const progress = new Progress(terminal, args.report === 'json' ? 'quiet' : args.loudness)
  const result = prepared && (await work(prepared, (step) => progress.step(step)))
  progress.done()
  const strict = prepared?.job.strict ?? args.strict ?? false
  const found = withStrictness([...diagnostics, ...(result?.diagnostics ?? [])], strict)
  return conclude(args, where, prepared?.disk ?? openDisk(where.project), found, result)
}

/**
 * Prints what was found, in the form that was asked for, and, where all went well, what was done.
 * @returns the exit code
 */
export function conclude(
  { report: form, loudness }: Arguments,
  { terminal }: Surroundings,
  disk: Disk,
  found: readonly Diagnostic[],
  result: Partial<Pick<Result, 'outputs' | 'closing' | 'accounts'>> = {},
): 0 | 1 {
  const code = failed(found) ? 1 : 0
  const textOf = (file: string) => decode(disk.read(file))
  if (form === 'json') {
    terminal.out(reportJson(found, result.outputs ?? [], result.accounts))
    return code
  }
  if (form === 'github') terminal.out(annotations(found))
  else for (const { text } of result.accounts ?? []) terminal.out(text)
  if (form !== 'github') terminal.err(report(found, { colour: terminal.colour, textOf }))
  if (code === 0 && loudness !== 'quiet') terminal.out(result.closing ?? '')
  return code
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes)
}
