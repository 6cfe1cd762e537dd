import { judge, parseClaim } from '../../claim/index.js'
import { warning } from '../../diagnostic.js'
import type { Helper } from '../helper.js'
import type { Scope } from '../scope.js'

/** What can be done; a sentence about a whole market may be false of the companies that an audience is told of. */
function hintsFor({ view }: Scope): string[] {
  const hint = 'change the sentence that says so and its `assert`, or correct the record'
  if (!view.audience.companies) return [hint]
  return [hint, 'the audience is told of some companies only: `sections: { id: off }` leaves a slide out']
}

/** Prints nothing, and stops the build where the data do not support what a sentence says. */
export const assert: Helper = {
  usage: '{{assert "{a} > {b}"}}',
  means: 'nothing; the build stops where the data do not support the [claim](#claims)',
  params: ['claim'],
  result: 'nothing',
  run({ params, scope, place, problem }) {
    const text = params[0] as string
    const claim = parseClaim(text)
    if ('error' in claim) return ''
    const { verdict, doubts } = judge(claim, scope.view)
    if (!verdict.holds) {
      problem({
        code: 'assert',
        message: `the data do not support \`${text}\`: ${verdict.why}`,
        hints: hintsFor(scope),
        related: verdict.evidence,
      })
    }
    for (const { why, evidence } of doubts) {
      const hint = 'word the sentence so that it holds either way, or settle the dispute'
      scope.report({
        ...warning('narrate/assert-doubt', `\`${text}\` is in doubt: ${why}`, place, hint),
        related: evidence,
      })
    }
    return ''
  },
}
