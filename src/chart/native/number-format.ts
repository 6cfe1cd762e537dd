/** Powers of a thousand: each comma after the last digit of a format divides by one more. */
const mostThousands = 5
const amount = /^(?<sign>−?)(?<before>[^\d−]*)(?<digits>\d[\d,]*(?:\.\d+)?)(?<after>\D*)$/u
/** What cannot stand inside the quotes of a format. */
const unquotable = /["\\\n]/

/**
 * The number format that writes `value` as exactly this text: `0.0,,"M"` for 78600000 as 78.6M. Undefined where none
 * does: a format divides by thousands only, so 1,200 億 cannot be made from 120000000000.
 * Source: ECMA-376 part 1, 18.8.31 (numFmts).
 */
export function numberFormat(value: number, text: string): string | undefined {
  const { before = '', sign = '', digits = '', after = '' } = amount.exec(text)?.groups ?? {}
  if (digits === '' || unquotable.test(before + after) || (sign !== '') !== value < 0) return undefined
  const decimals = digits.split('.')[1]?.length ?? 0
  for (let thousands = 0; thousands <= mostThousands; thousands++) {
    const scaled = Math.abs(value) / 1000 ** thousands
    if (isTie(scaled, decimals) || written(scaled, decimals, digits.includes(',')) !== digits) continue
    const places = `${digits.includes(',') ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
    const number = places + ','.repeat(thousands) + quoted(after)
    return `${quoted(before)}${number};${quoted(`−${before.replace('+', '')}`)}${number}`
  }
  return undefined
}

/** Halfway between two numbers of so many decimals, where programs round to different sides. */
function isTie(scaled: number, decimals: number): boolean {
  const rest = (scaled * 10 ** decimals) % 1
  return Math.abs(rest - 0.5) < 1e-6
}

function written(scaled: number, decimals: number, grouped: boolean): string {
  const [whole = '', part] = scaled.toFixed(decimals).split('.')
  const marked = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return part === undefined ? marked : `${marked}.${part}`
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text}"`
}
