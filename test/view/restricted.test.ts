import { describe, expect, test } from 'vitest'
import { view } from '../../src/view/index.js'
import { audience, dataset, deliveries, event, named, note, said, viewOf, type Records } from './dataset.js'

const text = (en: string) => ({ en, 'zh-Hant': en })
const internal = { visibility: 'internal' }

/** The ids of a kind that a public reader knows. */
const idsOf = (records: Records, kind: 'observations' | 'events' | 'fundings' | 'corrections' | 'derived') =>
  viewOf(records).records[kind].map(({ id }) => id)

describe('a restricted field', () => {
  const volt = named('volt-two', { company: 'volt', family: 'Two', openness: 'open' })

  test('is taken out, or has the value that it has where nothing is said, for readers below it', () => {
    const records: Records = {
      models: [{ ...volt, restricted: { family: 'partner', openness: 'internal' } }],
    }
    const seen = (visibility: string) => {
      const { family, openness } = viewOf(records, undefined, { visibility }).records.models[1]!
      return [family, openness]
    }
    expect([seen('public'), seen('partner'), seen('internal')]).toEqual([
      [undefined, 'unknown'],
      ['Two', 'unknown'],
      ['Two', 'open'],
    ])
  })

  test('is not even named', () => {
    const records: Records = { models: [{ ...volt, restricted: { family: 'partner' } }] }
    expect(JSON.stringify(viewOf(records).records.models)).not.toMatch(/family|restricted/)
  })

  test('takes the whole record with it where the record cannot be without it', () => {
    const whole = (field: string) =>
      deliveries(field, 5, '2025-01-10', { restricted: { [field]: 'internal' } })
    const fields = ['value', 'printed', 'subject', 'sources', 'bound']
    const { facts, withheld } = viewOf({ observations: fields.map(whole) })
    expect(facts).toEqual({})
    expect(withheld).toEqual(Object.fromEntries(fields.map((field) => [field, 'visibility'])))
  })

  test('takes a derived figure with it that is made from the record', () => {
    const records: Records = {
      observations: [deliveries('secret', 5, '2025-01-10', { restricted: { value: 'internal' } })],
      derived: [{ id: 'twice', name: text('twice'), formula: '{secret} * 2', unit: 'cars', value: 10 }],
    }
    expect(idsOf(records, 'derived')).toEqual([])
  })

  test('that is not filled restricts nothing', () => {
    const open = deliveries('open', 5, '2025-01-10', { restricted: { min: 'internal', scope: 'internal' } })
    expect(idsOf({ observations: [open] }, 'observations')).toEqual(['open'])
  })

  test('is not told by its correction', () => {
    const correction = (id: string, field: string) =>
      note('2025-02-01', {
        id,
        target: 'open',
        field,
        printed: '1',
        corrected: '2',
        basis: text('why'),
        confidence: 'high',
      })
    const records: Records = {
      observations: [
        deliveries('open', 5, '2025-01-10', { scope: text('x'), restricted: { scope: 'internal' } }),
      ],
      corrections: [correction('of-value', 'value'), correction('of-scope', 'scope.en')],
    }
    expect(idsOf(records, 'corrections')).toEqual(['of-value'])
  })
})

