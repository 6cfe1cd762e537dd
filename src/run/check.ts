import { build } from '../build.js'
import type { Arguments } from './arguments.js'
import { runCommand, type Surroundings } from './command.js'
import { fitRows, tightest, type FitRow } from './fit.js'
import { fitText } from './fit-text.js'
import { summary, type Account } from './report.js'

/** `midgame check`: everything that a build does, except writing. */
export function runCheck(args: Arguments, where: Surroundings): Promise<0 | 1> {
  return runCommand(args, where, async ({ job, disk }, progress) => {
    const rows: FitRow[] = []
    const outcome = await build(job, disk, progress, (composed) =>
      rows.push(...fitRows(composed, job.locales)),
    )
    const diagnostics = [...disk.problems, ...outcome.diagnostics]
    const accounts = args.fit ? [fitAccount(rows, args, where)] : []
    return { diagnostics, outputs: [], closing: `${summary(diagnostics)}\n`, accounts }
  })
}

function fitAccount(all: readonly FitRow[], { tight = 0 }: Arguments, { terminal }: Surroundings): Account {
  const rows = tightest(all, tight)
  return { name: 'fits', data: rows, text: fitText(rows, all, terminal.page) }
}
