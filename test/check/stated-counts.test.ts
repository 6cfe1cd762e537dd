import { expect, test } from 'vitest'
import { wrongCounts } from '../../src/stated-counts.js'
import { base, examine, lineOf, worldOf } from '../problems/fixtures.js'

const counts = `derived:
  - { id: makers, name: { en: Makers, zh-Hant: 製造商 }, unit: bikes, count: { of: companies, where: { type: maker } }, value: 2 }
  - { id: launches, name: { en: Launches, zh-Hant: 發布 }, unit: bikes, count: { of: events, where: { kind: launch } }, value: 3 }
`

test('a count that does not state what counting gives, whatever an audience sees of it', () => {
  const audience = base.get('templates/audiences/fleet/audience.yaml')!.replace('[acme, bolt]', '[acme]')
  const files = new Map([
    ['data/counts.yaml', counts],
    ['templates/audiences/fleet/audience.yaml', audience],
  ])
  const { value, diagnostics } = examine(worldOf(base, files))
  expect(diagnostics.map(lineOf)).toEqual([])
  expect(wrongCounts(value!.dataset, value!.audiences).map(lineOf)).toEqual([
    'data/counts.yaml:3: error check/derived-value: `launches` states 3, but counting gives 1',
  ])
})
