import { build } from '../build.js'
import { coverageOf, type Coverage, type Covered } from '../explain/index.js'
import { coverageText } from './coverage-text.js'
import { accountsOf, type DeckAccount } from './accessibility.js'
import { accessibilityText } from './accessibility-text.js'
import type { Arguments } from './arguments.js'
import { runCommand, type Surroundings } from './command.js'
import { fitRows, tightest, type FitRow } from './fit.js'
import { fitText } from './fit-text.js'
import { summary, type Account } from './report.js'
import { staleOutputs } from './stale.js'

/** `midgame check`: everything that a build does, except writing; with `--stale`, whether what was written still holds. */
export function runCheck(args: Arguments, where: Surroundings): Promise<0 | 1> {
  return runCommand(args, where, async ({ job, disk }, progress) => {
    if (args.stale) {
      const diagnostics = [...staleOutputs(job, disk, where.project), ...disk.problems]
      return { diagnostics, outputs: [], closing: `${summary(diagnostics)}\n` }
    }
    const covered: Covered[] = []
    const outcome = await build(job, disk, progress, (one, of) => covered.push([one, of]))
    const composed = covered.map(([one]) => one)
    const fits = args.fit ? composed.flatMap((one) => fitRows(one, job.locales)) : []
    const seen = args.a11y ? composed.map((one) => accountsOf(one, job.locales)) : []
    const found = seen.flatMap(({ problems }) => problems)
    const diagnostics = [...disk.problems, ...outcome.diagnostics, ...found]
    const accounts = [
      ...(args.fit ? [fitAccount(fits, args, where)] : []),
      ...(args.a11y
        ? [
            accessibilityAccount(
              seen.flatMap(({ decks }) => decks),
              where,
            ),
          ]
        : []),
      ...(args.coverage ? [coverageAccount(coverageOf(covered, job.locales), args, where)] : []),
    ]
    return { diagnostics, outputs: [], closing: `${summary(diagnostics)}\n`, accounts }
  })
}

function fitAccount(all: readonly FitRow[], { tight = 0 }: Arguments, { terminal }: Surroundings): Account {
  const rows = tightest(all, tight)
  return { name: 'fits', data: rows, text: fitText(rows, all, terminal.page) }
}

function accessibilityAccount(decks: readonly DeckAccount[], { terminal }: Surroundings): Account {
  return { name: 'accessibility', data: decks, text: accessibilityText(decks, terminal.page) }
}

function coverageAccount(coverage: Coverage, { loudness }: Arguments, { terminal }: Surroundings): Account {
  const text = coverageText(coverage, loudness === 'verbose', terminal.page)
  return { name: 'coverage', data: coverage, text }
}
