import { alike, sortOf } from '../comparable.js'
import { sums, type Formula } from '../formula/index.js'
import type { Claim, Sign } from './claim.js'
import { rangeText, type Court } from './court.js'
import { isAtMost, isBelow, isSame, type Interval } from './interval.js'
import { factsOf } from './names.js'
import { rangeOf } from './range.js'
import { verdict, type Verdict } from './verdict.js'

type Comparison = Claim & { kind: 'comparison' }

/** Each side against the next: the sign must hold for all values that both may have. */
export function judgeComparison(claim: Comparison, court: Court): Verdict {
  const problem = incomparable(claim, court)
  if (problem) return problem
  for (const [index, sign] of claim.signs.entries()) {
    const [a, b] = [claim.sides[index]!, claim.sides[index + 1]!]
    const ranges = [rangeOf(a, court.reading), rangeOf(b, court.reading)] as const
    if (holds(ranges[0], sign, ranges[1])) continue
    const [left, right] = [sideText(a, ranges[0], court), sideText(b, ranges[1], court)]
    const named = factsOf({ kind: 'comparison', sides: [a, b], signs: [] }).map(({ id }) => id)
    return verdict(false, `${left} ${sign} ${right} is not so`, court.evidence(named))
  }
  return verdict(true, '', [])
}

function holds(a: Interval, sign: Sign, b: Interval): boolean {
  switch (sign) {
    case '<':
      return isBelow(a, b)
    case '<=':
      return isAtMost(a, b)
    case '=':
      return isSame(a, b)
    case '<>':
      return (isBelow(a, b) || isBelow(b, a)) && !isSame(a, b)
    case '>=':
      return isAtMost(b, a)
    case '>':
      return isBelow(b, a)
  }
}

/** A figure as a page shows it, anything else as a number. */
function sideText(side: Formula, range: Interval, court: Court): string {
  return side.kind === 'fact' ? court.text(court.fact(side.id)) : rangeText(range)
}

/** What is added, subtracted or compared measures the same thing; a ratio or product is of another nature. */
function incomparable({ sides }: Comparison, court: Court): Verdict | undefined {
  const at = sides[0]!.at
  const difference: Formula = {
    kind: 'sum',
    at,
    terms: sides.map((of, index) => ({ minus: index > 0, of })),
  }
  for (const sum of sums(difference)) {
    const sorted = sum.flatMap(({ id }) => {
      const sort = sortOf(court.fact(id), court.view)
      return sort ? [{ id, sort }] : []
    })
    const first = sorted[0]
    const other = sorted.find(({ sort }) => first && !alike(first.sort, sort, court.view))
    if (!first || !other) continue
    const why = `\`${other.id}\` (${other.sort.name}) and \`${first.id}\` (${first.sort.name}) are not comparable`
    return verdict(false, why, court.evidence([first.id, other.id]))
  }
  return undefined
}
