/** A regular expression for the English name of a month in lower case, in full or cut short. */
export const monthPattern =
  '\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)\\b'

const starts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** 1 to 12 for a text that `monthPattern` matches. */
export function monthNumber(name: string): number {
  return starts.indexOf(name.slice(0, 3)) + 1
}

/** The short English name of a month, 1 to 12, as `monthPattern` matches it. */
export function monthName(month: number): string {
  return starts[month - 1] ?? ''
}
