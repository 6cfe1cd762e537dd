import { describe, expect, test } from 'vitest'
import { deliveries, event, note, problemsOf, said, stance, viewOf, type Records } from './dataset.js'

const text = { en: 'why', 'zh-Hant': '因' }

const formula = (id: string, formula: string, more: object = {}): Record<string, unknown> => ({
  id,
  name: text,
  formula,
  unit: 'times',
  value: 33,
  ...more,
})
const count = (id: string, spec: object): Record<string, unknown> => ({
  id,
  name: text,
  count: spec,
  unit: 'cars',
  value: 0,
})

describe('a figure made by a formula', () => {
  const observations = [
    deliveries('may', 1.2e11, '2025-01-10', { valid: '2024-05', confidence: 'medium' }),
    deliveries('december', 4e12, '2025-02-10', {
      valid: '2024-12',
      sources: [{ source: 'daily', at: 'p. 1' }, { source: 'weekly' }],
    }),
  ]

  test('takes value, dates, sources and confidence from its inputs', () => {
    const derived = [formula('percent', '({growth} - 1) * 100'), formula('growth', '{december} / {may}')]
    const { facts } = viewOf({ observations, derived })
    expect(facts.growth).toEqual({
      id: 'growth',
      kind: 'derived',
      value: 33.3333333333,
      bound: 'eq',
      digits: 2,
      unit: 'times',
      subject: 'volt',
      valid: '2024-12',
      recorded: '2025-02-10',
      basis: 'derived',
      confidence: 'medium',
      visibility: 'public',
      citations: [
        { source: 'daily', at: 'p. 1', role: 'primary' },
        { source: 'weekly', role: 'primary' },
      ],
      inputs: ['december', 'may'],
      formula: '{december} / {may}',
      conflicts: [],
      corrections: [],
      place: { file: 'data/derived.yaml', start: { line: 2, column: 1 } },
    })
    expect(facts.percent).toMatchObject({
      inputs: ['growth'],
      citations: [{ source: 'daily' }, { source: 'weekly' }],
    })
    expect(facts.percent?.value).toBeCloseTo(3233.33)
  })

  test('converts money by a rate, with the source of the rate and the day of the amount', () => {
    const fx = [
      {
        id: 'usd-cny',
        pair: 'USD/CNY',
        date: '2025-03-31',
        rate: 7.2,
        sources: [{ source: 'weekly' }],
        confidence: 'high',
      },
    ]
    const derived = [formula('in-yuan', '{december} * {usd-cny}', { value: 2.88e13 })]
    expect(viewOf({ observations, derived, fx }).facts['in-yuan']).toMatchObject({
      value: 2.88e13,
      subject: 'volt',
      valid: '2024-12',
      recorded: '2025-03-31',
      citations: [{ source: 'daily' }, { source: 'weekly' }],
      inputs: ['december', 'usd-cny'],
    })
    expect(viewOf({ observations, derived, fx }, '2025-03-30').facts['in-yuan']).toBeUndefined()
  })

  test('shows the digits that its record declares, two or three', () => {
    const digits = [33, 30, 97.5, 1.2e9, 16.67, 7].map((value, index) =>
      formula(`f-${index}`, '{may}', { value }),
    )
    const { facts } = viewOf({ observations, derived: digits })
    expect(Object.values(facts).flatMap(({ digits }) => digits ?? [])).toEqual([2, 2, 3, 2, 3, 2])
  })

  test('has the date that its record gives, where it gives one', () => {
    const derived = [formula('growth', '{december} / {may}', { valid: '2024-H2' })]
    expect(viewOf({ observations, derived }).facts.growth?.valid).toBe('2024-H2')
  })

  test('is marked by its own conflicts and those of its inputs', () => {
    const clash = (id: string, member: string): Record<string, unknown> =>
      note('2025-03-01', { id, members: [member], kind: 'value', title: text, summary: text })
    const derived = [formula('growth', '{december} / {may}')]
    const conflicts = [clash('on-input', 'may'), clash('on-result', 'growth')]
    expect(viewOf({ observations, derived, conflicts }).facts.growth?.conflicts).toEqual([
      'on-result',
      'on-input',
    ])
  })

  test('a range has no value to compute with', () => {
    const range = deliveries('range', 0, '2025-01-01', { value: null, min: 1, max: 2, bound: 'range' })
    expect(problemsOf({ observations: [range], derived: [formula('double', '{range} * 2')] })).toEqual([
      'view/formula: `double` cannot be computed: `range` has no value',
    ])
  })

  test('a circle is told, not followed', () => {
    const derived = [formula('a', '{b}'), formula('b', '{c}'), formula('c', '{a}')]
    expect(problemsOf({ derived })).toEqual([
      'view/circular: a figure is made from itself: `a` → `b` → `c` → `a`',
    ])
  })

  test('an input that does not exist', () => {
    expect(problemsOf({ derived: [formula('a', '{nothing} + 1')] })).toEqual([
      'view/unknown-input: `a` is made from `nothing`, which is no figure',
    ])
  })
})

