import type { Rich, Run } from '../../model/deck.js'
import { slideRuns } from '../rich.js'

/** What a cell holds, as far as its place in a column depends on it. */
export type Content = 'figure' | 'missing' | 'empty' | 'text'

const sign = '[≈~<>≤≥±+−–-]'
const bound = 'about|around|over|nearly|under|up to|at least|more than|逾|近|約|约|超過|超过|至少|最多|不足'
const currency = '(?:US|HK|NT|A|C|S)?[$€£¥￥]|RMB|CNY|USD|EUR|GBP|CHF|JPY|KRW|HKD|TWD|SGD|INR|AUD|CAD'
const number = '\\d[\\d,]*(?:\\.\\d+)?'
/** Percent, B, ×, +, days, 億元 …: short, and no sentence. */
const unit = `[^\\d\\s.,;:/()（）、，。–-]{0,6}\\+?(?:[ \\u00a0]\\p{L}{1,10}){0,2}`
const before = `(?:(?:${sign}|${bound}|${currency})[ \\u00a0]?){0,3}`
const one = `${before}${number}[ \\u00a0]?${unit}`
const written = new RegExp(`^${one}(?:[ \\u00a0]?(?:[–~-]|to|至|到)[ \\u00a0]?${one})?$`, 'u')
/** 2024-05 and 2024-05-15 are dates. */
const dated = /\d-0\d/
const dash = /^(?:[–—―−-]+|n\.?d\.?|n\/a|n\.a\.)$/i

/** What a cell holds. `missing` is the locale’s word for a value that is not known. */
export function contentOf(cell: Rich, missing: string): Content {
  const runs = slideRuns(cell).filter((run) => !run.mark)
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim()
  if (text === '') return 'empty'
  if (text === missing || dash.test(text)) return 'missing'
  if (isFact(runs)) return 'figure'
  return written.test(text) && !dated.test(text) ? 'figure' : 'text'
}

/** One figure of the dataset and nothing else; the date of one is no figure. */
function isFact(runs: readonly Run[]): boolean {
  const shown = runs.filter((run) => run.text.trim() !== '')
  return shown.length === 1 && shown[0]!.ref?.to === 'fact' && shown[0]!.ref.part === 'value'
}

/** Where the decimals of a figure begin, or what stands in their place: after the whole digits of its last number. */
export function decimalsAt(text: string): number {
  const last = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].at(-1)
  if (!last) return text.length
  return last.index + last[0].replace(/\.\d+$/, '').length
}

/** What follows the last number of a figure: its scale and unit. A plus is none. */
export function unitOf(text: string): string {
  return text
    .slice(decimalsAt(text))
    .replace(/^\.\d+/, '')
    .replace(/[+\s\u00a0]/g, '')
}
