import type { DateStyle } from '../../format/index.js'
import { dateLink, dateStyles, leftOut } from '../figures.js'
import type { Helper } from '../helper.js'
import { findFact, isProblem } from '../known.js'
import { Markdown } from '../markdown.js'

/** The date of a figure or an event: `[May 2024](fact:…@date)`; `short` as for a figure. */
export const date: Helper = {
  usage: '{{date "id" style="month"}}',
  means: `the date of a figure or an event; styles: ${dateStyles.join(', ')}; \`short\` as for a figure`,
  params: ['fact'],
  hash: {
    style: { oneOf: dateStyles, what: 'style' },
    short: { oneOf: [...dateStyles, leftOut], what: 'style' },
  },
  result: 'text',
  run({ params, hash, scope }) {
    const found = findFact(params[0] as string, scope)
    if (isProblem(found)) return ''
    const { style, short } = hash as Partial<Record<'style', DateStyle> & Record<'short', DateStyle | 'none'>>
    return new Markdown(dateLink(found, style, scope, short))
  },
}
