import type { Fact, View } from '../model/view.js'
import type { Claim } from './claim.js'
import { judgeComparison } from './compare.js'
import { Court } from './court.js'
import { judgeOrder, judgeWithin } from './dates.js'
import { judgeExtreme } from './extreme.js'
import { judgeMembers } from './members.js'
import { factsOf } from './names.js'
import type { Reading } from './range.js'
import type { Evidence, Verdict } from './verdict.js'

/** How far off “about 16.7T” may be. */
const slack = 0.1

/** Something that would break a claim which the data, as they are used, support. */
export interface Doubt {
  readonly why: string
  readonly evidence: readonly Evidence[]
}

export interface Judgement {
  readonly verdict: Verdict
  /** Of a claim that holds. */
  readonly doubts: readonly Doubt[]
}

/** Whether a claim holds by what an audience may know, all of whose figures are known. */
export function judge(claim: Claim, view: View): Judgement {
  const as = (reading: Partial<Reading>): Verdict =>
    judgeAs(
      claim,
      new Court(view, { factOf: (id) => own(view, id), changed: new Set(), slack: 0, ...reading }),
    )
  const verdict = as({})
  if (!verdict.holds) return { verdict, doubts: [] }
  const loose = as({ slack })
  const approximate = loose.holds
    ? []
    : [
        {
          why: `it may not hold, as a figure is only known approximately: ${loose.why}`,
          evidence: loose.evidence,
        },
      ]
  const disputed = alternatives(claim, view).flatMap(({ fact, other, evidence }): Doubt[] => {
    const factOf = (id: string) => (id === fact.id ? { ...other, id } : own(view, id))
    const then = as({ factOf, changed: new Set([fact.id]) })
    if (then.holds) return []
    return [
      {
        why: `with \`${other.id}\`, which disputes \`${fact.id}\`, it would not hold: ${then.why}`,
        evidence,
      },
    ]
  })
  return { verdict, doubts: [...approximate, ...disputed] }
}

function judgeAs(claim: Claim, court: Court): Verdict {
  switch (claim.kind) {
    case 'comparison':
      return judgeComparison(claim, court)
    case 'extreme':
      return judgeExtreme(claim, court)
    case 'order':
      return judgeOrder(claim, court)
    case 'within':
      return judgeWithin(claim, court)
    case 'members':
      return judgeMembers(claim, court.view)
  }
}

interface Alternative {
  readonly fact: Fact
  readonly other: Fact
  readonly evidence: readonly Evidence[]
}

/** The other values of the open conflicts about figures that a claim names, or that such a figure is made from. */
function alternatives(claim: Claim, view: View): Alternative[] {
  const named = factsOf(claim).map(({ id }) => id)
  const facts = withInputs(named, view)
  return view.records.conflicts.flatMap(({ id, members, place }) => {
    const disputed = facts.filter((fact) => fact.conflicts.includes(id) && members.includes(fact.id))
    return disputed.flatMap((fact) =>
      members
        .flatMap((member) => own(view, member) ?? [])
        // A claim that names both values is about the conflict itself.
        .filter(({ id, unit, metric }) => !named.includes(id) && unit === fact.unit && metric === fact.metric)
        .map((other) => ({
          fact,
          other,
          evidence: [
            { place, message: `the conflict \`${id}\`` },
            { place: other.place, message: `\`${other.id}\`` },
          ],
        })),
    )
  })
}

function withInputs(ids: readonly string[], view: View): Fact[] {
  const found = new Map<string, Fact>()
  const add = (id: string): void => {
    const fact = own(view, id)
    if (!fact || found.has(id)) return
    found.set(id, fact)
    fact.inputs.forEach(add)
  }
  ids.forEach(add)
  return [...found.values()]
}

function own({ facts }: View, id: string): Fact | undefined {
  return Object.hasOwn(facts, id) ? facts[id] : undefined
}
