import { error, type Diagnostic } from '../diagnostic.js'
import { layoutAccount, layoutNames, type LayoutAccount } from '../explain/index.js'
import { didYouMean } from '../nearest.js'
import { buildSpecimen } from '../specimen.js'
import type { Arguments } from './arguments.js'
import { writeBuilt } from './build.js'
import { conclude, runWith, type Surroundings } from './command.js'
import { openDisk } from './disk.js'
import { layoutsText, layoutText } from './layout-text.js'
import { exampleOf, prepareSpecimen } from './specimen-job.js'

/**
 * `midgame layouts`: prints every layout with its slots, then writes a deck of all of them in every theme and
 * language; with names, prints only these, each with the Markdown of its specimen slide.
 */
export async function runLayouts(args: Arguments, where: Surroundings): Promise<0 | 1> {
  const unknown = unknownLayouts(args.operands)
  if (unknown.length > 0) return conclude(args, where, openDisk(where.project), unknown)
  const names =
    args.operands.length > 0 ? layoutNames.filter((name) => args.operands.includes(name)) : layoutNames
  const accounts = names.map(layoutAccount)
  const { terminal } = where
  if (args.report === 'json') terminal.out(json(accounts, args, where))
  else if (args.operands.length > 0) terminal.out(accounts.map((one) => inFull(one, args, where)).join('\n'))
  else if (args.loudness !== 'quiet') terminal.out(layoutsText(accounts, terminal.page))
  const listed = args.list || args.operands.length > 0 || args.report === 'json'
  return listed ? 0 : writeSpecimen(args, where)
}

function unknownLayouts(names: readonly string[]): Diagnostic[] {
  const known: readonly string[] = layoutNames
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const hints = [...didYouMean(name, known), `there are ${known.join(', ')}`]
      return error('run/unknown-layout', `there is no layout \`${name}\``, undefined, ...hints)
    })
}

function inFull(account: LayoutAccount, args: Arguments, where: Surroundings): string {
  const example = exampleOf(account.name, args.locales?.[0] ?? 'en', where)
  return `${layoutText(account, where.terminal.page)}\n${example ?? ''}`
}

function json(accounts: readonly LayoutAccount[], args: Arguments, where: Surroundings): string {
  const locale = args.locales?.[0] ?? 'en'
  const layouts = accounts.map((one) => ({ ...one, example: exampleOf(one.name, locale, where) }))
  return `${JSON.stringify({ version: 1, layouts }, null, 2)}\n`
}

function writeSpecimen(args: Arguments, where: Surroundings): Promise<0 | 1> {
  return runWith(prepareSpecimen(args, where), args, where, async ({ job, disk }, progress) => {
    const { value, diagnostics } = await buildSpecimen(job, disk, progress)
    const found = [...disk.problems, ...diagnostics]
    const built = { diagnostics: found, ...(value && { value }) }
    return writeBuilt({ args, job, project: where.project, progress }, built)
  })
}
