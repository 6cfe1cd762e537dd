import { resolve } from 'node:path'
import { Batch } from '../batch.js'
import { inputHashes } from '../build.js'
import { error, type Diagnostic } from '../diagnostic.js'
import type { Artifact, ManifestEntry } from '../model/artifact.js'
import type { Job } from '../model/job.js'
import { readProject, type Project } from '../project.js'
import type { Arguments } from './arguments.js'
import { BatchReport, type RowResult } from './batch-report.js'
import { batchRows, nameAsked, type BatchRow } from './batch-rows.js'
import { conclude, type Surroundings } from './command.js'
import { openDisk, type Disk } from './disk.js'
import { pathIn, prepare } from './job.js'
import { entriesOf, planOutputs, readManifest, upToDate } from './manifest.js'
import { madeFrom, versionOf } from './made.js'
import { ProgressBar } from './progress-bar.js'
import { failed, withStrictness } from './report.js'
import { writeAll } from './write.js'

/** `midgame batch AUDIENCE --rows FILE`: a deck for each row of a table. */
export async function runBatch(args: Arguments, where: Surroundings): Promise<0 | 1> {
  const started = start(args, where)
  if ('diagnostics' in started) return conclude(args, where, started.disk, started.diagnostics)
  const { rows, disk, job } = started
  const report = new BatchReport(job.strict, started.warnings)
  const isSilent = args.loudness === 'quiet' || args.report === 'json'
  const bar = new ProgressBar(where.terminal, isSilent ? 0 : rows.length)
  const run = new Run(started, args)
  for (const row of rows) {
    bar.show(row.label, report.failures)
    report.add(row, await run.row(row))
  }
  bar.done()
  const { results, diagnostics, outputs } = report
  const accounts = [{ name: 'rows', data: results, text: '' }]
  const code = conclude({ ...args, loudness: 'quiet' }, where, disk, diagnostics, { outputs, accounts })
  if (args.report !== 'json' && args.loudness !== 'quiet') where.terminal.out(report.closing(args, job.out))
  return code
}

interface Started {
  readonly job: Job
  readonly disk: Disk
  readonly project: Required<Project>
  readonly rows: readonly BatchRow[]
  readonly warnings: readonly Diagnostic[]
  readonly folder: string
  readonly version: string
}

type Stopped = { readonly diagnostics: readonly Diagnostic[]; readonly disk: Disk }

/** What all rows share; stops where that is wrong already. */
function start(args: Arguments, where: Surroundings): Started | Stopped {
  const { value: prepared, diagnostics } = prepare(args, where.project, where.builtInTemplates)
  if (!prepared) return { diagnostics, disk: openDisk(where.project) }
  const { job, disk } = prepared
  const { value: project, diagnostics: read } = readProject(job, disk, () => {})
  const found = [...diagnostics, ...disk.problems, ...read]
  if (!project?.checked || failed(withStrictness(found, job.strict)))
    return { diagnostics: withStrictness(found, job.strict), disk }
  const whole = project as Required<Project>
  const name = nameAsked(args.name, job, whole.checked.audiences[0]!)
  const rows = batchRows(pathIn(where.project, args.rows!), { disk, project: whole, name, job })
  if (!rows.value) return { diagnostics: [...found, ...rows.diagnostics], disk }
  return {
    ...{ job, disk, project: whole, rows: rows.value, warnings: found },
    folder: resolve(where.project, job.out),
    version: versionOf(where.builtInTemplates),
  }
}

/** Makes rows one after the other. */
class Run {
  private readonly batch: Batch
  private readonly inputs: Readonly<Record<string, string>>
  /** Whose deck has a name already. */
  private readonly taken = new Map<string, BatchRow>()

  constructor(
    private readonly started: Started,
    private readonly args: Arguments,
  ) {
    this.batch = new Batch(started.job, started.project)
    this.inputs = inputHashes(started.project.sources)
  }

  async row(row: BatchRow): Promise<RowResult> {
    if (row.diagnostics.length > 0) return { state: 'failed', diagnostics: row.diagnostics }
    const { value: audience, diagnostics } = this.batch.audience(row.asked)
    if (!audience) return { state: 'failed', diagnostics }
    const clashes = this.clashes(row, this.batch.decks(audience, row.asked))
    if (clashes.length > 0) return { state: 'failed', diagnostics: clashes }
    const { job, folder, version } = this.started
    const made = madeFrom({ job, asked: row.asked, inputs: this.inputs, version })
    const there = upToDate(folder, readManifest(folder), made)
    if (there) return { state: 'up-to-date', diagnostics: [], outputs: there }
    const built = await this.batch.build(audience, row.asked)
    const all = [...diagnostics, ...built.diagnostics]
    if (!built.value || failed(withStrictness(all, job.strict))) return { state: 'failed', diagnostics: all }
    return this.write(built.value, made, all)
  }

  private write(artifacts: Artifact[], made: string, found: readonly Diagnostic[]): RowResult {
    const { folder } = this.started
    const built = { artifacts, inputs: this.inputs, made }
    const outputs: readonly ManifestEntry[] = entriesOf(built)
    if (this.args.dryRun) return { state: 'built', diagnostics: found, outputs }
    const problems = writeAll(folder, () => planOutputs(folder, built))
    if (problems.length > 0) return { state: 'failed', diagnostics: [...found, ...problems] }
    return { state: 'built', diagnostics: found, outputs }
  }

  /** Two rows whose decks would have one name. */
  private clashes(row: BatchRow, decks: readonly string[]): Diagnostic[] {
    const found = decks.flatMap((deck): Diagnostic[] => {
      const key = deck.normalize('NFC').toLowerCase()
      const other = this.taken.get(key)
      this.taken.set(key, other ?? row)
      if (!other) return []
      const hint = 'tell them apart with a column `file`, or with `--name` and a variable'
      const problem = error('run/same-name', `two rows would be called \`${deck}\``, row.place, hint)
      return [{ ...problem, related: [{ place: other.place, message: 'the first one, which is made' }] }]
    })
    return found.slice(0, 1)
  }
}
