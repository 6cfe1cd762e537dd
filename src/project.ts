import { judge, read, type Scope } from './check/index.js'
import { Collector } from './collect.js'
import { error, type Diagnostic, type Outcome } from './diagnostic.js'
import { load } from './load/index.js'
import type { Checked } from './model/checked.js'
import type { Job, World } from './model/job.js'
import type { Sources } from './model/source.js'
import { inspectTemplates, unevenClaims, unusedFiles } from './narrate/index.js'
import { narrowed } from './narrowed.js'
import { ownFiles } from './own-files.js'
import { wrongCounts } from './stated-counts.js'

/** Called before each slow step, with what is about to be done. */
export type Progress = (step: string) => void

/** A dataset as it was. */
export interface Former {
  readonly dataset: Checked['dataset']
  readonly scope: Scope
}

/** The dataset of a project as it was; an error where it cannot be compared with, followed by what is wrong with it. */
export function readFormer(job: Job, world: World, progress: Progress): Outcome<Former> {
  progress(`read ${job.data} as it was`)
  const { value: sources, diagnostics } = load(job, world)
  // Audiences and charts of today may name what it did not have yet.
  const reading = sources && read({ ...sources, audiences: [], charts: {} }, job)
  const judged = reading && judge(reading)
  if (reading && judged?.value) {
    return { value: { dataset: judged.value.dataset, scope: reading.scope }, diagnostics: [] }
  }
  const message = 'the dataset as it was cannot be compared with: it has errors of its own'
  const found = [...diagnostics, ...(judged?.diagnostics ?? [])]
  const errors = found.filter(({ severity }) => severity === 'error')
  return { diagnostics: [error('run/former-dataset', message), ...errors] }
}

/** What could be read of a project. */
export interface Project {
  readonly sources: Sources
  /** The records and settings that follow their schemas. */
  readonly scope: Scope
  /** All of it, where nothing is wrong with it. */
  readonly checked?: Checked
}

/**
 * Steps 1 and 2: reads a dataset with its audiences and checks both. The value is there even after errors, with what
 * could be read.
 */
export function readProject(job: Job, world: World, progress: Progress): Outcome<Project> {
  const found = new Collector()

  // 1. load: files → sources; what could be read is checked even where a file could not
  progress('load')
  const sources = found.keep(load(job, world))
  if (!sources) return { diagnostics: found.diagnostics }

  // 2. check: sources → dataset, audiences, charts, themes
  progress('check')
  const reading = read(sources, job)
  const { scope } = reading
  const checked = found.take(judge(reading))
  found.keep({ diagnostics: [...unevenClaims(sources), ...unused(sources, job)] })
  if (checked) found.keep({ diagnostics: wrongCounts(checked.dataset, checked.audiences) })
  if (checked && !found.failed) {
    const audiences = checked.audiences.map((audience) => {
      const layers = sources.audiences.find(({ id }) => id === audience.id)!.settingsLayers
      return narrowed(audience, checked.dataset, { asked: job.asked ?? [], layers })
    })
    const value = { sources, scope, checked: { ...checked, audiences } }
    return { value, diagnostics: found.diagnostics }
  }
  found.keep({ diagnostics: sources.audiences.flatMap((files) => inspectTemplates(sources, files)) })
  return { value: { sources, scope }, diagnostics: found.diagnostics }
}

/** Only where all audiences of the project were read: a shared partial or chart may serve any of them. */
function unused(sources: Sources, job: Job): Diagnostic[] {
  return job.audiences.length > 0 ? [] : unusedFiles(sources, ownFiles(job))
}
