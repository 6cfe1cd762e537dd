import { error, type Diagnostic } from '../../diagnostic.js'
import { locales } from '../../model/locale.js'
import type { Rule } from '../scope.js'

/** The words of every locale have the same `{placeholders}`; one that is missing would drop a number. */
export const placeholders: Rule = ({ settings, origins }) => {
  const base = settings.strings[locales[0]]
  if (!base) return []
  return Object.values(settings.strings).flatMap((words) =>
    (Object.keys(words) as (keyof typeof words)[]).flatMap((key): Diagnostic[] => {
      const wanted = names(base[key])
      const found = names(words[key])
      if (wanted.join() === found.join()) return []
      const list = wanted.map((name) => `\`{${name}}\``).join(', ') || 'none'
      const message = `\`${key}\` has other placeholders than in ${locales[0]}: ${list}`
      return [error('check/strings', message, origins.place(words, key))]
    }),
  )
}

function names(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
}
