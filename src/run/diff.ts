import { changeText, Catalogue, type ChangeText } from '../explain/index.js'
import { differences } from '../differences.js'
import { error, type Diagnostic, type Outcome } from '../diagnostic.js'
import { asOfFor } from '../compose.js'
import { readProject, type Project } from '../project.js'
import type { Arguments } from './arguments.js'
import type { Surroundings } from './command.js'
import { diffMarkdown, diffText, type Diff } from './diff-text.js'
import { runQuery, type Answer, type Question } from './query.js'
import { atRevision } from './revision.js'
import { weekBefore } from './when.js'

/** `midgame diff`: what changed for an audience between two days, or since a revision of the dataset. */
export function runDiff(args: Arguments, where: Surroundings): Promise<0 | 1> {
  return Promise.resolve(runQuery(args, where, (question) => answer(args, where, question)))
}

function answer(args: Arguments, where: Surroundings, question: Question): Answer {
  const { value: diff, diagnostics } = diffOf(args, where, question)
  if (!diff) return { diagnostics }
  const value =
    args.report === 'json'
      ? `${JSON.stringify(diff, null, 2)}\n`
      : args.markdown
        ? diffMarkdown(diff)
        : diffText(diff, args.explain ?? false, where.terminal.page)
  return { value, diagnostics }
}

function diffOf(args: Arguments, where: Surroundings, question: Question): Outcome<Diff> {
  const { project, prepared, catalogue } = question
  const { checked } = project
  if (!checked) return { diagnostics: [] }
  const [audience] = checked.audiences
  if (!audience) return { diagnostics: [noAudience()] }
  const asOf = asOfFor(prepared.job.asOf, audience, checked.dataset)
  const since = args.since && 'day' in args.since ? args.since.day : weekBefore(asOf)
  const former = formerProject(args, where, question)
  if (!former.value) return { diagnostics: former.diagnostics }
  const { project: earlier, isOther } = former.value
  const span = isOther ? { since: asOf, asOf, former: earlier.checked!.dataset } : { since, asOf }
  const { value, diagnostics } = differences(checked, audience, span)
  if (!value) return { diagnostics }
  const then = isOther ? new Catalogue(earlier.scope, catalogue.locale, asOf) : catalogue
  const all = value.changes.map((change) => changeText(catalogue, then, change))
  return {
    value: sorted({ args, audience: audience.id, since, asOf, shown: audience.materiality.shown, all }),
    diagnostics,
  }
}

interface Found {
  readonly args: Arguments
  readonly audience: string
  readonly since: string
  readonly asOf: string
  readonly shown: number
  readonly all: readonly ChangeText[]
}

function sorted({ args, audience, since, asOf, shown, all }: Found): Diff {
  const from = args.since && 'revision' in args.since ? `git:${args.since.revision}` : since
  return {
    audience,
    since: from,
    asOf,
    shown,
    changes: all.filter(({ isImport, of }) => !isImport && of !== 'derived'),
    computed: all.filter(({ isImport, of }) => !isImport && of === 'derived'),
    imported: all.filter(({ isImport }) => isImport).length,
  }
}

/** The project as it was: that of today, or with the dataset of a revision. */
function formerProject(
  { since }: Arguments,
  where: Surroundings,
  { project, prepared, progress }: Question,
): Outcome<{ readonly project: Project; readonly isOther: boolean }> {
  if (!since || 'day' in since) return { value: { project, isOther: false }, diagnostics: [] }
  const { job, disk } = prepared
  const { value: world, diagnostics } = atRevision(disk, since.revision, job.data, where.project)
  if (!world) return { diagnostics }
  progress(`read ${job.data} at ${since.revision}`)
  const { value: earlier, diagnostics: found } = readProject(job, world, progress)
  if (earlier?.checked) return { value: { project: earlier, isOther: true }, diagnostics: [] }
  const message = `the dataset at \`${since.revision}\` cannot be compared: it has errors of its own`
  const errors = found.filter(({ severity }) => severity === 'error')
  return { diagnostics: [error('run/former-dataset', message), ...errors] }
}

function noAudience(): Diagnostic {
  return error('run/no-audience', 'there is no audience whose changes could be told', undefined, 'name one')
}
