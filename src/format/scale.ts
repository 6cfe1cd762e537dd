import type { Locale } from '../model/locale.js'
import { usualNumbers, type NumberStyle } from './number-style.js'
import { spaced } from './spacing.js'

/**
 * How many digits are shown: a number of significant ones, or as a rule. `measured`: three. `computed`: two, or three
 * before the decimal point, because a computed figure is no more exact than its inputs (33.33 is 33, 114.3 is 114).
 */
export type Precision = 'measured' | 'computed' | number

interface Step {
  readonly size: number
  readonly word: string
  /** Smallest number of units of this size for which it is used. */
  readonly from: number
}

const english: readonly Step[] = [
  { size: 1e12, word: 'T', from: 1 },
  { size: 1e9, word: 'B', from: 1 },
  { size: 1e6, word: 'M', from: 1 },
  { size: 1e3, word: 'K', from: 10 },
]
const parameters: readonly Step[] = english.map((step) => (step.word === 'B' ? { ...step, from: 0.1 } : step))
const billions: readonly Step[] = parameters.slice(1)
const traditional: readonly Step[] = [
  { size: 1e12, word: '萬億', from: 1 },
  { size: 1e8, word: '億', from: 1 },
  { size: 1e4, word: '萬', from: 1 },
]
const inWords: readonly Step[] = [
  { size: 1e12, word: ' trillion', from: 1 },
  { size: 1e9, word: ' billion', from: 1 },
  { size: 1e6, word: ' million', from: 1 },
]
const withTrillion: readonly Step[] = traditional.map((step) =>
  step.size === 1e12 ? { ...step, word: '兆' } : step,
)
const simplified: readonly Step[] = [
  { size: 1e12, word: '万亿', from: 1 },
  { size: 1e8, word: '亿', from: 1 },
  { size: 1e4, word: '万', from: 1 },
]
const steps: Readonly<Record<Locale, readonly Step[]>> = {
  en: english,
  'zh-Hant': traditional,
  'zh-Hans': simplified,
}

/** A number in full: thousands commas, U+2212 as minus, no trailing zeros; whole numbers below 10,000 exactly. */
export function formatNumber(value: number, precision: Precision = 'measured'): string {
  const size = Math.abs(value)
  const shown = Number.isInteger(size) && size < 10_000 ? size : rounded(size, precision)
  return minus(value, shown) + grouped(shown)
}

/**
 * A number with the locale's scale word: 4T, 120B, 20K; 4 萬億, 1,200 億, 2 萬. Three significant digits at most;
 * whole numbers below 10,000 exactly. The audience’s `numbers` may ask for other scale words, or none.
 */
export function formatScaled(
  value: number,
  locale: Locale,
  precision: Precision = 'measured',
  numbers: NumberStyle = usualNumbers,
): string {
  return scaledBy(stepsOf(locale, numbers), value, precision)
}

function stepsOf(locale: Locale, { scale, trillion }: NumberStyle): readonly Step[] {
  if (scale === 'plain') return []
  if (locale === 'en' && scale === 'words') return inWords
  return locale === 'zh-Hant' && trillion === '兆' ? withTrillion : steps[locale]
}

/** A parameter count, the same in every locale: 0.6B, 671B, 1T. */
export function formatParameters(value: number, precision: Precision = 'measured'): string {
  return scaledBy(parameters, value, precision)
}

/** A parameter count along an axis, which has one scale word only: 0.6B, 671B, 1,000B. */
export function formatBillions(value: number, precision: Precision = 'measured'): string {
  return scaledBy(billions, value, precision)
}

/** Rounded to the digits that are shown. `size` is not negative. */
export function rounded(size: number, precision: Precision): number {
  if (size === 0 || !Number.isFinite(size)) return size
  if (precision !== 'computed') return Number(size.toPrecision(precision === 'measured' ? 3 : precision))
  const whole = Math.floor(Math.log10(size)) + 1
  return Number(size.toPrecision(Math.min(3, Math.max(2, whole))))
}

function scaledBy(table: readonly Step[], value: number, precision: Precision): string {
  for (const step of table) {
    const count = rounded(Math.abs(value) / step.size, precision)
    if (count >= step.from) return minus(value, count) + spaced(grouped(count) + step.word)
  }
  return formatNumber(value, precision)
}

function minus(value: number, shown: number): string {
  return value < 0 && shown !== 0 ? '−' : ''
}

/** Digits without an exponent, with commas between thousands. */
function grouped(value: number): string {
  const text = value < 1e-6 ? value.toFixed(12).replace(/\.?0+$/, '') : String(value)
  const [whole = '', fraction] = text.split('.')
  const commas = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? commas : `${commas}.${fraction}`
}
