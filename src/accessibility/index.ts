import { error, type Diagnostic } from '../diagnostic.js'
import type { Fault, Judgement, Pages, Rule } from './rule.js'
import { alternatives } from './rules/alternatives.js'
import { contrast } from './rules/contrast.js'
import { links } from './rules/links.js'
import { readingOrder } from './rules/reading-order.js'
import { sizes } from './rules/sizes.js'
import { tableHeads } from './rules/table-heads.js'
import { titles } from './rules/titles.js'

export type { Count, Fault, Judgement, Pages } from './rule.js'

/**
 * All rules by name. What only a finished file can show, every build checks there: languages of texts, marks of
 * decoration and of header rows, and that the document has a title and a language.
 */
export const rules = {
  titles,
  'reading-order': readingOrder,
  alternatives,
  contrast,
  sizes,
  'table-heads': tableHeads,
  links,
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof rules
export const ruleNames = Object.keys(rules) as RuleName[]

/** What a rule says of the pages of one deck in one language. */
export function judge(rule: RuleName, pages: Pages): Judgement {
  return rules[rule](pages)
}

/** A fault as a problem: it names audience, slide and object, and stands at the title of the slide in the template. */
export function diagnose(rule: RuleName, fault: Fault, { frames }: Pages, audience: string): Diagnostic {
  const { slide, locale, place } = frames[fault.index]!
  const where = `${audience}, slide ${fault.index + 1} \`${slide}\` (${locale}), “${fault.object}”`
  return error(`accessibility/${rule}`, `${where}: ${fault.message}`, fault.place ?? place, fault.todo)
}
