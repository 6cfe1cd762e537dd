import { chinesePattern, chineseValue } from './chinese.js'
import { englishNumber } from './english.js'
import { scalePattern, sizeOf } from './scales.js'

/** One number with its scale word and the mark that belongs to it. */
export interface Amount {
  readonly value: number
  /** 1 where it has no scale word: in a range, the other end may have it for both. */
  readonly scale: number
  /** 10 for tenths (八成, 八折 are 80 percent), which the other end of a range may say for both. */
  readonly tenths: number
}

const digits = /^([-+]?\d+(?:\.\d+)?) ?/
const scaleWord = new RegExp(`^(?:${scalePattern}) ?`, 'u')
const smaller = new RegExp(`^ ?(\\d+) ?(${scalePattern})?`, 'u')
const chineseNumber = new RegExp(`^(負)?(${chinesePattern})`, 'u')
const percent = /^(?:%|個?百分點|percent(?:age points?)?\b|per cent\b|pp\b)/
const times = /^(?:倍|×|x(?![a-z])|-fold\b)/
/** A half of what is counted: 兩年半, 兩個半月. */
const andHalf = /^(?:個半|(?:年|天|週|周|小時)半|半)/
const half = /^半(?=年|個|天|日|小時)/

/** What is counted; a second number in it means that this is no figure, or not one. */
const noun =
  /^(?!.*(?:[\d%零一二兩三四五六七八九十百千萬億兆]|分之|折))(?!.*\b(?:hundred|thousand|[mbtr]r?illions?|[mbt]ln|mm|trn|dozens?|half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b)/u

/** The text as one amount and what is counted; undefined where it is none. */
export function readAmount(text: string): Amount | undefined {
  const read = readDigits(text) ?? readChinese(text) ?? readHalf(text) ?? readWords(text)
  if (!read) return undefined
  const { rest, ...amount } = withMark(read)
  return noun.test(rest) ? amount : undefined
}

type Reading = Amount & { readonly rest: string }

/** Digits with scale words, also several of falling size: 1億2000萬, 3萬5千. */
function readDigits(text: string): Reading | undefined {
  const match = digits.exec(text)
  if (!match) return undefined
  let rest = text.slice(match[0].length)
  const word = scaleWord.exec(rest)?.[0] ?? ''
  rest = rest.slice(word.length)
  const scale = sizeOf(word.trim() || undefined)
  let value = Number(match[1]) * scale
  let last = scale
  for (let next = smaller.exec(rest); next && isWhole(match[1]); next = smaller.exec(rest)) {
    const size = sizeOf(next[2])
    const part = Number(next[1]) * size
    // 1萬2000 is 12,000; 1萬2 is said, but could be misread, and 5 6 is no number.
    if (size >= last || part >= last || (next[2] === undefined && part * 10 < last)) return undefined
    value += part
    last = size
    rest = rest.slice(next[0].length)
  }
  return { value, scale, tenths: 1, rest }
}

function isWhole(number: string | undefined): boolean {
  return number !== undefined && !number.includes('.')
}

function readChinese(text: string): Reading | undefined {
  const match = chineseNumber.exec(text)
  const value = match && chineseValue(match[2] ?? '')
  if (!match || value === undefined || value === null) return undefined
  const scale = sizeOf(/(?:萬億|[萬億兆])$/.exec(match[2] ?? '')?.[0])
  return { value: match[1] ? -value : value, scale, tenths: 1, rest: text.slice(match[0].length) }
}

function readHalf(text: string): Reading | undefined {
  return half.test(text) ? { value: 0.5, scale: 1, tenths: 1, rest: text.slice(1) } : undefined
}

function readWords(text: string): Reading | undefined {
  const ofScale = /^half an? (million|billion|trillion)\b/.exec(text)
  if (ofScale)
    return { value: sizeOf(ofScale[1]) / 2, scale: 1, tenths: 1, rest: text.slice(ofScale[0].length) }
  const read = englishNumber(text)
  return read && { ...read, scale: 1, tenths: 1 }
}

function withMark(read: Reading): Reading {
  const { value, rest } = read
  const tenth = /^成(?:([一二三四五六七八九])|(半))?/.exec(rest)
  if (tenth) {
    const more = tenth[2] ? 0.5 : (chineseValue(tenth[1] ?? '零') ?? 0) / 10
    return { ...read, value: (value + more) * 10, tenths: 10, rest: rest.slice(tenth[0].length) }
  }
  if (rest.startsWith('折')) {
    const size = value >= 10 ? 1 : 10
    return { ...read, value: value * size, tenths: size, rest: rest.slice(1) }
  }
  const mark = percent.exec(rest) ?? times.exec(rest)
  if (mark) return { ...read, rest: rest.slice(mark[0].length).replace(/^半(?=倍)/, '') }
  const more = andHalf.exec(rest)
  return more ? { ...read, value: value + 0.5, rest: rest.slice(more[0].length) } : read
}
