import { describe, expect, test } from 'vitest'
import {
  dataset,
  audience,
  deliveries,
  event,
  named,
  note,
  problemsOf,
  said,
  viewOf,
  type Records,
} from './dataset.js'
import { view } from '../../src/view/index.js'

const text = { en: 'why', 'zh-Hant': '因' }

describe('visibility', () => {
  const records: Records = {
    observations: [
      deliveries('open', 900, '2025-01-10'),
      deliveries('shared', 400, '2025-01-10', { visibility: 'partner' }),
      deliveries('secret', 300, '2025-01-10', { visibility: 'internal' }),
    ],
    derived: [
      { id: 'sum', name: text, formula: '{open} + {shared}', unit: 'cars', value: 1300 },
      { id: 'total', name: text, formula: '{sum} + {secret}', unit: 'cars', value: 1600 },
    ],
    conflicts: [
      note('2025-01-10', {
        id: 'clash',
        members: ['open', 'secret'],
        kind: 'value',
        title: text,
        summary: text,
      }),
    ],
  }

  test.each([
    ['public', ['open']],
    ['partner', ['open', 'shared', 'sum']],
    ['internal', ['open', 'shared', 'secret', 'sum', 'total']],
  ])('%s sees %j', (visibility, visible) => {
    expect(Object.keys(viewOf(records, undefined, { visibility }).facts)).toEqual(visible)
  })

  test('a computed figure is as restricted as the strictest of its inputs', () => {
    const { facts } = viewOf(records, undefined, { visibility: 'internal' })
    expect([facts.sum?.visibility, facts.total?.visibility]).toEqual(['partner', 'internal'])
  })

  test('a mark does not tell of a restricted record', () => {
    expect(viewOf(records, undefined, { visibility: 'partner' }).facts.open?.conflicts).toEqual([])
    expect(viewOf(records, undefined, { visibility: 'internal' }).facts.open?.conflicts).toEqual(['clash'])
  })

  test('what is restricted takes with it all that is said of it', () => {
    const hidden: Records = {
      companies: [
        named('ghost', { type: 'newcomer', monogram: 'G', colour: '123456', visibility: 'internal' }),
      ],
      models: [named('ghost-car', { company: 'ghost' })],
      observations: [deliveries('ghost-cars', 5, '2025-01-10', { subject: 'ghost-car' })],
      events: [event('ghost-plant', 'plant', '2025-01', { subjects: ['volt', 'ghost'] })],
    }
    const { facts, names, companies, withheld } = viewOf(hidden)
    expect([Object.keys(facts), Object.keys(names).includes('ghost'), companies.length]).toEqual([
      [],
      false,
      3,
    ])
    expect(new Set(Object.keys(withheld))).toEqual(
      new Set(['ghost', 'ghost-car', 'ghost-cars', 'ghost-plant']),
    )
  })

  test('a restricted source is not cited, and what only it says is not told', () => {
    const leak = {
      id: 'leak',
      title: text,
      short: text,
      publisher: text,
      language: 'en',
      visibility: 'internal',
    }
    const cars = deliveries('cars', 1, '2025-01-10', { sources: [{ source: 'daily' }, { source: 'leak' }] })
    const rumour = deliveries('rumour', 2, '2025-01-10', { sources: [{ source: 'leak' }] })
    const { facts, sources } = viewOf({ sources: [leak], observations: [cars, rumour] })
    expect(Object.keys(facts)).toEqual(['cars'])
    expect(facts.cars?.citations).toEqual([{ source: 'daily', role: 'primary' }])
    expect(Object.keys(sources)).toEqual(['daily', 'weekly'])
  })
})

describe('companies', () => {
  test('in the order of the audience, with camps and type', () => {
    const memberships = ['volt', 'volt', 'wheel'].map((company, index) => ({
      id: `m-${index}`,
      camp: 'big-two',
      company,
      ...said('2025-01-01'),
    }))
    const { companies } = viewOf({ memberships }, undefined, { companies: ['wheel', 'volt'] })
    expect(companies.map(({ company, camps, type }) => [company.id, camps, type.id])).toEqual([
      ['wheel', ['big-two'], 'newcomer'],
      ['volt', ['big-two'], 'newcomer'],
    ])
  })
})

