import { changesBetween } from '../../src/change/index.js'
import type { Change } from '../../src/model/change.js'
import type { Dataset, Kind } from '../../src/model/dataset.js'
import type { Audience } from '../../src/model/settings.js'
import type { View } from '../../src/model/view.js'
import { view } from '../../src/view/index.js'
import { base, examine, worldOf } from '../problems/fixtures.js'

const checked = examine(worldOf(base)).value!

const place = { file: 'data/new.yaml', start: { line: 1, column: 1 } }
const assertion = {
  sources: [{ source: 'trade-paper', role: 'primary' as const }],
  assertion: 'company_claim',
  confidence: 'high',
  status: 'active',
  supersedes: null,
  recordedBasis: 'published',
  visibility: 'public',
  place,
}
const words = { en: 'x', 'zh-Hant': 'x' }

/** A count of Acme's bikes, as the check gives it. */
export function fleet(id: string, value: number | null, valid: string, recorded: string, more: object = {}) {
  const figure = { metric: 'fleet-size', subject: 'acme', value, bound: 'eq', valid, recorded }
  return { ...assertion, id, ...figure, printed: { value: String(value), unit: '輛' }, ...more }
}

export function stance(id: string, value: string, valid: string, recorded: string, more: object = {}) {
  const said = { company: 'acme', value, facet: null, headline: words, reason: words }
  return { ...assertion, id, ...said, valid, recorded, ...more }
}

/** A record about records. */
export function about(id: string, recorded: string, more: object) {
  return { id, recorded, sources: [], visibility: 'public', place, ...more }
}

const stanceKinds = ['attack', 'wait', 'leave'].map((id, i) => ({
  id,
  role: (['forward', 'hold', 'back'] as const)[i]!,
  label: words,
  visibility: 'public',
  place,
}))

/** The cargo bikes with these records more. */
export function landscape(more: Partial<Record<Kind, readonly object[]>>): Dataset {
  const added = Object.entries(more).map(([kind, records]) => [
    kind,
    [...checked.dataset[kind as Kind], ...records],
  ])
  return { ...checked.dataset, stanceKinds, ...Object.fromEntries(added) } as unknown as Dataset
}

const { timeline: _, ...asked } = checked.audiences[0]!
export const audience: Audience = { ...asked, profiles: [], scored: [], keyFigures: [] }

export function at(dataset: Dataset, day: string, changes: Partial<Audience> = {}): View {
  const { value, diagnostics } = view(dataset, { ...audience, ...changes }, day)
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

/** What changed between two days. */
export function between(
  dataset: Dataset,
  since: string,
  asOf: string,
  changes: Partial<Audience> = {},
): Change[] {
  return changesBetween(at(dataset, since, changes), at(dataset, asOf, changes), audience.materiality)
}
