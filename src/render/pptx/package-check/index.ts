import { error, type Diagnostic } from '../../../diagnostic.js'
import { readFinished } from './read.js'
import type { Fault, Rule } from './rule.js'
import { alternatives } from './rules/alternatives.js'
import { autofit } from './rules/autofit.js'
import { bounds } from './rules/bounds.js'
import { charts } from './rules/charts.js'
import { contentTypesRule } from './rules/content-types.js'
import { entries } from './rules/entries.js'
import { fonts } from './rules/fonts.js'
import { groups } from './rules/groups.js'
import { ids } from './rules/ids.js'
import { images } from './rules/images.js'
import { language } from './rules/language.js'
import { links } from './rules/links.js'
import { notes } from './rules/notes.js'
import { order } from './rules/order.js'
import { prompts } from './rules/prompts.js'
import { properties } from './rules/properties.js'
import { relationships } from './rules/relationships.js'
import { tables } from './rules/tables.js'
import { titles } from './rules/titles.js'
import { workbooks } from './rules/workbooks.js'

export const rules: readonly Rule[] = [
  entries,
  contentTypesRule,
  relationships,
  order,
  ids,
  titles,
  prompts,
  notes,
  alternatives,
  groups,
  bounds,
  autofit,
  tables,
  images,
  charts,
  workbooks,
  language,
  fonts,
  links,
  properties,
]

/** What a file is to be, as cannot be seen from it. */
export interface Expected {
  /** It may hold no speaker notes; without this, every slide has some. */
  readonly stripped?: boolean
}

/**
 * The project's own checks of a finished PowerPoint file, with codes `package/<rule>`; none where it is clean.
 * They find what makes PowerPoint offer a repair, what leaves a reader out, and what would differ between builds.
 */
export function checkPackage(bytes: Uint8Array, { stripped = false }: Expected = {}): Diagnostic[] {
  const { file, faults } = readFinished(bytes)
  if (!file) return faults.map((fault) => diagnose(fault.rule, fault))
  return rules.flatMap((rule) =>
    [...rule.check({ ...file, stripped })].map((fault) => diagnose(rule.name, fault)),
  )
}

function diagnose(rule: string, fault: Fault): Diagnostic {
  return error(`package/${rule}`, `${fault.part}: ${fault.message}`)
}
