import { warning, type Diagnostic } from '../../diagnostic.js'
import { firstOfEach, missetIn, surroundings } from '../../format/index.js'
import { locales, type Locale } from '../../model/locale.js'
import type { Path } from '../../model/place.js'
import { entries, type Rule } from '../scope.js'

/** Fields that hold names or what others wrote. */
const exempt = new Set([
  'id',
  'place',
  'name',
  'short',
  'aliases',
  'printed',
  'validPrinted',
  'formula',
  'url',
])

/** The texts of a dataset, its charts and audiences, and the words of a locale have the signs of their language. */
export const typography: Rule = ({ records, settings, origins }) => {
  const told = entries(records).filter(({ kind }) => kind !== 'sources')
  const holders: object[] = [...told.map(({ record }) => record), ...settings.audiences, ...settings.charts]
  return [
    ...holders.flatMap((holder) =>
      textsIn(holder, []).flatMap(([path, text]) => {
        const locale = locales.find((one) => one === path.at(-1))
        return locale ? misset(text, locale, () => origins.place(holder, ...path)) : []
      }),
    ),
    ...Object.entries(settings.strings).flatMap(([locale, words]) =>
      textsIn(words, []).flatMap(([path, text]) =>
        misset(text, locale as Locale, () => origins.place(words, ...path)),
      ),
    ),
  ]
}

function misset(text: string, locale: Locale, place: () => Diagnostic['place']): Diagnostic[] {
  // What stands in braces is no text: ids of figures have hyphens.
  const read = text.replace(/\{[^{}]*\}/g, (figure) => '\ufffc'.repeat(figure.length))
  return firstOfEach(missetIn(read, locale)).map(({ at, found, hint }) => {
    const message = `\`${found}\` is not set so in ${locale}, near “${surroundings(text, at)}”`
    return warning('check/typography', message, place(), hint)
  })
}

/** Every text inside a value that is in somebody's words. */
function textsIn(value: unknown, path: Path): [Path, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    exempt.has(key) ? [] : textsIn(inner, [...path, key]),
  )
}
