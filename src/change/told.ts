import type { Change } from '../model/change.js'
import type { Unit } from '../model/dataset.js'
import type { Citation, Fact, View } from '../model/view.js'
import { statedId, toldFact } from '../told.js'
import { changesBetween } from './changes.js'
import type { Weights } from './materiality.js'

/**
 * The later view, which also knows what changed since the earlier one: the changes, the figures as they were where they
 * are not any more (`<id>.former`), and how much a figure moved (`<id>.change`), in percent or as a multiple.
 */
export function withChanges(earlier: View, later: View, weights: Weights): View {
  const list = changesBetween(earlier, later, weights).filter((change) => mayTell(change, later))
  const facts: Record<string, Fact> = { ...later.facts }
  for (const change of list) {
    const former = formerOf(change, earlier, later)
    if (former && former.id.endsWith('.former')) facts[former.id] = former
    const moved = former && moveOf(change, former, later)
    if (moved) facts[moved.id] = moved
  }
  return { ...later, facts, changes: { since: earlier.asOf, list } }
}

/**
 * What has been restricted since is not told, not even as it was; nor that something was taken back, to those who may not
 * know of that.
 */
function mayTell({ before, by }: Change, { withheld }: View): boolean {
  const reason = before && withheld[before.record]
  return reason !== 'visibility' && (reason !== 'retracted' || by !== undefined)
}

/** The earlier figure, under its own id where it still stands. */
function formerOf({ before }: Change, earlier: View, { facts }: View): Fact | undefined {
  const fact = before?.fact && toldFact(earlier, before.fact.id)
  if (!fact || fact.kind === 'event') return undefined
  const now = Object.hasOwn(facts, fact.id) ? facts[fact.id] : undefined
  const stands = now && now.value === fact.value && now.min === fact.min && now.max === fact.max
  return stands ? now : { ...fact, id: `${statedId(fact)}.former`, former: statedId(fact) }
}

/** How much a figure moved: from twice as much on as a multiple, else in percent. */
function moveOf({ after, delta }: Change, former: Fact, later: View): Fact | undefined {
  const now = after?.fact
  if (!now || !delta?.comparable || delta.ratio === undefined || delta.difference === 0) return undefined
  const isMultiple = delta.ratio >= 2
  const unit = unitOf(isMultiple ? 'ratio' : 'percent', later)
  if (!unit) return undefined
  const inputs = [now.id, former.id]
  return {
    id: `${now.id}.change`,
    kind: 'derived',
    value: isMultiple ? delta.ratio : (delta.ratio - 1) * 100,
    bound: delta.exact ? 'eq' : 'approx',
    digits: 2,
    unit: unit.id,
    subject: now.subject,
    valid: now.valid,
    recorded: now.recorded,
    basis: 'derived',
    confidence: [now, former].some(({ confidence }) => confidence === 'low') ? 'low' : now.confidence,
    visibility: now.visibility,
    citations: distinct([...now.citations, ...former.citations]),
    inputs,
    formula: isMultiple ? `{${inputs.join('} / {')}}` : `({${inputs.join('} / {')}} - 1) * 100`,
    conflicts: [...new Set([...now.conflicts, ...former.conflicts])],
    corrections: [...new Set([...now.corrections, ...former.corrections])],
    place: now.place,
  }
}

function unitOf(kind: Unit['kind'], { units }: View): Unit | undefined {
  return Object.values(units).find((unit) => unit.kind === kind)
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((one) => [JSON.stringify([one.source, one.at, one.role]), one])).values()]
}
