import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ask, bikes } from './query.js'

/** The first column of a list, without its head. */
async function ids(line: string): Promise<string[]> {
  const { code, stdout, stderr } = await ask(line)
  expect([code, stderr]).toEqual([0, ''])
  return stdout
    .split('\n')
    .slice(1, -1)
    .map((row) => row.split(' ')[0]!)
}

describe('midgame list', () => {
  test.each(
    Object.entries({
      kinds: 'list',
      facts: 'list facts',
      stances: 'list stances --locale zh-Hant',
      conflicts: 'list conflicts',
      charts: 'list charts',
    }),
  )('%s', async (name, line) => {
    const { code, stdout, stderr } = await ask(line)
    expect([code, stderr]).toEqual([0, ''])
    await expect(stdout).toMatchFileSnapshot(resolve(bikes, `expected/list-${name}.txt`))
  })

  test('--json is one array', async () => {
    const { stdout } = await ask('list prices --json')
    await expect(stdout).toMatchFileSnapshot(resolve(bikes, 'expected/list-prices.json'))
    expect(JSON.parse((await ask('list events --as-of 2024-01-01 --json')).stdout)).toEqual([])
    const kinds = JSON.parse((await ask('list --json')).stdout) as { kind: string; count: number }[]
    expect(kinds).toContainEqual({ kind: 'observations', count: 6 })
    expect(kinds).toContainEqual({ kind: 'claims', count: 0 })
  })

  test.each(['observations', 'observation', 'Observations'])('a kind is called %s', async (word) => {
    expect(await ids(`list ${word}`)).toHaveLength(6)
  })

  test.each(['company-types', 'companyTypes', 'companyType', 'company_type'])(
    'a kind is called %s',
    async (word) => {
      expect(await ids(`list ${word}`)).toEqual(['maker'])
    },
  )

  test('what belongs to a company: its own, that of its models and people, and what is made from it', async () => {
    expect(await ids('list observations --company acme')).toEqual([
      'acme-fleet',
      'acme-fleet-report',
      'acme-plan',
    ])
    expect(await ids('list prices --company acme')).toEqual(['acme-rent'])
    expect(await ids('list people --company acme')).toEqual(['ann-lee'])
    expect(await ids('list derived --company bolt')).toEqual(['fleet-ratio', 'fleet-lead'])
    expect(await ids('list conflicts --company bolt')).toEqual(['conflict-bolt'])
    expect(await ids('list corrections --company bolt')).toEqual([])
  })

  test('other filters: source, status, day', async () => {
    expect(await ids('list facts --source annual-report')).toEqual(['acme-fleet-report', 'acme-plan'])
    expect(await ids('list facts --status superseded,retracted')).toEqual(['acme-fleet', 'bolt-fleet-2023'])
    expect(await ids('list observations --status disputed')).toEqual([])
    expect(await ids('list observations --status disputed --as-of 2025-03-01')).toEqual([
      'bolt-fleet',
      'bolt-fleet-other',
    ])
    expect(await ids('list observations --status active --as-of 2025-03-01')).toEqual([
      'acme-fleet',
      'bolt-fleet-2023',
    ])
    expect(await ids('list conflicts --status resolved')).toEqual(['conflict-bolt'])
  })

  test('on a narrow terminal texts are cut, ids and places are not', async () => {
    const { stdout } = await ask('list derived', bikes, { columns: 80, colour: false })
    expect(stdout).toContain('Fleet of Acme…')
    expect(stdout).toMatch(/^companies-growing .* data\/bikes\/facts\.yaml:\d+:5$/m)
  })

  test('what is not there', async () => {
    expect(await ask('list obsrvations')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error run/unknown-kind: there is no kind of record `obsrvations`\n  hint: did you mean `observations`?\n\n1 error\n',
    })
    const { code, stderr } = await ask('list prices --company acm')
    expect(code).toBe(1)
    expect(stderr).toContain('there is no company `acm`\n  hint: did you mean `acme`?')
    expect((await ask('list prices --source trade-papr')).stderr).toContain('did you mean `trade-paper`?')
  })
})
