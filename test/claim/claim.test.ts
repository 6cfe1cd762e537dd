import { describe, expect, test } from 'vitest'
import { judge, meaningProblem, parseClaim } from '../../src/claim/index.js'
import { orchard } from './market.js'

const view = orchard()

function judged(text: string) {
  const claim = parseClaim(text)
  if ('error' in claim) throw new Error(claim.error)
  return judge(claim, view)
}

describe('claims that the data support', () => {
  test.each([
    '{harvest} > {seed}',
    '{harvest} > 4e12',
    '{harvest} / {seed} > 33',
    '{seed} < {harvest} ',
    '{growth} = 33',
    '{growth} * {seed} > {pear-harvest}',
    '{seed} > {pear-harvest} > {rotten}',
    '{rotten} <= 20',
    '{worms} <> 14',
    'min({seed}, {pear-harvest}) = {pear-harvest}',
    '{seed} − {pear-harvest} ≤ 3e10',
    '{price-apple} is lowest',
    '{price-apple-late} is lowest in 2025-03',
    '{price-pear} is highest of {price-apple}',
    '{seed} is highest of {pear-harvest}, {windfall}',
    '{harvest} is highest in 2024',
    '{harvest} after {seed}',
    '{seed} before 2024-12',
    '{fair} in 2025-Q2',
    '{fair} in {seed} to 2025',
    'every reds is forward',
    'every company is grower',
    'no reds is hold or back',
    'apple-co is press',
    'apple-co and pear are grower',
  ])('%s', (text) => {
    expect(judged(text)).toEqual({ verdict: { holds: true, why: '', evidence: [] }, doubts: [] })
  })
})

describe('claims that they do not support, and why', () => {
  test.each([
    ['{seed} > {harvest}', '120B apples > 4T+ apples is not so'],
    ['{harvest} < 5e12', '4T+ apples < 5T is not so'],
    ['{harvest} = 4e12', '4T+ apples = 4T is not so'],
    ['2 * {seed} < {pear-harvest}', '240B < 90B apples is not so'],
    ['{rotten} < 20', '10 to 20 apples < 20 is not so'],
    ['{seed} > {pear-harvest} > {seed}', '90B apples > 120B apples is not so'],
    ['{seed} / ({worms} - {worms}) > 1', 'anything > 1 is not so'],
    ['{worms} < {seed}', '`seed` (picked) and `worms` (found) are not comparable'],
    ['{worms} + {seed} > 1', '`seed` (picked) and `worms` (found) are not comparable'],
    [
      '{price-pear} is lowest',
      'EUR 14 a crate is not below EUR 12.5 a crate of `price-apple`, and so with 1 more',
    ],
    ['{price-apple} is lowest in 2025', 'its date is not surely in 2025'],
    ['{growth} is highest', 'it is a derived figure: say of which others, `of {id}, {id}`'],
    ['{seed} is highest of {worms}', '`worms` and `seed` are not comparable'],
    ['{price-pear} is highest in 2025-03-01', 'its date is not surely in 2025-03-01'],
    ['{worms} is highest', 'there is nothing to compare it with'],
    ['{fair} before 2025-04', '2025-04-23 is not surely before 2025-04'],
    ['{fair} before 2025-05-01 ', undefined],
    ['{fair} after 2025', '2025-04-23 is not surely after 2025'],
    ['{frost} before {fair}', 'a day that is not known is not surely before 2025-04-23'],
    ['{fair} in 2025-Q1', '2025-04-23 is not surely in 2025-Q1'],
    ['every company is forward', '`pear` is not forward'],
    ['no company is back', '`pear` is back'],
    ['every back is grower', 'no company is back'],
    ['apple-co is hold or back', '`apple-co` is not hold or back'],
  ])('%s', (text, why) => {
    const { verdict } = judged(text)
    expect(verdict.holds ? undefined : verdict.why).toBe(why)
  })

  test('the records that stand against it are named with their lines', () => {
    const lines = judged('{seed} > 2 * {harvest}').verdict.evidence
    expect(lines.map(({ place, message }) => `${place.start.line} ${message}`)).toEqual([
      '21 `seed` is 120B apples',
      '20 `harvest` is 4T+ apples',
    ])
  })

  test('and those that a derived figure is made from', () => {
    const lines = judged('{double} > 300').verdict.evidence
    expect(lines.map(({ place, message }) => `${place.start.line} ${message}`)).toEqual([
      '28 `double` is 200 apples',
      '26 `weighed`, from which it is made, is 100 apples',
    ])
  })
})

describe('claims in doubt', () => {
  test.each([
    ['{windfall} > {pear-harvest} / 2', undefined],
    ['{windfall} > 0.95 * 1e11', 'it may not hold, as a figure is only known approximately'],
    [
      '{weighed} > 90',
      'with `weighed-again`, which disputes `weighed`, it would not hold: 80 apples > 90 is not so',
    ],
    ['{weighed} > 70', undefined],
    ['{weighed} > {weighed-again}', undefined],
    ['{double} > 180', 'with `weighed-again`, which disputes `weighed`, it would not hold'],
  ])('%s', (text, why) => {
    const { verdict, doubts } = judged(text)
    expect(verdict.holds).toBe(true)
    if (why === undefined) expect(doubts).toEqual([])
    else expect(doubts.map((doubt) => doubt.why)).toEqual([expect.stringContaining(why)])
  })
})

describe('what is no claim', () => {
  test.each([
    ['', 'a type, camp, role or company is expected here', 0],
    ['{seed}', '`>`, `<`, `=`, `is lowest`, `is highest`, `before`, `after` or `in` is expected here', 6],
    ['{seed} is low', '`lowest` or `highest` is expected here', 10],
    ['{seed} is lowest of', 'a type, camp, role or company is expected here', 19],
    ['{seed} is lowest of {a} {b}', 'the end is expected here', 24],
    ['{seed} before soon', '`soon` is no date', 14],
    ['{seed} in 2025-13', '`2025-13` is no date', 10],
    ['{seed} > ', 'expected a number, `{fact-id}` or `(`, found the end', 9],
    ['seed > 3', 'unknown function `seed`; there are ln, exp, min, max', 0],
    ['every platform forward', '`is` or `are` is expected here', 15],
    ['every platform is', 'a type, camp, role or company is expected here', 17],
    ['{seed} ; 3', 'unexpected `;`', 7],
  ])('%s', (text, error, at) => {
    expect(parseClaim(text)).toEqual({ error, at })
  })

  test.each([
    ['{fair} > 3', '`fair` is an event, which has a date and no value'],
    ['{seed} > {price-apple}', 'EUR/crate cannot be compared with apples'],
    ['{seed} + {growth} > 3', 'a number without a unit cannot be compared with apples'],
    ['ln({seed}) > 3', 'a number without a unit is expected here, not apples'],
    ['{seed} ^ 2 > {seed}', 'apples cannot be compared with apples^2'],
    ['every growers is forward', 'there is no type, camp, stance or role `growers`'],
    ['grower is forward', 'there is no company `grower`'],
    ['{seed} is lowest of apple-co', 'there is no type, camp, stance or role `apple-co`'],
  ])('%s makes no sense', (text, error) => {
    const claim = parseClaim(text)
    expect('error' in claim ? claim : meaningProblem(claim, view)).toMatchObject({ error })
  })
})
