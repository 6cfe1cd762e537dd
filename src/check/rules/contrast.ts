import { error, type Diagnostic } from '../../diagnostic.js'
import type { Rule } from '../scope.js'

/** White text must reach this contrast on the colour of a monogram. */
const needed = 4.5

/** The monogram of a company, white on its colour, can be read. */
export const contrast: Rule = ({ records, origins }) =>
  records.companies.flatMap((company): Diagnostic[] => {
    const ratio = 1.05 / (luminance(company.colour) + 0.05)
    if (ratio >= needed) return []
    const message = `white text on ${company.colour} has a contrast of ${ratio.toFixed(2)}, less than ${needed}`
    return [error('check/contrast', message, origins.place(company, 'colour'), 'choose a darker colour')]
  })

/** Relative luminance as WCAG defines it. */
function luminance(colour: string): number {
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
