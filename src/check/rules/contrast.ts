import { contrast as contrastOf } from '../../colour/index.js'
import { error, type Diagnostic } from '../../diagnostic.js'
import type { Rule } from '../scope.js'

/** The letters of a monogram must reach this contrast on its colour. */
const needed = 4.5

/** The monogram of a company can be read: its letters have the colour of titles on the cover, in every theme. */
export const contrast: Rule = ({ records, origins, settings }) => {
  const inks = new Set(Object.values(settings.themes).map(({ colours }) => colours.coverInk))
  return records.companies.flatMap((company) =>
    [...inks].flatMap((ink): Diagnostic[] => {
      const ratio = contrastOf(ink, company.colour)
      if (ratio >= needed) return []
      const text = ink === 'FFFFFF' ? 'white text' : `text in ${ink}`
      const message = `${text} on ${company.colour} has a contrast of ${ratio.toFixed(2)}, less than ${needed}`
      const hint = ink === 'FFFFFF' ? 'choose a darker colour' : 'choose another colour'
      return [error('check/contrast', message, origins.place(company, 'colour'), hint)]
    }),
  )
}
