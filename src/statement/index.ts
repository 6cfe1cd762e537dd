import { readSide, type Side } from './side.js'

/** What is wrong with a sum as it is written. */
export interface WrongStatement {
  readonly text: string
  readonly problem: 'unreadable' | 'untrue'
}

type Sign = '=' | '<>' | '<' | '>'

/**
 * Works out the sums of a text: comparisons with =, <>, < or >, several in one (`a = b > c`) or apart by `;`. Sides are
 * arithmetic, percentages, dates and spans of time; a remark stands in parentheses. Two sides are equal where they
 * agree in all digits that the less exact one prints, and
 * different (<>) where they do not.
 */
export function wrongStatements(text: string): WrongStatement[] {
  return text.split(';').flatMap((statement) => checkStatement(statement.trim()))
}

function checkStatement(text: string): WrongStatement[] {
  const parts = withoutRemarkSigns(text).split(/(<>|[=<>])/)
  const sides = parts
    .filter((_, index) => index % 2 === 0)
    .map((part) => part.replaceAll('\u0001', '<').replaceAll('\u0002', '>'))
  const signs = parts.filter((_, index) => index % 2 === 1) as Sign[]
  if (signs.length === 0) return [{ text, problem: 'unreadable' }]
  const read = sides.map(readSide)
  if (read.some((side) => side === undefined)) return [{ text, problem: 'unreadable' }]
  const holds = signs.every((sign, index) => compare(read[index]!, sign, read[index + 1]!))
  return holds ? [] : [{ text, problem: 'untrue' }]
}

/** Signs inside a remark compare nothing. */
function withoutRemarkSigns(text: string): string {
  return text.replace(/\([^()]*\)/g, (remark) => remark.replaceAll('<', '\u0001').replaceAll('>', '\u0002'))
}

function compare(a: Side, sign: Sign, b: Side): boolean {
  if (a.kind === 'date' && b.kind === 'date') return compareDates(a, sign, b)
  const [x, y] = [asNumber(a), asNumber(b)]
  if (!x || !y) return false
  const isSame = Math.abs(x.value - y.value) <= Math.max(x.rounding, y.rounding) * (1 + 1e-9) + 1e-12
  switch (sign) {
    case '=':
      return isSame
    case '<>':
      return !isSame
    case '<':
      return x.value < y.value
    case '>':
      return x.value > y.value
  }
}

/** Dates differ, or follow one another, where they have no day in common. */
function compareDates(a: Side & { kind: 'date' }, sign: Sign, b: Side & { kind: 'date' }): boolean {
  switch (sign) {
    case '=':
      return a.first === b.first && a.last === b.last
    case '<>':
      return a.last < b.first || b.last < a.first
    case '<':
      return a.last < b.first
    case '>':
      return a.first > b.last
  }
}

/** Four digits that stand beside a number are no year. */
function asNumber(side: Side): (Side & { kind: 'number' }) | undefined {
  if (side.kind === 'number') return side
  const isYear =
    side.first.endsWith('-01-01') &&
    side.last.endsWith('-12-31') &&
    side.first.slice(0, 4) === side.last.slice(0, 4)
  return isYear ? { kind: 'number', value: Number(side.first.slice(0, 4)), rounding: 0.5 } : undefined
}
