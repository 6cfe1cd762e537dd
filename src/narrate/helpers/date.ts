import type { DateStyle } from '../../format/index.js'
import { dateLink, dateStyles } from '../figures.js'
import type { Helper } from '../helper.js'
import { findFact, isProblem } from '../known.js'
import { Markdown } from '../markdown.js'

/** The date of a figure or an event: `[May 2024](fact:…@date)`. */
export const date: Helper = {
  usage: '{{date "id" style="month"}}',
  params: ['fact'],
  hash: { style: { oneOf: dateStyles, what: 'style' } },
  result: 'text',
  run({ params, hash, scope }) {
    const found = findFact(params[0] as string, scope)
    return isProblem(found)
      ? ''
      : new Markdown(dateLink(found, hash['style'] as DateStyle | undefined, scope))
  },
}
