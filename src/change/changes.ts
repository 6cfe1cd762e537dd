import type { Change, Effect } from '../model/change.js'
import type { View } from '../model/view.js'
import { ownerFinder } from '../owner.js'
import { classify, type Finding } from './classify.js'
import { deltaOf } from './delta.js'
import { fieldsOf } from './fields.js'
import { importFinder } from './imports.js'
import { materialityOf, type Weights } from './materiality.js'
import { sideOf } from './side.js'
import { contentOf, standingOf, type Standing } from './state.js'
import { subjectsOf } from './subjects.js'

/**
 * What changed in what an audience knows between two days: every difference of the two views is in some change, so that
 * the changes lead from the one to the other. Ranked by materiality, then by the day on which they became known.
 */
export function changesBetween(earlier: View, later: View, weights: Weights): Change[] {
  const [before, after] = [standingOf(earlier), standingOf(later)]
  const findings = classify({ before, after, earlier, later })
  const isImport = importFinder(later, before, after)
  const owner = ownerFinder(later.records)
  const ids = new Set(findings.map(({ entry }) => entry.record.id))
  const changes = findings.map((finding): Change => {
    const { kind, entry, from, to, by } = finding
    const subjects = subjectsOf(entry, finding)
    const companies = [...new Set(subjects.flatMap((id) => owner(id) ?? []))]
    const delta = from && to ? deltaOf(from, to) : undefined
    const base = {
      kind,
      of: entry.kind,
      subjects,
      companies,
      fields: from && to ? fieldsOf(from, to) : [],
      ...(from && { before: sideOf(from) }),
      ...(to && { after: sideOf(to) }),
      ...(by && { by: sideOf(by) }),
      ...(delta && { delta }),
    }
    return {
      id: `${kind}:${(by ?? entry).record.id}`,
      ...base,
      recorded: dayOf(finding, later),
      isImport: isImport(finding),
      isFirst: finding.isFirst ?? false,
      because: (to?.fact?.inputs ?? []).filter((id) => ids.has(id) && entry.kind === 'derived'),
      materiality: materialityOf(base, entry, weights),
      effects: effectsOf(finding, after),
    }
  })
  return changes.sort(byWeight)
}

function byWeight(a: Change, b: Change): number {
  if (a.materiality.score !== b.materiality.score) return b.materiality.score - a.materiality.score
  if (a.recorded !== b.recorded) return a.recorded < b.recorded ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** The day on which it became known: that of the record that says so; a figure turns stale on the day of the view. */
function dayOf({ by, to, entry, kind }: Finding, later: View): string {
  if (kind === 'stale' || entry.kind === 'derived') return later.asOf
  return by?.record.recorded ?? to?.record.recorded ?? later.asOf
}

function effectsOf({ claims }: Finding, after: Standing): Effect[] {
  return [...new Set(claims)].map((id) => {
    const entry = after.get(id)
    return { id, content: entry ? contentOf(entry) : null }
  })
}
