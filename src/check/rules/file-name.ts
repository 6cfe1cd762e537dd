import { error } from '../../diagnostic.js'
import {
  fillPattern,
  holds,
  patternParts,
  placeholderNames,
  stemProblem,
  varValues,
} from '../../name-pattern.js'
import { didYouMean } from '../../nearest.js'
import { variablesIn } from '../../variables.js'
import type { Audience } from '../../model/settings.js'
import type { Rule, Scope } from '../scope.js'

/** The names of outputs can be filled in, are names on every system, and differ from language to language. */
export const fileName: Rule = (scope) =>
  scope.settings.audiences.flatMap((audience) => {
    const place = scope.origins.place(audience, 'fileName')
    const found = [...placeholders(audience), ...languages(audience, scope), ...form(audience, scope)]
    return found.map(([message, ...hints]) => error('check/file-name', message, place, ...hints))
  })

/** A message with its hints. */
type Finding = readonly [string, ...string[]]

function placeholders({ fileName, variables }: Audience): Finding[] {
  return patternParts(fileName).flatMap((part): Finding[] => {
    if ('text' in part)
      return /[{}]/.test(part.text) ? [['a brace in `fileName` has no partner', 'write `{locale}`']] : []
    const known = [...placeholderNames, ...Object.keys(variables).map((name) => `vars.${name}`)]
    if (known.includes(part.placeholder)) return []
    const list = `there are: ${known.map((name) => `\`{${name}}\``).join(', ')}`
    const [match] = didYouMean(part.placeholder, known)
    return [[`there is no placeholder \`{${part.placeholder}}\` for \`fileName\``, match ?? list]]
  })
}

/** Without the language in it, the deck of one would overwrite that of another. */
function languages({ fileName, locales }: Audience, { job }: Scope): Finding[] {
  const several = Math.max(new Set(locales).size, job.locales?.length ?? 0) > 1
  if (!several || holds(fileName, 'locale')) return []
  return [['`fileName` gives all languages the same name', 'put `{locale}` into it']]
}

/** A variable of which nothing is left in a name cannot tell two readers apart. */
function nameless(audience: Audience): Finding[] {
  const empty = Object.entries(varValues(variablesIn(audience, 'en'))).filter(([, value]) => value === '')
  return empty
    .filter(([name]) => holds(audience.fileName, name))
    .map(([name]) => [`\`{${name}}\` leaves nothing for the name of a file`, 'give it letters or digits'])
}

function form(audience: Audience, { records, job }: Scope): Finding[] {
  const empty = nameless(audience)
  if (empty.length > 0) return empty
  const { id, fileName, theme, asOf, locales } = audience
  // The longest name of a language shows what is too long.
  const stems = [...locales]
    .sort((a, b) => b.length - a.length)
    .map((locale) =>
      fillPattern(fileName, {
        dataset: records.about?.id ?? 'dataset',
        audience: id,
        locale,
        asOf: job.asOf ?? asOf ?? '2025-06-30',
        theme: job.theme ?? theme,
        ...varValues(variablesIn(audience, locale)),
      }),
    )
  const found = stems.flatMap((stem): [string, string][] => {
    const problem = stemProblem(stem)
    return problem === undefined ? [] : [[stem, problem]]
  })
  return found.slice(0, 1).map(([stem, problem]) => [`a file would be called \`${stem}\`, which ${problem}`])
}
