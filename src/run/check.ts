import { build } from '../build.js'
import type { Arguments } from './arguments.js'
import { runCommand, type Surroundings } from './command.js'
import { summary } from './report.js'

/** `midgame check`: everything that a build does, except writing. */
export function runCheck(args: Arguments, where: Surroundings): Promise<0 | 1> {
  return runCommand(args, where, async ({ job, disk }, progress) => {
    const outcome = await build(job, disk, progress)
    const diagnostics = [...disk.problems, ...outcome.diagnostics]
    return { diagnostics, outputs: [], closing: `${summary(diagnostics)}\n` }
  })
}