describe('moves of the timeline', () => {
  const events = [
    event('plant-may', 'plant', '2025-05-20'),
    event('closure-may', 'closure', '2025-05'),
    event('plant-april', 'plant', '2025-04-01'),
    event('talk', 'talk', '2025-04-02'),
    event('turned', 'talk', '2025-04-03', { move: 'back' }),
    event('early', 'plant', '2025-01-01'),
    event('vague', 'plant', '2025-Q2'),
    event('begun-before', 'plant', '', { valid: { from: '2025-03', to: '2025-05' } }),
    event('elsewhere', 'plant', '2025-04-04', { subjects: ['wheel'] }),
  ]
  const timeline = { from: '2025-04', to: '2025-06' }

  test('all moves of the companies within the months, by month and then as written', () => {
    const { moves } = viewOf({ events }, undefined, { timeline, companies: ['volt'] })
    expect(moves.map(({ month, lane, event }) => `${month} ${lane} ${event.id}`)).toEqual([
      '2025-04 forward plant-april',
      '2025-04 back turned',
      '2025-05 forward plant-may',
      '2025-05 back closure-may',
    ])
  })

  test('an event without a month is left out with a warning', () => {
    const { diagnostics } = view(dataset({ events }), audience({ timeline }), '2025-12-31')
    expect(diagnostics).toMatchObject([
      {
        code: 'view/move-date',
        severity: 'warning',
        place: { file: 'data/events.yaml', start: { line: 7 } },
      },
    ])
  })

  test('a list of its own wins, in its order within a month', () => {
    const { moves } = viewOf({ events }, undefined, {
      timeline: { ...timeline, events: ['closure-may', 'plant-may', 'elsewhere'] },
    })
    expect(moves.map(({ event }) => event.id)).toEqual(['elsewhere', 'closure-may', 'plant-may'])
  })

  test('what it lists must be a move within the months', () => {
    const list = { ...timeline, events: ['talk', 'early', 'vague'] }
    expect(problemsOf({ events }, undefined, { timeline: list })).toEqual([
      'view/no-lane: `talk` has no lane on a timeline',
      'view/outside-timeline: `early` happened in 2025-01, outside of the timeline from 2025-04 to 2025-06',
      'view/move-date: `vague` cannot stand on a timeline: its date is less exact than a month',
    ])
  })

  test('an audience without a timeline has no moves', () => {
    expect(viewOf({ events }).moves).toEqual([])
  })
})

describe('what the audience asks for and nobody knows yet', () => {
  const records: Records = {
    observations: [
      deliveries('late', 900, '2025-06-01'),
      deliveries('secret', 1, '2025-01-01', { visibility: 'internal' }),
      deliveries('gone', 1, '2025-01-01'),
      deliveries('old', 1, '2025-01-01'),
      deliveries('new', 2, '2025-02-01', { supersedes: 'old' }),
    ],
    retractions: [note('2025-03-01', { id: 'oops', target: 'gone', reason: text })],
    derived: [{ id: 'half', name: text, formula: '{late} / 2', unit: 'cars', value: 450 }],
    events: [event('plant', 'plant', '2025-05', { recorded: '2025-06-01' })],
  }
  const settings = {
    keyFigures: [{ label: text, facts: ['late', 'half', 'secret', 'gone', 'old'] }],
    timeline: { from: '2025-05', to: '2025-05', events: ['plant'] },
    profiles: ['volt'],
    scored: ['wheel'],
  }

  test('all of it is told at once, with the reason', () => {
    expect(problemsOf(records, '2025-05-31', settings)).toEqual([
      'view/not-known: `keyFigures` needs `late`, which is not known on 2025-05-31',
      'view/not-known: `keyFigures` needs `half`, made from `late`, which is not known on 2025-05-31',
      'view/not-known: `keyFigures` needs `secret`, which the audience `reader` may not see',
      'view/not-known: `keyFigures` needs `gone`, which was retracted on 2025-03-01',
      'view/not-known: `keyFigures` needs `old`, which has been replaced',
      'view/not-known: `timeline` needs `plant`, which is not known on 2025-05-31',
      'view/not-known: no profile of `volt` is known on 2025-05-31',
      'view/not-known: `scored` names `wheel`, of which no verdict is known on 2025-05-31',
    ])
  })

  test('of a profile that is restricted it is told that it is', () => {
    const line = { label: text, value: text }
    const tile = { fact: 'new', label: text }
    const profile = note('2025-01-01', {
      ...{ id: 'profile-volt', company: 'volt', visibility: 'internal', basis: text, author: text },
      ...{ headline: text, subtitle: text, thesis: text, say: text, facts: [line, line] },
      ...{ tiles: [tile, tile, tile, tile], playbook: [text, text], watch: [text, text] },
    })
    const problems = problemsOf({ ...records, profiles: [profile] }, '2025-05-31', { profiles: ['volt'] })
    expect(problems).toEqual([
      'view/not-known: `profiles` needs `profile-volt`, which the audience `reader` may not see',
    ])
  })

  test('with the place that asks, the record, and what to do', () => {
    const { diagnostics, value } = view(dataset(records), audience(settings), '2025-05-31')
    expect(value).toBeUndefined()
    expect(diagnostics[0]).toMatchObject({
      place: { file: 'audiences/reader/audience.yaml' },
      related: [{ place: { file: 'data/observations.yaml', start: { line: 1 } } }],
      hints: ['it was recorded on 2025-06-01: choose a later `--as-of`'],
    })
    expect(diagnostics[4]?.hints).toEqual(['use `new`'])
  })
})
