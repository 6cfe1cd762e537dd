import { changeText, Catalogue, type ChangeText } from '../explain/index.js'
import { differences } from '../differences.js'
import { error, type Diagnostic, type Outcome } from '../diagnostic.js'
import { asOfFor } from '../compose.js'
import { daysBefore } from '../format/index.js'
import { readFormer, type Former } from '../project.js'
import type { Arguments } from './arguments.js'
import type { Surroundings } from './command.js'
import { diffMarkdown, diffText, type Diff } from './diff-text.js'
import { runQuery, type Answer, type Question } from './query.js'
import { atRevision } from './revision.js'

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
  const { audiences } = checked
  const audience = audiences.find(({ period }) => period !== undefined) ?? audiences[0]
  if (!audience) return { diagnostics: [noAudience()] }
  const asOf = asOfFor(prepared.job.asOf, audience, checked.dataset)
  const since =
    args.since && 'day' in args.since ? args.since.day : daysBefore(asOf, audience.period?.days ?? 7)
  const former = formerOf(args, where, question)
  if (former.diagnostics.length > 0) return { diagnostics: former.diagnostics }
  const span = former.value ? { since: asOf, asOf, former: former.value.dataset } : { since, asOf }
  const { value, diagnostics } = differences(checked, audience, span)
  if (!value) return { diagnostics }
  const then = former.value ? new Catalogue(former.value.scope, catalogue.locale, asOf) : catalogue
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

/** The dataset of the revision that is asked for; none where a day is. */
function formerOf(
  { since }: Arguments,
  { project }: Surroundings,
  { prepared: { job, disk }, progress }: Question,
): Outcome<Former> {
  if (!since || 'day' in since) return { diagnostics: [] }
  const { value: world, diagnostics } = atRevision(disk, since.revision, job.data, project)
  return world ? readFormer(job, world, progress) : { diagnostics }
}

function noAudience(): Diagnostic {
  return error('run/no-audience', 'there is no audience whose changes could be told', undefined, 'name one')
}
