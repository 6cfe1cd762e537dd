import { resolve } from 'node:path'
import { build } from '../build.js'
import type { Diagnostic, Outcome } from '../diagnostic.js'
import type { Built, ManifestEntry } from '../model/artifact.js'
import type { Job } from '../model/job.js'
import type { Arguments } from './arguments.js'
import { runCommand, type Result, type Surroundings } from './command.js'
import { entriesOf, planOutputs } from './manifest.js'
import { checkNames } from './names.js'
import { failed, summary, withStrictness } from './report.js'
import { atRevision } from './revision.js'
import { writeAll } from './write.js'

/** `midgame build`: makes all outputs in memory, then writes all of them or none. */
export function runBuild(args: Arguments, where: Surroundings): Promise<0 | 1> {
  return runCommand(args, where, async ({ job, disk }, progress) => {
    const { since } = args
    const former =
      since && 'revision' in since
        ? atRevision(disk, since.revision, job.data, where.project)
        : { diagnostics: [] }
    if (former.diagnostics.length > 0) return { diagnostics: former.diagnostics, outputs: [], closing: '' }
    const { value, diagnostics } = await build(job, disk, progress, undefined, former.value)
    const found = [...disk.problems, ...diagnostics]
    return writeBuilt(
      { args, job, project: where.project, progress },
      { diagnostics: found, ...(value && { value }) },
    )
  })
}

interface Writing {
  readonly args: Arguments
  readonly job: Job
  readonly project: string
  readonly progress: (step: string) => void
}

/** Writes what was built, or says what it would write; nothing where there is an error. */
export function writeBuilt(
  { args, job, project, progress }: Writing,
  { value: built, diagnostics: found }: Outcome<Built>,
): Result {
  if (!built || failed(withStrictness(found, job.strict)))
    return { diagnostics: found, outputs: [], closing: '' }
  const write = args.dryRun ? rehearse : writeOutputs
  if (!args.dryRun) progress(`write ${job.out}`)
  const { problems, outputs } = write(resolve(project, job.out), built)
  const verb = args.dryRun ? 'would write' : 'wrote'
  const closing = listing(verb, job.out, outputs, args.loudness === 'verbose', [...found, ...problems])
  return { diagnostics: [...found, ...problems], outputs, closing }
}

interface Written {
  readonly problems: readonly Diagnostic[]
  readonly outputs: readonly ManifestEntry[]
}

function writeOutputs(folder: string, built: Built): Written {
  const problems = writeAll(folder, () => planOutputs(folder, built))
  return { problems, outputs: problems.length > 0 ? [] : entriesOf(built) }
}

function rehearse(_folder: string, built: Built): Written {
  return { problems: checkNames(built.artifacts.map(({ path }) => path)), outputs: entriesOf(built) }
}

/** The documents by name, with what belongs to them as a number; all files when the user wants to see every step. */
function listing(
  verb: string,
  out: string,
  outputs: readonly ManifestEntry[],
  all: boolean,
  diagnostics: readonly Diagnostic[],
): string {
  const isDocument = ({ format }: ManifestEntry) => format === 'pptx' || format === 'md'
  const shown = all ? outputs : outputs.filter(isDocument)
  const lines = shown.map(({ path, slides, bytes }) => {
    const size = `${Math.ceil(bytes / 1000)} kB`
    return `  ${out}/${path}  ${slides === undefined ? '' : `${slides} slides, `}${size}`
  })
  const hidden = outputs.length - shown.length
  const rest = hidden === 0 ? [] : [`  and ${hidden} charts and provenance files`]
  const warnings = diagnostics.length > 0 ? ` (${summary(diagnostics)})` : ''
  return `${[`${verb} ${outputs.length} ${outputs.length === 1 ? 'file' : 'files'}${warnings}`, ...lines, ...rest].join('\n')}\n`
}
