import type { Locale } from '../src/model/locale.js'

/** A small generator of random numbers with a seed (mulberry32), so that every run tries the same. */
export class Random {
  constructor(private state: number) {}

  /** From 0 to 1, without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!
  }
}

const words =
  'the price of entry level tokens fell while usage rose and a few platforms with distribution kept their margin in cloud ' +
  'open-source models reset what mid-tier vendors may charge for inference Doubao DeepSeek Alibaba international ' +
  'incumbents independents responsibility mindshare runway AI API it is so no one knows yet'
const english = words.split(' ')
const figures = [
  '4T+',
  '120B',
  '33×',
  '−99.3%',
  'RMB 0.8',
  'USD 600M',
  '15 May 2024',
  '(2024)',
  '11',
  '70.7B',
  '≈3%',
  'R1-0528',
  '1,200',
]
const traditional = [
  ...'規模與價格豆包用量由升至月之暗面開源模型把中階廠商的定價權推向雲端推理成本誰壓上後撤固守攻勢獨立公司資金充裕龍頭平台',
]
const simplified = [
  ...'规模与价格豆包用量由升至月之暗面开源模型把中阶厂商的定价权推向云端推理成本谁压上后撤固守攻势独立公司资金充裕龙头平台',
]
const marks: Readonly<Record<'zh-Hant' | 'zh-Hans', readonly string[]>> = {
  'zh-Hant': ['，', '。', '、', '；', '：', '！', '？', '……', '——', '·'],
  'zh-Hans': ['，', '。', '、', '；', '：', '！', '？', '……', '——', '·'],
}
const brackets: Readonly<Record<Locale, readonly (readonly [string, string])[]>> = {
  en: [
    ['(', ')'],
    ['“', '”'],
    ['[', ']'],
  ],
  'zh-Hant': [
    ['「', '」'],
    ['『', '』'],
    ['（', '）'],
    ['〈', '〉'],
    ['《', '》'],
  ],
  'zh-Hans': [
    ['“', '”'],
    ['‘', '’'],
    ['（', '）'],
    ['《', '》'],
  ],
}
const chineseFigures = [
  '1,200 億',
  '逾 4 萬億',
  '2024 年 5 月',
  '33 倍',
  '−99.3%',
  '0.8 元',
  '37B',
  'GPT-4',
  'token',
  'API',
]

/** A text of exactly so many characters: words, figures, brackets, marks, and now and then a word that nothing can break. */
export function randomText(random: Random, locale: Locale, length: number): string {
  let text = ''
  while (text.length < length) {
    const part = locale === 'en' ? latinPart(random) : chinesePart(random, locale)
    text += locale === 'en' && text !== '' ? ` ${part}` : part
  }
  const cut = text.slice(0, length)
  // A blank at the end would be no part of what is seen.
  return cut.replace(/[ \u00a0]$/, locale === 'en' ? 'a' : '一')
}

function latinPart(random: Random): string {
  const kind = random.next()
  if (kind < 0.02) return letters(random, random.between(15, 40))
  if (kind < 0.17) return random.of(figures)
  const word = random.of(english)
  if (kind < 0.25) return random.of(brackets.en).join(word)
  return kind < 0.4 ? word + random.of([',', '.', ';', ':', '?', '!', ' –']) : word
}

function chinesePart(random: Random, locale: 'zh-Hant' | 'zh-Hans'): string {
  const han = locale === 'zh-Hant' ? traditional : simplified
  const phrase = Array.from({ length: random.between(1, 6) }, () => random.of(han)).join('')
  const kind = random.next()
  if (kind < 0.01) return letters(random, random.between(15, 30))
  if (kind < 0.2) return phrase + figureOf(random, locale)
  if (kind < 0.3) return random.of(brackets[locale]).join(phrase)
  return kind < 0.55 ? phrase + random.of(marks[locale]) : phrase
}

function figureOf(random: Random, locale: 'zh-Hant' | 'zh-Hans'): string {
  const figure = random.of(chineseFigures)
  return locale === 'zh-Hant' ? figure : figure.replace('億', '亿').replace('萬', '万')
}

function letters(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.of([...'abcdefghijklmnopqrstuvwxyz'])).join('')
}
