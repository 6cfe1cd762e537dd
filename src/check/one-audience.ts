import { distinct, hasErrors, type Outcome } from '../diagnostic.js'
import type { Job } from '../model/job.js'
import type { Audience } from '../model/settings.js'
import type { AudienceFiles } from '../model/source.js'
import { audiences } from './rules/audiences.js'
import { fileName } from './rules/file-name.js'
import { referencesTo } from './rules/references.js'
import { sections } from './rules/sections.js'
import { variables } from './rules/variables.js'
import { kindNames } from './schema/dataset.js'
import { type Rule, type Scope } from './scope.js'
import { readSettings } from './settings.js'

/** The rules that look at an audience. */
const rules: readonly Rule[] = [audiences, fileName, sections, variables]

/**
 * Checks an audience with other settings, against a dataset, charts and themes that were checked before.
 * @param scope of that check
 */
export function judgeAudience(scope: Scope, job: Job, files: AudienceFiles): Outcome<Audience> {
  const { origins } = scope
  const only = {
    ...scope.sources,
    audiences: [{ ...files, charts: {} }],
    charts: {},
    themes: {},
    strings: {},
  }
  const read = readSettings(only, origins)
  const [audience] = read.audiences
  if (!audience) return { diagnostics: read.diagnostics }
  const changed: Scope = {
    ...scope,
    job,
    sources: { ...scope.sources, audiences: [files] },
    settings: { ...scope.settings, audiences: [audience] },
  }
  // What the dataset refers to is known to be there.
  const none = Object.fromEntries(kindNames.map((kind) => [kind, []])) as unknown as Scope['records']
  const alone = { ...changed, records: none, settings: { ...changed.settings, charts: [] } }
  const all = [
    ...read.diagnostics,
    ...referencesTo(changed, alone),
    ...rules.flatMap((rule) => rule(changed)),
  ]
  const diagnostics = distinct(all)
  return hasErrors(diagnostics) ? { diagnostics } : { value: audience, diagnostics }
}
