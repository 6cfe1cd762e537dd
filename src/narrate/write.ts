import { error } from '../diagnostic.js'
import type { Place } from '../model/place.js'
import { inlineMarkdown } from './figures.js'
import { isInline } from './inline.js'
import { escapeMarkdown, Markdown } from './markdown.js'
import { atPlace, type Scope } from './scope.js'

/**
 * A value of the context or of a helper as Markdown; `source` is how the template calls it, `place` is where it
 * prints it.
 */
export function write(value: unknown, source: string, place: Place, scope: Scope): string {
  if (value instanceof Markdown) return value.text
  if (isInline(value)) {
    return inlineMarkdown(value, scope, (problem) => {
      const related = [...(problem.related ?? []), { place, message: 'the text is shown here' }]
      scope.report(
        atPlace({ ...problem, hints: problem.whenShown ? [] : (problem.hints ?? []), related }, value.place),
      )
    })
  }
  if (value === undefined || value === null) {
    const hint = 'put it into `{{#if …}}`'
    scope.report(error('narrate/no-value', `\`${source}\` has no value here`, place, hint))
    return ''
  }
  return escapeMarkdown(String(value))
}
