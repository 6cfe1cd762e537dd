import { distinct, hasErrors, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { Checked } from '../model/checked.js'
import type { Dataset } from '../model/dataset.js'
import type { Job } from '../model/job.js'
import type { Sources } from '../model/source.js'
import { idleExceptions, withoutExcepted } from './exceptions.js'
import { deepFreeze } from './freeze.js'
import { Origins } from './origins.js'
import { readDataset } from './read.js'
import { rules } from './rules/index.js'
import { entries, ownNames, type Entry, type Scope } from './scope.js'
import { readSettings } from './settings.js'

export { agrees, inputsOf } from './facts.js'
export { nouns, withArticle } from './nouns.js'
export { judgeAudience } from './one-audience.js'
export { referencesOf } from './references.js'
export { entries, type Entry, type Scope } from './scope.js'

/** What was read, whether it follows the schema or not. */
export interface Reading {
  /** The records and settings that follow their schemas. */
  readonly scope: Scope
  /** What is wrong with the others. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Checks everything that was read: first each file against its schema, then the rules of `rules/` over all
 * that follows the schema, so that one run tells all problems.
 * @returns the checked data, frozen; no value when anything is wrong, or when a file could not be read
 */
export function check(sources: Sources, job: Job): Outcome<Checked> {
  return judge(read(sources, job))
}

/** The first half of `check`: each file against its schema. */
export function read(sources: Sources, job: Job): Reading {
  const origins = new Origins()
  const { records, ids, broken, incomplete, diagnostics } = readDataset(
    sources.dataset,
    origins,
    sources.incomplete,
  )
  const settings = readSettings(sources, origins)
  const judged = incomplete ? { ...sources, incomplete } : sources
  const scope = scopeOf({ records, ids, broken, settings, sources: judged, job, origins })
  return { scope, diagnostics: [...diagnostics, ...settings.diagnostics] }
}

/** The second half of `check`: the rules. */
export function judge({ scope, diagnostics: ofSchema }: Reading): Outcome<Checked> {
  const { records, settings, sources } = scope
  const all = distinct([...ofSchema, ...Object.values(rules).flatMap((rule) => rule(scope))])
  const diagnostics = [...withoutExcepted(all, records), ...idleExceptions(all, records)]
  if (hasErrors(diagnostics) || sources.incomplete) return { diagnostics }
  const { audiences, charts, themes, strings } = settings
  const checked = { dataset: records as Dataset, audiences, charts, themes, strings } as Checked
  return { value: deepFreeze(checked), diagnostics }
}

function scopeOf(parts: Omit<Scope, 'byId' | 'units'>): Scope {
  const byId = new Map<string, Entry>()
  for (const entry of entries(parts.records)) {
    if (!ownNames.has(entry.kind) && !byId.has(entry.record.id)) byId.set(entry.record.id, entry)
  }
  return { ...parts, byId, units: new Map(parts.records.units.map((unit) => [unit.id, unit])) }
}
