import { factStyles, type FactStyle } from '../../format/index.js'
import { figureLink } from '../figures.js'
import type { Helper } from '../helper.js'
import { findFact, isProblem } from '../known.js'
import { Markdown } from '../markdown.js'

/** A figure: `[4T+](fact:…)`. */
export const fact: Helper = {
  usage: '{{fact "id" style="unit"}}',
  params: ['fact'],
  hash: { style: { oneOf: factStyles, what: 'style' } },
  result: 'text',
  run({ params, hash, scope }) {
    const found = findFact(params[0] as string, scope)
    return isProblem(found)
      ? ''
      : new Markdown(figureLink(found, hash['style'] as FactStyle | undefined, scope))
  },
}
