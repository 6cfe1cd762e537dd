import { inlineMarkdown } from '../figures.js'
import type { Helper } from '../helper.js'
import { inlineProse } from '../inline.js'
import { findRecord, isProblem } from '../known.js'
import { Markdown } from '../markdown.js'

/** How a derived figure was worked out, in words. */
export const workings: Helper = {
  usage: '{{workings "id"}}',
  means: 'how a derived figure was worked out, in words',
  params: ['derived'],
  result: 'text',
  run({ params, scope, problem }) {
    const found = findRecord('derived figure', params[0] as string, scope.view.records.derived, scope)
    if (isProblem(found)) return ''
    if (found.workings === undefined) {
      const message = `the derived figure \`${found.id}\` has no \`workings\``
      problem({ code: 'no-value', message, related: [{ place: found.place, message: 'the record' }] })
      return ''
    }
    return new Markdown(
      inlineMarkdown(inlineProse(found.workings, scope.locale, found.place), scope, problem),
    )
  },
}
