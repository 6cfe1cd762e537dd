import type { BlockStep, LoopStep, Step } from '../../model/trace.js'
import { addressOf } from '../catalogue.js'
import { becauseOf, type SlideMaterial } from './grounds.js'
import type { ConditionText } from './slide-account.js'
import { visitsOf, type Visit } from './visits.js'

type Condition = BlockStep | LoopStep

export function isCondition(step: Step): step is Condition {
  return step.kind === 'block' || step.kind === 'loop'
}

/** The conditions around a line, from the outside inwards: of a loop the round in which it was written. */
export function conditionsAround(line: Visit, material: SlideMaterial): ConditionText[] {
  return line.within.flatMap((step) => {
    const [text] = conditionTexts([step], material)
    const rounds = step.kind === 'loop' ? step.rounds : []
    const round = rounds.findIndex(({ steps }) => visitsOf(steps).some((visit) => visit.step === line.step))
    if (!text || round < 0) return text ?? []
    const outcome = `round ${round + 1} of ${rounds.length}`
    return { ...text, outcome, because: idsOf([rounds[round]!]).join('') }
  })
}

/** Conditions in their order; one that was met several times is told once. */
export function conditionTexts(steps: readonly Step[], material: SlideMaterial): ConditionText[] {
  const runs = new Map<string, Condition[]>()
  for (const step of steps) {
    // Whether a round is the first or last decides about commas, not about slides.
    if (
      !isCondition(step) ||
      (step.tested.length > 0 && step.tested.every(({ source }) => source.startsWith('@')))
    )
      continue
    const key = addressOf(step.place)
    runs.set(key, [...(runs.get(key) ?? []), step])
  }
  return [...runs].map(([place, list]) => ({
    place,
    source: list[0]!.source,
    outcome: outcomeOf(list),
    because: reasonsOf(list, material),
  }))
}

function outcomeOf(runs: readonly Condition[]): string {
  const [first] = runs
  if (first?.kind === 'loop') {
    const rounds = runs.flatMap((run) => (run.kind === 'loop' ? run.rounds.length : []))
    const all = [...new Set(rounds)].join(', ')
    return `${all} ${all === '1' ? 'round' : 'rounds'}`
  }
  const shown = runs.filter((run) => run.shown).length
  if (shown === 0 || shown === runs.length) return shown > 0 ? 'shown' : 'left out'
  return `shown ${shown} of ${runs.length} times`
}

/** So many values are told of a condition that was met several times. */
const mostReasons = 3

function reasonsOf(runs: readonly Condition[], material: SlideMaterial): string {
  const [first] = runs
  if (first?.kind === 'loop' && runs.every(({ shown }) => shown)) return itemsOf(runs)
  const [shown, hidden] = [true, false].map((outcome) =>
    distinctReasons(
      runs.filter((run) => run.shown === outcome),
      material,
    ),
  )
  return shown !== '' && hidden !== '' ? `${shown}; left out: ${hidden}` : `${shown}${hidden}`
}

function distinctReasons(runs: readonly Condition[], material: SlideMaterial): string {
  const all = [...new Set(runs.map((run) => becauseOf(run, material)).filter((text) => text !== ''))]
  const told = all.slice(0, mostReasons).join('; ')
  return all.length > mostReasons ? `${told}; and ${all.length - mostReasons} more` : told
}

/** The records that a loop went through, where they have ids. */
function itemsOf(runs: readonly Condition[]): string {
  return [...new Set(idsOf(runs.flatMap((run) => (run.kind === 'loop' ? run.rounds : []))))].join(', ')
}

function idsOf(rounds: LoopStep['rounds']): string[] {
  const ids = rounds.flatMap(({ item }) =>
    typeof item === 'object' && item && 'record' in item ? item.record : [],
  )
  return ids.filter((id) => id !== '')
}
