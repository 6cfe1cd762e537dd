import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latestRecorded } from '../../src/view/index.js'
import { dataset, deliveries, named, note, stance, viewOf, type Records } from './dataset.js'

const text = { en: 'why', 'zh-Hant': '因' }

describe('what was known on a day', () => {
  const records: Records = {
    observations: [deliveries('cars-2024', 900, '2025-02-01'), deliveries('cars-2025', 1200, '2025-06-01')],
  }

  test('a figure is there from the day on which it was recorded', () => {
    expect(viewOf(records, '2025-05-31').facts['cars-2025']).toBeUndefined()
    expect(viewOf(records, '2025-05-31').withheld).toEqual({ 'cars-2025': 'not-yet-known' })
    expect(viewOf(records, '2025-06-01').facts['cars-2025']).toMatchObject({
      value: 1200,
      unit: 'cars',
      subject: 'volt',
    })
    expect(viewOf(records, '2025-06-01').withheld).toEqual({})
  })

  test('the default day is the latest on which something was recorded', () => {
    expect(latestRecorded(dataset(records))).toBe('2025-06-01')
    expect(latestRecorded(dataset())).toBe('2025-01-01')
  })

  test('a later record never changes an earlier view', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((day) => `2025-03-${String(day).padStart(2, '0')}`)
    const step = fc.record({
      recorded: day,
      value: fc.integer({ min: 1, max: 999 }),
      replaces: fc.nat(4),
      retracts: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), day, (steps, asOf) => {
        steps.sort((a, b) => (a.recorded < b.recorded ? -1 : 1))
        const history = (until: string): Records => {
          const kept = steps
            .map((step, index) => ({ ...step, index }))
            .filter(({ recorded }) => recorded <= until)
          return {
            observations: kept.map(({ index, value, recorded, replaces }) =>
              deliveries(`o-${index}`, value, recorded, {
                supersedes: replaces > 0 && index >= replaces ? `o-${index - replaces}` : null,
              }),
            ),
            retractions: kept
              .filter(({ index, retracts }) => retracts < index)
              .map(({ index, retracts, recorded }) =>
                note(recorded, { id: `r-${index}`, target: `o-${retracts}`, reason: text }),
              ),
          }
        }
        expect(viewOf(history('2025-12-31'), asOf).facts).toEqual(viewOf(history(asOf), asOf).facts)
      }),
    )
  })
})

describe('a record that is replaced', () => {
  const records: Records = {
    observations: [
      deliveries('first', 900, '2025-01-10'),
      deliveries('second', 950, '2025-02-10', { supersedes: 'first' }),
      deliveries('third', 970, '2025-03-10', { supersedes: 'second' }),
    ],
    derived: [
      { id: 'half', name: text, formula: '{third} / 2', unit: 'cars', value: 485 },
      { id: 'double', name: text, formula: '{first} * 2', unit: 'cars', value: 1940 },
    ],
  }

  test.each([
    ['2025-01-31', 'first', 450, 1800],
    ['2025-02-28', 'second', 475, 1900],
    ['2025-03-31', 'third', 485, 1940],
  ])('on %s `%s` stands, and formulas follow it', (asOf, standing, half, double) => {
    const { facts } = viewOf(records, asOf)
    expect(Object.keys(facts).sort()).toEqual(['double', 'half', standing].sort())
    expect([facts.half?.value, facts.double?.value]).toEqual([half, double])
    expect([facts.half?.inputs, facts.double?.inputs]).toEqual([[standing], [standing]])
  })

  test('where the replacement is retracted, the replaced one stands again', () => {
    const retractions = [note('2025-04-10', { id: 'oops', target: 'third', reason: text })]
    const { facts, withheld } = viewOf({ ...records, retractions }, '2025-04-30')
    expect(Object.keys(facts)).toContain('second')
    expect(withheld).toEqual({ first: 'superseded', third: 'retracted' })
  })

  test('a retracted link in the middle does not bring back what it replaced', () => {
    const retractions = [note('2025-04-10', { id: 'oops', target: 'second', reason: text })]
    expect(viewOf({ ...records, retractions }, '2025-04-30').withheld).toEqual({
      first: 'superseded',
      second: 'retracted',
    })
  })
})

