import { expect, test } from 'vitest'
import { withChanges } from '../../src/change/index.js'
import { buildContext } from '../../src/narrate/build-context.js'
import { base, examine, worldOf } from '../problems/fixtures.js'
import { about, at, audience, fleet, landscape, stance } from './landscape.js'

const strings = examine(worldOf(base)).value!.strings.en!

/** What a template is told of the week up to a day. */
function told(more: Parameters<typeof landscape>[0], since = '2025-04-06', asOf = '2025-04-13') {
  const dataset = landscape(more)
  const view = withChanges(at(dataset, since), at(dataset, asOf), audience.materiality)
  return buildContext(view, 'en', strings, {}).value!.changes
}

test('a week in which nothing became known is quiet', () => {
  const { isQuiet, isBaseline, topics, tilesLacking } = told({})
  expect({ isQuiet, isBaseline, topics, tilesLacking }).toEqual({
    isQuiet: true,
    isBaseline: false,
    topics: [],
    tilesLacking: 2,
  })
})

test('a first week is the baseline, and quiet where nothing became known in it', () => {
  const { isQuiet, isBaseline } = told({}, '1990-01-01', '1990-01-07')
  expect({ isQuiet, isBaseline }).toEqual({ isQuiet: true, isBaseline: true })
})

test('a week before which nothing was known of the companies is the baseline', () => {
  const elsewhere = { title: { en: 'x', 'zh-Hant': 'x' }, summary: { en: 'x', 'zh-Hant': 'x' } }
  const early = fleet('fleet-0', 10, '1989-12', '1989-12-20')
  const world = { ...early, id: 'world', subjects: ['elsewhere'], ...elsewhere, kind: 'release' }
  const { metric: _metric, subject: _subject, ...event } = world
  const isBaseline = (more: Parameters<typeof told>[0]) => told(more, '1990-01-01', '1990-01-07').isBaseline
  expect([isBaseline({ events: [event] }), isBaseline({ observations: [early] })]).toEqual([true, false])
})

test('what changed of a company in one matter is one topic, headed by its stance', () => {
  const { topics, further } = told({
    observations: [fleet('fleet-2', 50000, '2025-04', '2025-04-10')],
    stances: [stance('acme-waits', 'wait', '2025-04', '2025-04-11')],
  })
  expect(topics.map(({ kind, company, count }) => ({ kind, company, count }))).toEqual([
    { kind: 'stance', company: 'acme', count: 2 },
  ])
  expect(further).toBe(0)
})

test('a figure that moved is a number of the week, with what it was', () => {
  const [tile] = told({ observations: [fleet('fleet-2', 50000, '2025-04', '2025-04-10')] }).tiles
  expect(tile).toMatchObject({ isRise: true, isFall: false, isFirst: false })
  expect(tile!.label.pieces).toContainEqual({ fact: 'acme-fleet' })
})

test('a correction of the past is no topic and no number, and the week is not quiet', () => {
  const { topics, tiles, corrections, isQuiet } = told({
    corrections: [about('fix', '2025-04-10', { target: 'acme-fleet', summary: { en: 'x', 'zh-Hant': 'x' } })],
  })
  expect({ topics, tiles, isQuiet }).toEqual({ topics: [], tiles: [], isQuiet: false })
  expect(corrections.map(({ kind }) => kind)).toEqual(['corrected'])
})
