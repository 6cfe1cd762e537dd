import type { Diagnostic } from '../diagnostic.js'
import type { ManifestEntry } from '../model/artifact.js'
import type { Arguments } from './arguments.js'
import { openDisk } from './disk.js'
import { prepare, type Prepared } from './job.js'
import { failed, report, reportJson, withStrictness } from './report.js'
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
}

export type Work = (prepared: Prepared, progress: (step: string) => void) => Promise<Result>

/**
 * Runs a command from arguments to report.
 * @returns the exit code: 0 fine, 1 problems found
 */
export async function runCommand(args: Arguments, where: Surroundings, work: Work): Promise<0 | 1> {
  const { terminal } = where
  const { value: prepared, diagnostics } = prepare(args, where.project, where.builtInTemplates)
  const progress = new Progress(terminal, args.json ? 'quiet' : args.loudness)
  const result = prepared && (await work(prepared, (step) => progress.step(step)))
  progress.done()
  const strict = prepared?.job.strict ?? args.strict ?? false
  const found = withStrictness([...diagnostics, ...(result?.diagnostics ?? [])], strict)
  if (args.json) {
    terminal.out(reportJson(found, result?.outputs ?? []))
  } else {
    const disk = prepared?.disk ?? openDisk(where.project)
    terminal.err(report(found, { colour: terminal.colour, textOf: (file) => decode(disk.read(file)) }))
    if (result && !failed(found) && args.loudness !== 'quiet') terminal.out(result.closing)
  }
  return failed(found) ? 1 : 0
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes)
}
