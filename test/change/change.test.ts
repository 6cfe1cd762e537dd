import { describe, expect, test } from 'vitest'
import type { Change } from '../../src/model/change.js'
import type { Kind } from '../../src/model/dataset.js'
import { about, between, fleet, landscape, stance } from './landscape.js'

type Records = Partial<Record<Kind, readonly object[]>>
const week = (more: Records) => between(landscape(more), '2025-04-06', '2025-04-13')

/** `kind before after by …`, derived figures apart. */
function told(changes: readonly Change[]): string[] {
  return changes
    .filter(({ of }) => of !== 'derived')
    .map(({ kind, before, after, by }) =>
      [kind, before?.record ?? '-', after?.record ?? '-', ...(by ? [`by ${by.record}`] : [])].join(' '),
    )
    .sort()
}

describe('what happened to a figure', () => {
  test('a later one of its series is new, and goes with the one before', () => {
    const [change] = week({ observations: [fleet('fleet-2', 50000, '2025-04', '2025-04-10')] })
    expect(change).toMatchObject({
      kind: 'new',
      of: 'observations',
      companies: ['acme'],
      fields: ['value', 'valid', 'printed'],
      recorded: '2025-04-10',
      isFirst: false,
      isImport: false,
      before: { record: 'acme-fleet' },
      after: { record: 'fleet-2' },
      delta: { comparable: true, difference: 10000, ratio: 1.25, exact: true },
    })
  })

  test('the first of its series has nothing before it, which is not zero', () => {
    const first = fleet('shop', 3, '2025-04', '2025-04-10', { subject: 'acme-one' })
    const [change] = week({ observations: [first] })
    expect(change).toMatchObject({ kind: 'new', isFirst: true, companies: ['acme'] })
    expect([change?.before, change?.delta]).toEqual([undefined, undefined])
  })

  test('zero is a value, but no base of a ratio', () => {
    const observations = [
      fleet('none', 0, '2025-03', '2025-03-20'),
      fleet('some', 50000, '2025-04', '2025-04-10'),
    ]
    const [change] = week({ observations })
    expect(change?.before?.record).toBe('none')
    expect(change?.delta).toEqual({ comparable: true, difference: 50000, exact: true })
  })

  test('the same value again is a change of nothing', () => {
    const [change] = week({ observations: [fleet('same', 40000, '2025-04', '2025-04-10')] })
    expect(change?.delta).toMatchObject({ difference: 0, ratio: 1 })
  })

  test('a move does not contain the correction of where it began', () => {
    const right = fleet('right', 45000, '2024-12', '2025-04-10', { supersedes: 'acme-fleet' })
    const observations = [right, fleet('fleet-2', 50000, '2025-04', '2025-04-10')]
    const moved = week({ observations }).find(({ id }) => id === 'new:fleet-2')
    expect(moved).toMatchObject({ before: { record: 'right' }, delta: { difference: 5000 } })
  })

  test('one that replaces another on the same time corrects it, and is no growth', () => {
    const right = fleet('right', 44000, '2024-12', '2025-04-10', { supersedes: 'acme-fleet' })
    expect(told(week({ observations: [right] }))).toEqual(['corrected acme-fleet right'])
  })

  test('one that replaces another on a later time revises it', () => {
    const later = fleet('later', 44000, '2025-04', '2025-04-10', { supersedes: 'acme-fleet' })
    expect(told(week({ observations: [later] }))).toEqual(['revised acme-fleet later'])
  })

  test('a correction names what it corrects, and what stands there now', () => {
    const right = fleet('right', 44000, '2024-12', '2025-04-10', { supersedes: 'acme-fleet' })
    const said = { target: 'acme-fleet', field: 'value', printed: '4', corrected: '4.4' }
    const corrections = [about('fix', '2025-04-10', said)]
    expect(told(week({ observations: [right], corrections }))).toEqual(['corrected acme-fleet right by fix'])
    expect(told(week({ corrections }))).toEqual(['corrected acme-fleet acme-fleet by fix'])
  })

  test('what a source took back is retracted', () => {
    const observations = [fleet('wrong', 9, '2025-03', '2025-04-01')]
    const retractions = [about('back', '2025-04-10', { target: 'wrong', reason: {} })]
    expect(told(week({ observations, retractions }))).toEqual(['retracted wrong - by back'])
  })

  test('a figure that grew too old is stale', () => {
    const maxAge = { months: 6, kinds: {}, metrics: {} }
    const changes = between(landscape({}), '2025-06-29', '2025-07-06', { maxAge })
    expect(told(changes)).toContain('stale acme-fleet acme-fleet')
    expect(changes.find(({ kind }) => kind === 'stale')?.recorded).toBe('2025-07-06')
  })

  test('a figure that is computed from a disputed one goes with the dispute', () => {
    const conflicts = [about('doubt', '2025-04-10', { members: ['acme-fleet'], title: {}, summary: {} })]
    const changes = week({ conflicts })
    expect(told(changes)).toEqual(['disputed - - by doubt'])
    expect(changes[0]?.effects.map(({ id }) => id)).toEqual(['doubt', 'acme-fleet', 'fleet-ratio'])
  })

  test('a derived one says which of its inputs made it change', () => {
    const right = fleet('right', 44000, '2024-12', '2025-04-10', { supersedes: 'acme-fleet' })
    const ratio = week({ observations: [right] }).find(({ of }) => of === 'derived')
    expect(ratio).toMatchObject({ id: 'revised:fleet-ratio', because: ['right'] })
    expect([ratio?.before?.fact?.value, ratio?.after?.fact?.value]).toEqual([4, 4.4])
  })
})

