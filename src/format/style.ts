import type { Fact } from '../model/view.js'

/** The names that a template or dataset prose may give as a style. */
export const factStyles = [
  'unit',
  'prose',
  'plain',
  'amount',
  'full',
  'words',
  'Words',
  'signed',
  'abs',
  'fold',
  'date',
  'month',
  'year',
] as const

/**
 * How a figure is written. Without a style: scaled, with bound mark and currency (`RMB 70.7B`, `4T+`).
 * `unit` adds what is counted or per what (`4T+ tokens a day`); `prose` puts the bound in words (`more than 4T`);
 * `plain` has neither bound mark nor currency; `amount` has the currency but no bound mark; `full` has neither scale
 * word nor currency (`14,900`), for columns of a table; `words` and `Words` write whole numbers up to twenty in words;
 * `signed` adds a plus; `abs` drops the sign; `fold` is `33-fold`; `date`, `month` and `year` write the date of the
 * figure instead.
 */
export type FactStyle = (typeof factStyles)[number]

/** Whether a text names a style. */
export function isFactStyle(style: string): style is FactStyle {
  return (factStyles as readonly string[]).includes(style)
}

/** What formatting needs of a fact. A computed figure (`kind: 'derived'`) is shown with fewer digits. */
export interface Figure extends Pick<Fact, 'value' | 'min' | 'max' | 'bound' | 'digits'> {
  readonly kind?: Fact['kind'] | undefined
  readonly valid?: Fact['valid'] | undefined
}
