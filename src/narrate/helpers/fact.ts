import { factStyles, type FactStyle } from '../../format/index.js'
import { figureLink, leftOut } from '../figures.js'
import type { Helper } from '../helper.js'
import { findFact, isProblem } from '../known.js'
import { Markdown } from '../markdown.js'

/** A figure: `[4T+](fact:…)`; `short` is how it is written, or `none`, where the room does not do. */
export const fact: Helper = {
  usage: '{{fact "id" style="unit"}}',
  means: `a figure; styles: ${factStyles.join(', ')}; \`short\` is a style for where it does not fit, or \`none\``,
  params: ['fact'],
  hash: {
    style: { oneOf: factStyles, what: 'style' },
    short: { oneOf: [...factStyles, leftOut], what: 'style' },
  },
  result: 'text',
  run({ params, hash, scope }) {
    const found = findFact(params[0] as string, scope)
    if (isProblem(found)) return ''
    const { style, short } = hash as Partial<Record<'style', FactStyle> & Record<'short', FactStyle | 'none'>>
    return new Markdown(figureLink(found, style, scope, short))
  },
}
