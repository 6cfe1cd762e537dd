import type { Bound } from '../../model/view.js'

type Mark = Exclude<Bound, 'range'>

const currencyWord = 'us dollars?|us\\$|hk\\$|usd|rmb|cny|yuan|[$¥€£]|人民幣|美元|元'
const currency = new RegExp(currencyWord, 'g')
/** The sign stands before the currency: −RMB 0.5. */
const signed = new RegExp(`- ?(?:${currencyWord}) ?(?=\\d)`, 'g')

/** Words before the number. A longer word stands before the one it begins with. */
const before: readonly (readonly [Mark, RegExp])[] = [
  ['gte', /^(?:上(?=[百千萬億])|至少|不低於|不少於|起碼|at least|no less than|no fewer than|≥|>=)/],
  ['lt', /^(?:不到|不足|不超過|接近|將近|近|低於|少於|小於|最多|至多|just under|nearly|almost|close to)/],
  ['lt', /^(?:less than|fewer than|no more than|not more than|under|below|up to|at most|≤|<=|<)/],
  [
    'gt',
    /^(?:已?突破|破(?=[百千萬億\d])|過(?=[半百千萬億\d])|超過|超出|超|逾|多於|大於|高於|more than|over|above|exceeding|>)/,
  ],
  ['approx', /^(?:大約|大概|約|about|around|roughly|approximately|approx\.?|some|circa|≈|~)/],
]

/** Words after the number, and after what is counted. */
const after: readonly (readonly [Mark, RegExp])[] = [
  ['gt', /(?<=[\d十百千萬億成倍%×a-z] ?)(?:餘|多(?!於)|\+)/],
  ['gte', /以上|or more\b/],
  ['lt', /以下|以內/],
  ['approx', /左右|上下|or so\b/],
  ['order', /(?<=[十百千萬億])(?:數|量)?級/],
]

/** A cut is printed without a sign: 低 85%, 降價 99.3%; but 降至 says what is left. */
const cut = /^(?:比[^\d]*)?(?:低|下降|降價|降低|下調|減少|降|減)(?!至|到)/

/** The text without currency, bound words and words of falling; `sign` is −1 for a cut. */
export function readMarks(text: string): {
  readonly rest: string
  readonly bound: Mark
  readonly sign: 1 | -1
} {
  const amount = text.replace(signed, '-').replace(currency, ' ').replace(/ +/g, ' ').trim()
  const sign = cut.test(amount) ? -1 : 1
  const unsigned = amount.replace(cut, '').trim()
  for (const [bound, pattern] of [...before, ...after]) {
    if (pattern.test(unsigned)) return { rest: unsigned.replace(pattern, '').trim(), bound, sign }
  }
  return { rest: unsigned, bound: 'eq', sign }
}
