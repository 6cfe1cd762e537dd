import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { width } from '../../src/columns.js'
import { folderWith } from './folder.js'
import { ask, bikes } from './query.js'

/** The expected output of each is in the folder of the landscape; it was read line by line. */
const pages = {
  figure: 'show acme-fleet-report',
  replaced: 'show acme-fleet',
  'disputed-and-settled': 'show bolt-fleet conflict-bolt',
  retracted: 'show bolt-fleet-2023',
  corrected: 'show acme-rent --locale zh-Hant',
  internal: 'show acme-plan',
  computed: 'show fleet-ratio fleet-lead companies-growing',
  stance: 'show stance-acme-2025',
  company: 'show acme',
  source: 'show trade-paper',
  'chart-and-audience': 'show fleets public',
  'before-the-annual-report': 'show bolt-fleet acme-fleet-report --as-of 2025-03-31',
}

describe('midgame show', () => {
  test.each(Object.entries(pages))('%s', async (name, line) => {
    const { code, stdout, stderr } = await ask(line)
    expect([code, stderr]).toEqual([0, ''])
    await expect(stdout).toMatchFileSnapshot(resolve(bikes, `expected/${name}.txt`))
    expect(Math.max(...stdout.split('\n').map(width))).toBeLessThanOrEqual(100)
  })

  test('--json tells the same to programs', async () => {
    const { code, stdout } = await ask('show acme-fleet-report --json')
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot(resolve(bikes, 'expected/figure.json'))
  })

  test('a narrow terminal wraps, a colour terminal paints, and neither loses a word', async () => {
    const usual = (await ask('show bolt-fleet acme')).stdout
    const narrow = (await ask('show bolt-fleet', bikes, { columns: 80, colour: false })).stdout
    const texts = narrow.split('\n').filter((row) => !/:\d+:\d+/.test(row))
    expect(Math.max(...texts.map(width))).toBeLessThanOrEqual(80)
    const painted = (await ask('show bolt-fleet acme', bikes, { columns: 100, colour: true })).stdout
    expect(painted).toContain('\u001b[1m')
    expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(usual)
  })

  test('an id that nothing has', async () => {
    expect(await ask('show acme-flet')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'error run/unknown-id: nothing has the id `acme-flet`\n  hint: did you mean `acme-fleet`?\n\n1 error\n',
    })
    const { stderr } = await ask('show fleet')
    expect(stderr).toContain('did you mean `fleets`?')
    expect(stderr).toContain('with `fleet` in it: fleet-size, acme-fleet,')
    expect((await ask('show zzzzzzzzzz')).stderr).toContain(
      'hint: `midgame list KIND` lists the ids of a kind',
    )
  })

  test('what can be shown is shown, also beside an unknown id', async () => {
    const { code, stdout, stderr } = await ask('show nothing-like-it acme-fleet')
    expect(code).toBe(1)
    expect(stdout).toBe((await ask('show acme-fleet')).stdout)
    expect(stderr).toContain('nothing has the id `nothing-like-it`')
  })

  test('a dataset with errors: what could be read, then the errors', async () => {
    const project = broken((text) => text.replace('    subject: acme\n', '    subjct: acme\n'))
    const { code, stdout, stderr } = await ask('show bolt-fleet', project)
    expect(code).toBe(1)
    expect(stdout).toContain('observation bolt-fleet  data/bikes/facts.yaml:25:5\n10K bikes\n')
    expect(stdout).toContain('public: not known, because it cannot be built')
    expect(stderr).toContain(
      'data/bikes/facts.yaml:5:5: error check/unknown-field: there is no field `subjct`',
    )
    expect((await ask('show acme-fleet', project)).stderr).toContain(
      '`acme-fleet` breaks the schema and cannot be shown',
    )
  })

  test('a file that is no YAML: the others are shown', async () => {
    const { code, stdout, stderr } = await ask(
      'show acme',
      broken(() => 'observations: [\n'),
    )
    expect(code).toBe(1)
    expect(stdout).toContain('company acme  data/bikes/companies.yaml:4:5\nAcme\n')
    expect(stderr).toContain('error load/yaml')
  })

  test('a formula that no longer gives the stated value says so', async () => {
    const project = broken((text) => text.replace('value: 4.2\n', 'value: 5\n'))
    const { code, stdout } = await ask('show fleet-ratio', project)
    expect(code).toBe(1)
    expect(stdout).toContain('gives        4.2, which does not agree with 5\n')
  })

  test('warnings are left to `check`, unless they are asked for', async () => {
    const project = broken((text) =>
      text.replace('Launches the One for couriers, zh', 'Launches the One, zh'),
    )
    const unused = join(project, 'data/bikes/extra.yaml')
    writeFileSync(
      unused,
      'markets:\n  - { id: lost, name: { en: L, zh-Hant: L }, definition: { en: L, zh-Hant: L } }\n',
    )
    expect(await ask('show bolt', project)).toMatchObject({ code: 0, stderr: '' })
    expect((await ask('show bolt -v', project)).stderr).toContain('warning check/unused')
    expect((await ask('show bolt --strict', project)).code).toBe(1)
  })
})

/** A copy of the landscape with its facts changed. */
function broken(change: (text: string) => string): string {
  const folder = folderWith()
  for (const part of ['data', 'templates']) cpSync(join(bikes, part), join(folder, part), { recursive: true })
  const file = join(folder, 'data/bikes/facts.yaml')
  const text = readFileSync(file, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(file, changed)
  return folder
}
