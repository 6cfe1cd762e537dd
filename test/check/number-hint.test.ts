import { expect, test } from 'vitest'
import { numberHint } from '../../src/check/number-hint.js'

/** What stands where a number should, and what to write: digits alone mean “write them, without quotes or separators”. */
const cases: readonly [string, string][] = [
  ['1200', '1200'],
  ['1,200', '1200'],
  ['12,345,678', '12345678'],
  ['-1,200.5', '-1200.5'],
  ['1_200', '1200'],
  ['1 200', '1200'],
  ['1\u00a0200', '1200'],
  ['1’200', '1200'],
  ['(1,200)', '-1200'],
  ['−5', 'write -5'],
  ['１２', 'write 12'],
  ['１，２００', '1200'],
  ['1,5', 'write 1.5, with a point as the decimal mark'],
  ['1.200,50', 'write 1200.50, with a point as the decimal mark'],
  ['12%', 'write 12; that it is a percentage is told by its unit'],
  ['12.5 ％', 'write 12.5; that it is a percentage is told by its unit'],
  ['=SUM(A1:A3)', 'write the number that the formula gives'],
  ['NaN', 'leave it empty where there is no figure'],
  ['n/a', 'leave it empty where there is no figure'],
  ['-', 'leave it empty where there is no figure'],
  ['#DIV/0!', 'leave it empty where there is no figure'],
  ['#N/A', 'leave it empty where there is no figure'],
  ['Infinity', 'leave it empty where there is no figure'],
  ['1e999', 'it is too large for a number: is the exponent right?'],
  ['12345678901234567890', 'it is too large to be held exactly: use a larger unit'],
  ['4.3 億', 'write 430000000, and the words in `printed`'],
  ['US$2.5bn', 'write 2500000000, and the words in `printed`'],
  ['many', ''],
  ['', ''],
]

test.each(cases)('“%s”: %s', (text, wanted) => {
  const hint = /^-?[\d.]+$/.test(wanted) ? `write ${wanted}, without quotes or separators` : wanted
  expect(numberHint(text)).toEqual(hint === '' ? [] : [hint])
})