describe('what gives no difference', () => {
  test.each([
    ['a range', { value: null, min: 1, max: 2, bound: 'range' }, 'range'],
    ['another scope', { scope: { en: 'rented ones', 'zh-Hant': '出租' } }, 'scope'],
  ])('%s', (_, more, why) => {
    const [change] = week({ observations: [fleet('other', 50000, '2025-04', '2025-04-10', more)] })
    expect(change?.delta).toEqual({ comparable: false, why })
  })

  test('a year against a quarter', () => {
    const of = { subject: 'acme-one' }
    const observations = [
      fleet('year', 221, '2024', '2025-03-20', of),
      fleet('quarter', 91, '2025-Q1', '2025-04-10', of),
    ]
    const [change] = week({ observations })
    expect(change?.before?.record).toBe('year')
    expect(change?.delta).toEqual({ comparable: false, why: 'period' })
  })

  test('a bound gives one that is not exact', () => {
    const observations = [fleet('more', 50000, '2025-04', '2025-04-10', { bound: 'gt' })]
    expect(week({ observations })[0]?.delta).toMatchObject({ comparable: true, exact: false })
  })
})

describe('what happened to a company', () => {
  const attacks = stance('attacks', 'attack', '2025-01', '2025-03-20')

  test('another stance', () => {
    const stances = [attacks, stance('waits', 'wait', '2025-04', '2025-04-10')]
    expect(told(week({ stances }))).toEqual(['stance attacks waits'])
  })

  test('the same stance for another reason is no change of stance', () => {
    const again = stance('again', 'attack', '2025-04', '2025-04-10', { supersedes: 'attacks' })
    expect(told(week({ stances: [attacks, again] }))).toEqual(['revised attacks again'])
  })

  test('a camp that it was not counted to', () => {
    const camps = [{ id: 'late', name: {}, definition: {}, visibility: 'public', place: attacks.place }]
    const memberships = [{ ...attacks, id: 'm-late', camp: 'late', recorded: '2025-04-10' }]
    expect(told(week({ camps, memberships }))).toEqual(['camp - m-late'])
  })
})

describe('conflicts', () => {
  const conflicts = [
    about('quarrel', '2025-04-08', { members: ['acme-fleet', 'bolt-fleet'], title: {}, summary: {} }),
  ]
  const end = (day: string) => [about('peace', day, { conflict: 'quarrel', prefer: null, summary: {} })]

  test('that begin make figures disputed', () => {
    const [change] = week({ conflicts }).filter(({ of }) => of !== 'derived')
    expect(change).toMatchObject({ kind: 'disputed', subjects: ['acme', 'bolt'], by: { record: 'quarrel' } })
  })

  test('that end are resolved', () => {
    const dataset = landscape({ conflicts, resolutions: end('2025-04-15') })
    expect(told(between(dataset, '2025-04-13', '2025-04-20'))).toEqual(['resolved - - by peace'])
  })

  test('that begin and end between the two days were never open', () => {
    expect(told(week({ conflicts, resolutions: end('2025-04-10') }))).toEqual(['resolved - - by peace'])
  })
})

describe('news', () => {
  test('a week in which nothing became known has no change', () => {
    expect(week({})).toEqual([])
  })

  test('what the import of old sources brought is marked as such', () => {
    const old = fleet('old', 1, '2025-04', '2025-04-10', { recordedBasis: 'import' })
    expect(week({ observations: [old] }).map(({ isImport }) => isImport)).toEqual([true])
  })

  test('is ranked by what it counts for, in parts', () => {
    const changes = week({
      stances: [
        stance('attacks', 'attack', '2025-01', '2025-03-20'),
        stance('waits', 'wait', '2025-04', '2025-04-10'),
      ],
      observations: [fleet('doubled', 80000, '2025-04', '2025-04-10')],
    })
    expect(changes.map(({ id, materiality }) => [id, materiality])).toEqual([
      ['stance:waits', { score: 60, parts: [{ name: 'change stance', points: 60 }] }],
      [
        'new:doubled',
        {
          score: 40,
          parts: [
            { name: 'change new', points: 10 },
            { name: 'record observations', points: 15 },
            { name: 'moved by 50% or more', points: 15 },
          ],
        },
      ],
    ])
  })
})