describe('what names something withheld', () => {
  const hidden: Records = {
    companies: [named('ghost', { type: 'newcomer', monogram: 'G', colour: '123456', ...internal })],
    organisations: [named('open-fund'), named('ghost-fund', internal)],
    people: [named('ghost-voice', internal)],
    observations: [deliveries('secret', 300, '2025-01-10', internal)],
  }

  test('leaves it out of lists and fields that can be without it', () => {
    const { records } = viewOf({
      ...hidden,
      fundings: [
        {
          id: 'round',
          company: 'volt',
          currency: 'USD',
          value: 5e6,
          printed: { value: '5 million' },
          investors: [
            { org: 'ghost-fund', role: 'lead' },
            { org: 'open-fund', role: 'follow' },
          ],
          ...said('2025-01-10', { attribution: { speaker: 'ghost-voice', text: text('the ghost') } }),
        },
      ],
      events: [
        event('secret-plant', 'plant', '2025-01', internal),
        event('answer', 'plant', '2025-02', { respondsTo: 'secret-plant' }),
      ],
    })
    const [round, answer] = [records.fundings[0]!, records.events[0]!]
    expect(round.investors).toEqual([{ org: 'open-fund', role: 'follow' }])
    expect('attribution' in round).toBe(false)
    expect([answer.id, answer.respondsTo]).toEqual(['answer', null])
  })

  test('a public company of a withheld parent has none', () => {
    const child = named('child', { type: 'newcomer', monogram: 'C', colour: '123456', parent: 'ghost' })
    const { companies } = viewOf({ ...hidden, companies: [...hidden.companies!, child] }).records
    expect(companies.map(({ id, parent }) => [id, parent])).toContainEqual(['child', null])
  })

  test('is withheld where a text that it must have names the figure, and goes without one that it may lack', () => {
    const records: Records = {
      ...hidden,
      observations: [...hidden.observations!, deliveries('open', 900, '2025-01-10')],
      events: [
        event('told', 'plant', '2025-01', { summary: text('builds {open}') }),
        event('untold', 'plant', '2025-01', { summary: text('builds {secret}') }),
        event('short', 'plant', '2025-01', { title: { ...text('builds'), short: text('{secret}') } }),
      ],
      derived: [
        {
          id: 'twice',
          name: text('twice'),
          formula: '{open} * 2',
          unit: 'cars',
          value: 1800,
          workings: text('{open} beside {secret}'),
        },
      ],
    }
    expect(idsOf(records, 'events')).toEqual(['told'])
    expect(viewOf(records).records.derived[0]).not.toHaveProperty('workings')
  })

  test('what is measured or counted in something withheld is withheld', () => {
    const own: Records = {
      units: [{ id: 'open', kind: 'count', ...internal }],
      metrics: [
        {
          id: 'secret-metric',
          name: text('x'),
          dimension: 'volume',
          unit: 'cars',
          population: 'all',
          window: 'daily',
          better: 'up',
          ...internal,
        },
      ],
      observations: [
        deliveries('open', 900, '2025-01-10'),
        deliveries('by-metric', 1, '2025-01-10', { metric: 'secret-metric' }),
      ],
      derived: [
        { id: 'in-unit', name: text('x'), formula: '{open} * 1', unit: 'open', value: 900 },
        {
          id: 'of-company',
          name: text('x'),
          count: { of: 'events', where: { company: 'ghost' } },
          unit: 'cars',
          value: 0,
        },
      ],
    }
    // A unit may be called like a record, and only the unit is restricted.
    expect(Object.keys(viewOf({ ...hidden, ...own }).facts)).toEqual(['open'])
  })

  test('a count tells of what is known alone, and cites no source that is withheld', () => {
    const source = {
      id: 'leak',
      title: text('Leak'),
      short: text('Leak'),
      publisher: text('?'),
      language: 'en',
    }
    const plant = (id: string, more: object) => event(id, 'plant', '2025-01', more as Record<string, unknown>)
    const { facts } = viewOf({
      sources: [{ ...source, ...internal }],
      events: [
        plant('seen', { sources: [{ source: 'daily' }, { source: 'leak' }] }),
        plant('secret-plant', internal),
        plant('leaked', { sources: [{ source: 'leak' }] }),
      ],
      derived: [
        {
          id: 'plants',
          name: text('plants'),
          count: { of: 'events', where: { kind: 'plant' } },
          unit: 'cars',
          value: 3,
        },
      ],
    })
    const { value, inputs, citations } = facts['plants']!
    expect([value, inputs, citations.map((citation) => citation.source)]).toEqual([1, ['seen'], ['daily']])
  })

  test('an internal figure leaves the one that it replaces to the public', () => {
    const records: Records = {
      observations: [
        deliveries('old', 1, '2025-01-10'),
        deliveries('new', 2, '2025-02-10', { supersedes: 'old', ...internal }),
        deliveries('newest', 3, '2025-03-10', { supersedes: 'new' }),
      ],
    }
    expect(Object.keys(viewOf(records, '2025-02-28').facts)).toEqual(['old'])
    expect(viewOf(records).records.observations.map(({ id, supersedes }) => [id, supersedes])).toEqual([
      ['newest', null],
    ])
  })

  test('what was taken back is shown to nobody, also where only we know that it was', () => {
    const retraction = note('2025-03-01', {
      id: 'oops',
      target: 'gone',
      reason: text('secret reason'),
      ...internal,
    })
    const { facts, records } = viewOf({
      observations: [deliveries('gone', 1, '2025-01-01')],
      retractions: [retraction],
    })
    expect([facts, records.retractions]).toEqual([{}, []])
  })
})

describe('what an audience asks for by name and may not see', () => {
  const text_ = text('x')
  const hidden: Records = {
    companyTypes: [{ id: 'secret-type', label: text_, singular: text_, ...internal }],
    camps: [named('secret-camp', { definition: text_, ...internal })],
    companies: [named('ghost', { type: 'newcomer', monogram: 'G', colour: '123456', ...internal })],
    models: [
      named('secret-model', { company: 'volt', ...internal }),
      named('ghost-car', { company: 'ghost' }),
    ],
    attributeKinds: [{ id: 'secret-kind', label: text_, ...internal }],
    units: [{ id: 'secret-unit', kind: 'count', ...internal }],
    events: [event('secret-plant', 'plant', '2025-01', internal)],
    risks: [
      {
        id: 'secret-risk',
        order: 1,
        title: text_,
        why: text_,
        signal: text_,
        severity: 'low',
        exposed: ['volt'],
        author: text_,
        basis: text_,
        recorded: '2025-01-10',
        ...internal,
      },
    ],
    observations: [deliveries('secret', 1, '2025-01-10', { restricted: { value: 'internal' } })],
  }

  test('is an error with the reason', () => {
    const { diagnostics, value } = view(
      dataset(hidden),
      audience({
        groups: ['secret-type'],
        camps: ['secret-camp'],
        companies: ['ghost'],
        risks: ['secret-risk'],
        timeline: { from: '2025-01', to: '2025-02', events: ['secret-plant'] },
        specs: { models: ['secret-model', 'ghost-car'], attributes: ['secret-kind'], unit: 'secret-unit' },
        keyFigures: [{ label: text_, facts: ['secret'] }],
      }),
      '2025-12-31',
    )
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ message, hints = [] }) => [message, ...hints].join('; '))).toEqual([
      ...[
        '`groups` needs `secret-type`',
        '`camps` needs `secret-camp`',
        '`companies` needs `ghost`',
        '`risks` needs `secret-risk`',
      ].map((needs) => `${needs}, which the audience \`reader\` may not see`),
      '`keyFigures` needs `secret`, which the audience `reader` may not see; its `value` is restricted, and it says nothing without it',
      '`timeline` needs `secret-plant`, which the audience `reader` may not see',
      '`specs` needs `secret-model`, which the audience `reader` may not see',
      '`specs` needs `ghost-car`, which the audience `reader` may not see; its `company` names `ghost`, which that audience may not see',
      '`specs` needs `secret-kind`, which the audience `reader` may not see',
      '`specs` needs `secret-unit`, which the audience `reader` may not see',
    ])
  })
})