describe('a record that is retracted', () => {
  const records: Records = {
    observations: [deliveries('cars', 900, '2025-01-10')],
    retractions: [note('2025-02-10', { id: 'oops', target: 'cars', reason: text })],
    derived: [{ id: 'half', name: text, formula: '{cars} / 2', unit: 'cars', value: 450 }],
  }

  test('stands until then, and takes with it what was made from it', () => {
    expect(Object.keys(viewOf(records, '2025-02-09').facts)).toEqual(['cars', 'half'])
    expect(viewOf(records, '2025-02-10').facts).toEqual({})
    expect(viewOf(records, '2025-02-10').withheld).toEqual({ cars: 'retracted', half: 'retracted' })
    expect(viewOf(records, '2025-02-10').records.derived).toEqual([])
  })
})

describe('conflicts and corrections', () => {
  const records: Records = {
    observations: [deliveries('cars', 900, '2025-01-10'), deliveries('rival', 700, '2025-01-10')],
    derived: [{ id: 'share', name: text, formula: '{rival} / {cars}', unit: 'times', value: 0.78 }],
    conflicts: [
      note('2025-02-10', {
        id: 'dispute',
        members: ['cars', 'rival'],
        kind: 'value',
        title: text,
        summary: text,
      }),
    ],
    resolutions: [note('2025-04-10', { id: 'settled', conflict: 'dispute', prefer: 'cars', summary: text })],
    corrections: [
      note('2025-03-10', {
        id: 'misprint',
        target: 'cars',
        field: 'value',
        printed: '90',
        corrected: '900',
        basis: text,
        confidence: 'high',
      }),
    ],
  }

  test.each([
    ['2025-01-31', [], []],
    ['2025-02-28', ['dispute'], []],
    ['2025-03-31', ['dispute'], ['misprint']],
    ['2025-04-30', [], ['misprint']],
  ])('on %s', (asOf, conflicts, corrections) => {
    const { facts } = viewOf(records, asOf)
    expect(facts.cars).toMatchObject({ conflicts, corrections })
    expect(facts.share).toMatchObject({ conflicts, corrections })
    expect(facts.rival).toMatchObject({ conflicts, corrections: [] })
  })
})

describe('the stance of a company', () => {
  test('is the latest that held, not the latest that was written down', () => {
    const stances = [
      stance('volt', 'waiting', '2025-03-01'),
      stance('volt', 'expanding', '2025-05-01', { valid: '2024-Q1' }),
      stance('volt', 'leaving', '2025-05-02', { facet: 'vans' }),
      stance('wheel', 'expanding', '2025-01-01'),
      stance('wheel', 'leaving', '2025-06-01'),
    ]
    const roles = (asOf: string): unknown[] =>
      viewOf({ stances }, asOf).companies.map(({ stance }) => stance?.role)
    expect(roles('2025-05-31')).toEqual([undefined, 'hold', 'forward'])
    expect(roles('2025-06-01')).toEqual([undefined, 'hold', 'back'])
  })

  test('a stance for a year is not younger than what was learned after it', () => {
    const stances = [
      stance('volt', 'waiting', '2025-03-01', { valid: '2025' }),
      stance('volt', 'leaving', '2025-06-01', { valid: '2025-05' }),
    ]
    expect(viewOf({ stances }).companies[1]?.stance?.role).toBe('back')
  })
})

test('of our own judgements the newest counts', () => {
  const scoreDimensions = [{ id: 'reach', label: text, max: 4, rule: text }]
  const scores = [
    {
      id: 'old',
      company: 'volt',
      dimension: 'reach',
      value: 2,
      author: text,
      basis: text,
      recorded: '2025-01-01',
    },
    {
      id: 'new',
      company: 'volt',
      dimension: 'reach',
      value: 3,
      author: text,
      basis: text,
      recorded: '2025-02-01',
    },
  ]
  expect(viewOf({ scoreDimensions, scores }, '2025-01-31').facts).toMatchObject({
    old: { value: 2, basis: 'judgement' },
  })
  expect(viewOf({ scoreDimensions, scores }).withheld).toEqual({ old: 'superseded' })
})

test('names of everything that can be spoken of', () => {
  const people = [named('ada')]
  expect(Object.keys(viewOf({ people }).names)).toEqual([
    'anchor',
    'volt',
    'wheel',
    'volt-one',
    'big-two',
    'ada',
  ])
})
