import type { Locale } from '../../src/model/locale.js'

/** Prose of everyday words: 4.9 letters a word, as English business prose has. */
const english =
  'the price fell again while makers that train their own people kept most of the orders for both winters and every ' +
  'buyer who waited found a better offer within a few weeks of asking the second firm about its terms'
const hant =
  '價格再度下降而自行培訓師傅的廠商仍然握有未來兩季的訂單其餘業者只能等待下一輪補助並且重新考慮是否繼續投資新的產線'
const hans =
  '价格再度下降而自行培训师傅的厂商仍然握有未来两季的订单其余业者只能等待下一轮补助并且重新考虑是否继续投资新的产线'

const figures: Readonly<Record<number, string>> = { 1: '−52.2%', 2: 'EUR 748M', 3: '128 of 250' }

/** Prose of so many words in English, characters in Chinese, never the same twice: titles must differ. */
export function prose(amount: number, locale: Locale, from = 0): string {
  const pieces = locale === 'en' ? english.split(' ') : [...(locale === 'zh-Hans' ? hans : hant)]
  const taken = Array.from({ length: amount }, (_, i) => pieces[(from + i) % pieces.length]!)
  return locale === 'en' ? taken.join(' ') : taken.join('')
}

/** A large number of so many words in English; in Chinese, where two digits count as one character, of so many. */
export function figure(amount: number, locale: Locale): string {
  if (locale === 'en') return figures[amount]!
  const unit = locale === 'zh-Hans' ? '亿元' : '億元'
  const digits = '1,234.56789'
  return amount <= 2 ? digits.slice(0, 2 * amount) : digits.slice(0, 2 * (amount - 2)) + unit
}
