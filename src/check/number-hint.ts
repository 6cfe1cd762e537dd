import { parseQuantity } from '../format/index.js'
import { plain } from './facts.js'

/** What to write instead of a text that stands where a number should; nothing where that cannot be told. */
export function numberHint(text: string): string[] {
  const narrow = text.normalize('NFKC').replace(/[−–]/g, '-').trim()
  if (narrow === '') return []
  if (narrow.startsWith('=')) return ['write the number that the formula gives']
  if (/^(?:[-+]?\.?(?:nan|inf|infinity)|n\/?a|null|none|-+|#[\w/]+[!?]?)$/i.test(narrow))
    return ['leave it empty where there is no figure']
  const digits = digitsOf(narrow)
  if (digits === undefined) return inWords(narrow)
  const value = Number(digits)
  if (!Number.isFinite(value)) return ['it is too large for a number: is the exponent right?']
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return ['it is too large to be held exactly: use a larger unit']
  if (narrow.endsWith('%')) return [`write ${digits}; that it is a percentage is told by its unit`]
  if (digits.includes('.') && narrow.includes(',') && !/,\d{3}\b/.test(narrow))
    return [`write ${digits}, with a point as the decimal mark`]
  if (digits === narrow && narrow !== text) return [`write ${digits}`]
  return [`write ${digits}, without quotes or separators`]
}

const spaced = String.raw`\d{1,3}(?:[,_\s'’]\d{3})+`

/** The number that a text means, as digits with a point: `1,200`, `1.200,5`, `1 200`, `12%`, `(1,200)`, `+3`, `1,5`. */
function digitsOf(text: string): string | undefined {
  const bare = text.replace(/\s*%$/, '').replace(/^\((.+)\)$/, '-$1')
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(bare)) return bare
  if (new RegExp(`^[-+]?${spaced}(?:\\.\\d+)?$`).test(bare)) return bare.replace(/[,_\s'’]/g, '')
  if (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare)) return bare.replaceAll('.', '').replace(',', '.')
  if (/^[-+]?\d+,\d+$/.test(bare)) return bare.replace(',', '.')
  const joined = bare.replace(/[_\s]/g, '')
  return /^[-+]?\d+(?:\.\d+)?$/.test(joined) ? joined : undefined
}

function inWords(text: string): string[] {
  const value = parseQuantity(text, '')?.value
  return value === undefined ? [] : [`write ${plain(value)}, and the words in \`printed\``]
}