describe('counts', () => {
  const memberships = [
    { id: 'member-anchor', camp: 'big-two', company: 'anchor', ...said('2025-01-01') },
    {
      id: 'member-volt',
      camp: 'big-two',
      company: 'volt',
      ...said('2025-01-01', { sources: [{ source: 'weekly' }] }),
    },
  ]
  const price = (id: string, value: number, model = 'volt-one'): Record<string, unknown> => ({
    id,
    model,
    value,
    unit: 'EUR-like',
    direction: 'unstated',
    printed: { value: String(value) },
    ...said('2025-03-01'),
  })
  const records: Records = {
    stances: [
      stance('anchor', 'waiting', '2025-01-01'),
      stance('volt', 'expanding', '2025-01-01'),
      stance('wheel', 'expanding', '2025-01-01'),
      stance('wheel', 'leaving', '2025-04-01'),
    ],
    memberships,
    events: [
      event('plant-march', 'plant', '2025-03-03'),
      event('plant-may', 'plant', '2025-05-05', { subjects: ['volt-one'] }),
      event('closure-may', 'closure', '2025-05'),
      event('other', 'plant', '2025-05', { subjects: ['wheel'] }),
      event('talk', 'talk', '2025-05'),
    ],
    prices: [price('cheap', 10), price('fair', 20), price('dear', 30)],
    observations: [deliveries('limit', 20, '2025-01-01')],
  }

  test.each<readonly [object, number, readonly string[]]>([
    [{ of: 'companies' }, 3, ['anchor', 'volt', 'wheel']],
    [{ of: 'companies', where: { type: 'newcomer' } }, 2, ['volt', 'wheel']],
    [{ of: 'companies', where: { role: 'forward' } }, 1, ['stance-volt-2025-01-01']],
    [
      { of: 'companies', where: { role: ['hold', 'back'] } },
      2,
      ['stance-anchor-2025-01-01', 'stance-wheel-2025-04-01'],
    ],
    [{ of: 'companies', where: { stance: 'leaving' } }, 1, ['stance-wheel-2025-04-01']],
    [
      { of: 'companies', where: { camp: 'big-two', role: 'forward' } },
      1,
      ['stance-volt-2025-01-01', 'member-volt'],
    ],
    [{ of: 'companies', where: { id: ['volt', 'wheel'], role: 'hold' } }, 0, []],
    [{ of: 'memberships', where: { camp: 'big-two' } }, 2, ['member-anchor', 'member-volt']],
    [
      { of: 'events', where: { move: ['forward', 'back'] } },
      4,
      ['plant-march', 'plant-may', 'closure-may', 'other'],
    ],
    [{ of: 'events', where: { move: 'forward', company: 'volt' }, from: '2025-05' }, 1, ['plant-may']],
    [{ of: 'events', where: { kind: 'plant', subject: 'volt' }, to: '2025-04' }, 1, ['plant-march']],
    [{ of: 'events', from: '2025-05', to: '2025-05' }, 4, ['plant-may', 'closure-may', 'other', 'talk']],
    [{ of: 'prices', where: { company: 'volt', max: 20 } }, 2, ['cheap', 'fair']],
    [{ of: 'prices', where: { model: 'volt-one', unit: 'EUR-like', min: 20 } }, 2, ['fair', 'dear']],
    [{ of: 'prices', where: { id: ['cheap', 'dear'], max: 'limit' } }, 1, ['cheap', 'limit']],
    [{ of: 'models', where: { company: 'volt', openness: 'unknown' } }, 1, ['volt-one']],
    [{ of: 'models', where: { openness: 'open' } }, 0, []],
  ])('%j is %d', (spec, value, inputs) => {
    const { facts } = viewOf({ ...records, derived: [count('n', spec)] })
    expect(facts.n).toMatchObject({ value, inputs, kind: 'derived', basis: 'derived' })
  })

  test('cites what the stances and lists rest on', () => {
    const { facts } = viewOf({
      ...records,
      derived: [count('n', { of: 'companies', where: { camp: 'big-two' } })],
    })
    expect(facts.n?.citations.map(({ source }) => source)).toEqual(['daily', 'weekly'])
  })

  test('follows the day, the companies and the visibility of the view', () => {
    const derived = [count('n', { of: 'companies', where: { role: 'forward' } })]
    expect(viewOf({ ...records, derived }, '2025-03-31').facts.n?.value).toBe(2)
    expect(viewOf({ ...records, derived }, '2025-04-01').facts.n?.value).toBe(1)
    expect(
      viewOf({ ...records, derived }, '2025-03-31', { companies: ['wheel', 'anchor'] }).facts.n?.value,
    ).toBe(1)
  })

  test('nothing known yet is not none', () => {
    const derived = [
      count('attackers', { of: 'companies', where: { role: 'forward' } }),
      count('makers', { of: 'companies' }),
      count('moves', { of: 'events' }),
    ]
    const { facts, withheld } = viewOf({ ...records, derived }, '2024-12-31')
    expect(Object.keys(facts)).toEqual(['makers'])
    expect([withheld.attackers, withheld.moves]).toEqual(['not-yet-known', 'not-yet-known'])
  })

  test('can be computed with', () => {
    const derived = [
      formula('share', '{forward} / {all} * 100', { unit: 'pct' }),
      count('forward', { of: 'companies', where: { role: 'forward' } }),
      count('all', { of: 'companies' }),
    ]
    expect(viewOf({ ...records, derived }).facts.share?.value).toBeCloseTo(33.33)
  })

  test('a condition that nothing can meet is a slip', () => {
    const derived = [
      count('a', { of: 'companies', where: { rol: 'forward' } }),
      count('b', { of: 'companies', where: { role: 'foward' } }),
      count('c', { of: 'companies', where: { camp: ['big-two', 'big-tow'] } }),
    ]
    expect(problemsOf({ ...records, derived })).toEqual([
      'view/count-where: a count of companies has no condition `rol`; there are id, type, role, stance, camp',
      'view/count-where: there is no role `foward` to count',
      'view/count-where: there is no camp `big-tow` to count',
    ])
  })
})

