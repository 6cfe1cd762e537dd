import { hasErrors, type Diagnostic, type Outcome } from '../diagnostic.js'
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

/**
 * Checks everything that was read: first each file against its schema, then the rules of `rules/` over all
 * that follows the schema, so that one run tells all problems.
 * @returns the checked data, frozen; no value when anything is wrong, or when a file could not be read
 */
export function check(sources: Sources, job: Job): Outcome<Checked> {
  const origins = new Origins()
  const { records, ids, diagnostics: dataProblems } = readDataset(sources.dataset, origins)
  const settings = readSettings(sources, origins)
  const scope = scopeOf({ records, ids, settings, sources, job, origins })
  const all: Diagnostic[] = [
    ...dataProblems,
    ...settings.diagnostics,
    ...Object.values(rules).flatMap((rule) => rule(scope)),
  ]
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
