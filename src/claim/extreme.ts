import { alike, sortOf } from '../comparable.js'
import type { Fact } from '../model/view.js'
import type { Claim } from './claim.js'
import type { Court } from './court.js'
import { daysIn, daysOf, isWithin, spanText } from './dates.js'
import { isAtMost, isBelow } from './interval.js'
import { inGroup } from './members.js'
import { verdict, type Verdict } from './verdict.js'

type Extreme = Claim & { kind: 'extreme' }

/** A figure against all others that can be compared with it; those of its own company may be equal to it. */
export function judgeExtreme(claim: Extreme, court: Court): Verdict {
  const fact = court.fact(claim.fact.id)
  const outside = outOfSpan(claim, fact, court)
  if (outside) return outside
  const rivals = rivalsOf(claim, fact, court)
  if (!Array.isArray(rivals)) return rivals
  if (rivals.length === 0)
    return verdict(false, 'there is nothing to compare it with', court.evidence([fact.id]))
  const better = rivals.filter((rival) => !beats(fact, rival, claim, court))
  const first = better[0]
  if (!first) return verdict(true, '', [])
  const others = better.length > 1 ? `, and so with ${better.length - 1} more` : ''
  const why = `${court.text(fact)} is not ${claim.which === 'lowest' ? 'below' : 'above'} ${court.text(first)} of \`${first.id}\`${others}`
  return verdict(false, why, court.evidence([fact.id, ...better.map(({ id }) => id)]))
}

function beats(fact: Fact, rival: Fact, { which }: Extreme, court: Court): boolean {
  const ranges = [court.range(fact.id), court.range(rival.id)] as const
  const [low, high] = which === 'lowest' ? ranges : [ranges[1], ranges[0]]
  const owner = court.companyOf(fact)
  const isOwn = owner !== undefined && owner === court.companyOf(rival)
  return isOwn ? isAtMost(low, high) : isBelow(low, high)
}

function rivalsOf(claim: Extreme, fact: Fact, court: Court): Fact[] | Verdict {
  if (claim.of && 'facts' in claim.of) {
    const named = claim.of.facts.map(({ id }) => court.fact(id)).filter(({ id }) => id !== fact.id)
    const other = named.find((rival) => !isComparable(fact, rival, court))
    return other ? incomparable(fact, other, court) : named
  }
  if (!sortOf(fact, court.view))
    return verdict(
      false,
      'it is a derived figure: say of which others, `of {id}, {id}`',
      court.evidence([fact.id]),
    )
  const groups = claim.of?.groups.map(({ id }) => id)
  const span = claim.within && daysIn(claim.within, court)
  return Object.values(court.view.facts)
    .map(({ id }) => court.fact(id))
    .filter((rival) => {
      const days = daysOf(rival.valid)
      const company = court.companyOf(rival)
      return (
        rival.id !== fact.id &&
        rival.kind === fact.kind &&
        isComparable(fact, rival, court) &&
        !sharesConflict(fact, rival) &&
        (!span || (days !== undefined && isWithin(days, span))) &&
        (!groups || (company !== undefined && groups.some((group) => inGroup(company, group, court.view))))
      )
    })
}

function isComparable(a: Fact, b: Fact, { view }: Court): boolean {
  const [x, y] = [sortOf(a, view), sortOf(b, view)]
  return a.kind !== 'event' && a.unit === b.unit && (!x || !y || alike(x, y, view))
}

/** Two values for one thing are no rivals; what the other one would change is looked at by itself. */
function sharesConflict(a: Fact, b: Fact): boolean {
  return a.conflicts.some((conflict) => b.conflicts.includes(conflict))
}

function incomparable(a: Fact, b: Fact, court: Court): Verdict {
  return verdict(false, `\`${b.id}\` and \`${a.id}\` are not comparable`, court.evidence([a.id, b.id]))
}

function outOfSpan({ within }: Extreme, fact: Fact, court: Court): Verdict | undefined {
  if (!within) return undefined
  const [days, span] = [daysOf(fact.valid), daysIn(within, court)]
  if (days && span && isWithin(days, span)) return undefined
  return verdict(false, `its date is not surely in ${spanText(within, court)}`, court.dated(fact.id))
}
