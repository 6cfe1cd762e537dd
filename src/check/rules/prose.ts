import { error, type Diagnostic } from '../../diagnostic.js'
import { factStyles, isFactStyle, proseParts } from '../../format/index.js'
import { didYouMean } from '../../nearest.js'
import { lookUp } from '../look-up.js'
import type { Prose } from '../../model/locale.js'
import { fromMarked, proseTexts } from '../marked.js'
import type { Rule, Scope } from '../scope.js'

/** Every `{fact-id|style}` in prose names a figure or an event, in a style that exists, and closes its brace. */
export const prose: Rule = (scope) =>
  fromMarked(scope, ({ marks, value, holder, path }) => {
    if (!marks.prose) return []
    return proseTexts(value as Prose).flatMap(({ path: way, text }) =>
      checkText(scope, text, holder, [...path, ...way]),
    )
  })

function checkText(scope: Scope, text: string, holder: object, path: readonly PropertyKey[]): Diagnostic[] {
  const placeOf = () => scope.origins.place(holder, ...path)
  return proseParts(text).flatMap((part) => {
    if ('text' in part) {
      if (!part.broken) return []
      const near = text.slice(Math.max(0, part.at - 12), part.at + 12)
      const hint = 'a figure is written `{fact-id}` or `{fact-id|style}`'
      return error('check/placeholder', `a brace without its partner near “${near}”`, placeOf(), hint)
    }
    const problems = [lookUp(scope, part.fact, ['dated'], placeOf)].filter((found) => found !== undefined)
    if (part.style !== undefined && !isFactStyle(part.style))
      problems.push(unknownStyle(part.style, placeOf()))
    return problems
  })
}

function unknownStyle(style: string, place: Diagnostic['place']): Diagnostic {
  const [match] = didYouMean(style, factStyles)
  const hint = match ?? `there are: ${factStyles.map((name) => `\`${name}\``).join(', ')}`
  return error('check/unknown-style', `there is no style \`${style}\``, place, hint)
}
