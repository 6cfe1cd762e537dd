import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseArguments } from '../../src/run/arguments.js'
import { runTrace } from '../../src/run/trace.js'
import { folderWith } from './folder.js'

const figure = (text: string, fact: string, more: object = {}) => ({
  ...{
    text,
    fact,
    part: 'value',
    value: 40000,
    bound: 'gt',
    unit: 'bikes',
    date: '2024-12',
    basis: 'company',
  },
  sources: [
    { id: 'paper', at: 'P1', number: 1 },
    { id: 'paper', at: 'P3', number: 1 },
  ],
  where: 'section:Fleets',
  ...more,
})

const provenance = {
  ...{ version: 1, audience: 'fleet', locale: 'en', asOf: '2025-03-31' },
  sources: [
    {
      id: 'paper',
      number: 1,
      title: 'A paper',
      publisher: 'Press',
      published: null,
      url: 'https://example.org/p',
    },
  ],
  figures: [
    figure('40K+', 'acme-fleet'),
    figure('4×', 'fleet-ratio', { bound: 'eq', unit: '×', value: 4, formula: '{a} / {b}' }),
  ],
}

const files = {
  'brief.md': '# Fleets\n\nAcme has 40K+ bikes.\n',
  'brief.provenance.json': JSON.stringify(provenance),
  'alone.md': '# Fleets\n',
}

async function run(line: string) {
  const parsed = parseArguments(line.split(' '))
  if (parsed.kind !== 'run') throw new Error(`not a command: ${line}`)
  const [out, err]: string[][] = [[], []]
  const terminal = {
    out: (text: string) => void out!.push(text),
    err: (text: string) => void err!.push(text),
    interactive: false,
    colour: false,
  }
  const code = await runTrace(parsed.arguments, {
    project: folderWith(files),
    builtInTemplates: resolve('templates'),
    terminal,
  })
  return { code, out: out!.join(''), err: err!.join('') }
}

test('figures with their sources, and last those that are not there any more', async () => {
  const { code, out, err } = await run('trace brief.md')
  expect([code, err]).toEqual([0, ''])
  expect(out.split('\n')).toEqual([
    'brief.md: fleet, en, as of 2025-03-31; provenance beside the file',
    '',
    'Fleets',
    '  text  in      fact        value                   date     sources',
    '  40K+  line 3  acme-fleet  > 40000 bikes, company  2024-12  [1] P1, P3',
    '',
    'Not found in it: edited, taken out, or left out for room',
    '  text  in      fact         value         date     sources',
    '  4×    Fleets  fleet-ratio  4 ×, company  2024-12  = {a} / {b}; [1] P1, P3',
    '',
    'Sources',
    '  [1] A paper (Press)',
    '      https://example.org/p',
    '',
  ])
})

test('one figure, as data', async () => {
  const { code, out } = await run('trace brief.md acme-fleet --json')
  const { trace } = JSON.parse(out) as { trace: { figures: object[] } }
  expect(code).toBe(0)
  expect(trace).toMatchObject({ file: 'brief.md', figures: [{ text: '40K+', lines: [3], stands: 'yes' }] })
})

test.each([
  [
    'trace brief.md acme-flet',
    'error trace/nothing: `brief.md` has no figure `acme-flet` that can be traced\n  hint: did you mean `acme-fleet`?',
  ],
  ['trace brief.md 40K --slide 9', 'error trace/nothing: `brief.md` has no figure `40K` on slide 9'],
  [
    'trace alone.md',
    'error trace/unreadable: `alone.md` cannot be traced: there is no provenance file of its name beside it',
  ],
  ['trace gone.md', 'error run/unreadable: `gone.md` cannot be read'],
])('%s tells why there is nothing', async (line, problem) => {
  const { code, err } = await run(line)
  expect(code).toBe(1)
  expect(err).toContain(problem)
})
