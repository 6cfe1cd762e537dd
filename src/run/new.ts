import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { idPattern } from '../check/schema/values.js'
import { error, type Diagnostic } from '../diagnostic.js'
import { didYouMean } from '../nearest.js'
import type { Arguments } from './arguments.js'
import { conclude, type Surroundings } from './command.js'
import { openDisk } from './disk.js'
import { prepare, type Prepared } from './job.js'
import { checkNames } from './names.js'
import { newAudience } from './new-audience.js'
import { newChart } from './new-chart.js'
import { newCompany } from './new-company.js'
import type { Made } from './new-file.js'

/** What a maker of a new file is given. */
export interface NewJob extends Prepared {
  readonly args: Arguments
  readonly name: string
  readonly project: string
}

const makers = { audience: newAudience, chart: newChart, company: newCompany } as const
const things = [...(Object.keys(makers) as (keyof typeof makers)[]), 'workflow'] as const

/** `midgame new KIND NAME`: writes a commented file that builds at once; nothing is ever overwritten. */
export async function runNew(args: Arguments, where: Surroundings): Promise<0 | 1> {
  const [thing = '', name = ''] = args.operands
  if (thing === 'workflow') return printWorkflow(args, where)
  const maker = (Object.keys(makers) as (keyof typeof makers)[]).find((known) => known === thing)
  const wrong = [...(maker ? strayOptions(args, thing) : [unknownThing(thing)]), ...nameProblems(name)]
  if (!maker || wrong.length > 0) return conclude(args, where, openDisk(where.project), wrong)
  const { value: prepared, diagnostics } = prepare(args, where.project, where.builtInTemplates)
  if (!prepared) return conclude(args, where, openDisk(where.project), diagnostics)
  const made: Made = await makers[maker]({ ...prepared, args, name, project: where.project })
  const found = [...diagnostics, ...prepared.disk.problems, ...made.diagnostics]
  return conclude(args, where, prepared.disk, found, { closing: made.closing ?? '' })
}

/** `midgame new workflow`: prints a workflow for GitHub Actions, to be saved where the user wants it. */
function printWorkflow(args: Arguments, where: Surroundings): 0 | 1 {
  const stray = strayOptions(args, 'workflow')
  const surplus = args.operands.slice(1).map((name) => {
    const hint = 'it is printed: `midgame new workflow > .github/workflows/weekly.yml`'
    return error('run/stray-operand', `a workflow has no name \`${name}\``, undefined, hint)
  })
  const problems = [...stray, ...surplus]
  if (problems.length === 0) {
    where.terminal.out(readFileSync(join(where.builtInTemplates, 'ci/weekly.yml'), 'utf8'))
    return 0
  }
  return conclude(args, where, openDisk(where.project), problems)
}

function unknownThing(thing: string): Diagnostic {
  const hints = [...didYouMean(thing, things), `there are ${things.join(', ')}`]
  return error('run/unknown-kind', `there is nothing new of the kind \`${thing}\``, undefined, ...hints)
}

/** A name becomes a file’s name and an id. */
function nameProblems(name: string): Diagnostic[] {
  if (!idPattern.test(name)) {
    const better = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
    const hint = better === '' ? 'for instance `acme`' : `for instance \`${better}\``
    const message = `\`${name}\` is no name: it is lower-case letters and digits joined by hyphens or dots`
    return [error('run/name', message, undefined, hint)]
  }
  return checkNames([`${name}.yaml`])
}

const optionsOf: Readonly<Record<string, readonly ('from' | 'kind' | 'audience')[]>> = {
  audience: ['from'],
  chart: ['kind', 'audience'],
}

function strayOptions(args: Arguments, thing: string): Diagnostic[] {
  return (['from', 'kind', 'audience'] as const)
    .filter((name) => args[name] !== undefined && !optionsOf[thing]?.includes(name))
    .map((name) => error('run/stray-option', `\`--${name}\` means nothing for a new ${thing}`))
}
