import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseArguments } from '../../src/run/arguments.js'
import { runAudit } from '../../src/run/audit.js'
import { base } from '../problems/fixtures.js'
import { folderWith } from './folder.js'

const secret = `observations:
  - id: bolt-plan
    metric: fleet-size
    subject: bolt
    value: 23456
    printed: { value: '23,456' }
    sources: [{ source: trade-paper }]
    assertion: article
    valid: 2025
    recorded: 2025-03-01
    confidence: high
    visibility: partner
`
const files = {
  ...Object.fromEntries([...base].map(([path, text]) => [path.replace(/^data\//, 'data/bikes/'), text])),
  'data/bikes/plans.yaml': secret,
  'leaky.md': '# Fleets\n\nBolt wants 23.5K bikes by summer.\n',
  'clean.md': '# Fleets\n\nBolt has 10K bikes.\n',
  'film.pptx': 'PK\u0003\u0004 and no more',
}

async function run(line: string) {
  const parsed = parseArguments(line.split(' '))
  if (parsed.kind !== 'run') return { code: 2, out: '', err: parsed.kind === 'usage' ? parsed.message : '' }
  const [out, err]: string[][] = [[], []]
  const terminal = {
    out: (text: string) => void out!.push(text),
    err: (text: string) => void err!.push(text),
    interactive: false,
    colour: false,
  }
  const where = { project: folderWith(files), builtInTemplates: resolve('templates'), terminal }
  const code = await runAudit(parsed.arguments, where)
  return { code, out: out!.join(''), err: err!.join('') }
}

test('what was found, where, and from which line of the dataset; what is clean, too', async () => {
  const { code, out, err } = await run('audit leaky.md clean.md --audience fleet -q')
  expect(code).toBe(1)
  expect(out).toBe(
    [
      'audience fleet (public): 14 restricted fields looked for',
      '',
      'leaky.md',
      '  line 3, text',
      '    “23.5K bikes” in “Bolt wants 23.5K bikes by summer.”',
      '      figure of observation bolt-plan, value (partner)  data/bikes/plans.yaml:5:12',
      '  1 finding; 2 texts in 1 part looked at',
      '',
      'clean.md',
      '  nothing restricted; 2 texts in 1 part looked at',
      '',
    ].join('\n'),
  )
  expect(err).toContain('error audit/leak: `leaky.md` tells one thing that readers of `fleet` may not know')
})

test('nothing found is fine, and a file that cannot be read is not', async () => {
  expect((await run('audit clean.md --audience fleet -q')).code).toBe(0)
  const { code, err } = await run('audit film.pptx nothing.pptx --audience fleet -q')
  expect(code).toBe(1)
  expect(err).toContain('audit/unreadable: `film.pptx` cannot be audited: it has no directory')
  expect(err).toContain('run/unreadable: `nothing.pptx` cannot be read')
})

test('as data', async () => {
  const { out } = await run('audit leaky.md --audience fleet --json')
  const { audit } = JSON.parse(out) as { audit: { files: { findings: object[] }[] } }
  expect(audit).toMatchObject({
    audience: 'fleet',
    visibility: 'public',
    files: [{ file: 'leaky.md', findings: [{ where: 'text', line: 3, found: '23.5K bikes' }] }],
  })
})

test('an audience is needed, and must be one', async () => {
  expect(await run('audit clean.md')).toMatchObject({ code: 2, err: '`--audience` is missing' })
  expect((await run('audit clean.md --audience fleets -q')).err).toContain('did you mean `fleet`?')
})
