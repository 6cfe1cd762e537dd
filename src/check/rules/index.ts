import type { Rule } from '../scope.js'
import { arithmetic } from './arithmetic.js'
import { audiences } from './audiences.js'
import { bounds } from './bounds.js'
import { campTotals } from './camp-totals.js'
import { campSize } from './camp-size.js'
import { chartRows } from './chart-rows.js'
import { comparability } from './comparability.js'
import { completeness } from './completeness.js'
import { contrast } from './contrast.js'
import { corrections } from './corrections.js'
import { currencies } from './currencies.js'
import { cycles } from './cycles.js'
import { disputed } from './disputed.js'
import { fileName } from './file-name.js'
import { formula } from './formula.js'
import { judgement } from './judgement.js'
import { knownInTime } from './known-in-time.js'
import { laterThanSource } from './later-than-source.js'
import { logScale } from './log-scale.js'
import { magnitude } from './magnitude.js'
import { ownWords } from './own-words.js'
import { placeholders } from './placeholders.js'
import { printedDate } from './printed-date.js'
import { printedValue } from './printed-value.js'
import { prose } from './prose.js'
import { recorded } from './recorded.js'
import { references } from './references.js'
import { rumour } from './rumour.js'
import { sections } from './sections.js'
import { supersedes } from './supersedes.js'
import { theme } from './theme.js'
import { tone } from './tone.js'
import { traits } from './traits.js'
import { typography } from './typography.js'
import { uniqueIds } from './unique-ids.js'
import { unused } from './unused.js'
import { variables } from './variables.js'
import { visibility } from './visibility.js'

/** All rules by name. Each has an input that trips it in `test/problems/<name>/`. */
export const rules = {
  'unique-ids': uniqueIds,
  references,
  prose,
  'known-in-time': knownInTime,
  arithmetic,
  bounds,
  'printed-value': printedValue,
  'printed-date': printedDate,
  'later-than-source': laterThanSource,
  recorded,
  magnitude,
  'camp-size': campSize,
  'camp-totals': campTotals,
  traits,
  formula,
  currencies,
  cycles,
  disputed,
  rumour,
  judgement,
  supersedes,
  corrections,
  comparability,
  'chart-rows': chartRows,
  'log-scale': logScale,
  completeness,
  'own-words': ownWords,
  contrast,
  theme,
  audiences,
  'file-name': fileName,
  tone,
  sections,
  variables,
  placeholders,
  typography,
  visibility,
  unused,
} as const satisfies Record<string, Rule>