describe('the figures that records state', () => {
  test('each kind with its unit, subject and basis', () => {
    const money = { value: 6e8, currency: 'USD', printed: { value: '6億' }, company: 'volt' }
    const { facts } = viewOf({
      prices: [
        {
          id: 'price',
          model: 'volt-one',
          value: 20,
          unit: 'EUR-like',
          direction: 'unstated',
          printed: { value: '20' },
          ...said('2025-03-01', { assertion: 'company_claim' }),
        },
      ],
      priceChanges: [
        {
          id: 'cut',
          subject: 'volt-one',
          percent: -30,
          denominator: 'own_previous',
          printed: { value: '30%' },
          ...said('2025-03-01', { assertion: 'analyst' }),
        },
      ],
      fundings: [{ id: 'round', ...money, ...said('2025-03-01', { assertion: 'article' }) }],
      valuations: [{ id: 'worth', ...money, basis: 'post', ...said('2025-03-01', { assertion: 'rumour' }) }],
      events: [event('plant', 'plant', '2025-03', { assertion: 'quoted' })],
    })
    expect(Object.values(facts).map((f) => [f.id, f.kind, f.value, f.unit, f.subject, f.basis])).toEqual([
      ['price', 'price', 20, 'EUR-like', 'volt-one', 'company'],
      ['cut', 'priceChange', -30, 'pct', 'volt-one', 'reported'],
      ['round', 'funding', 6e8, 'EUR-like', 'volt', 'article'],
      ['worth', 'valuation', 6e8, 'EUR-like', 'volt', 'rumour'],
      ['plant', 'event', null, '', 'volt', 'company'],
    ])
  })
})
