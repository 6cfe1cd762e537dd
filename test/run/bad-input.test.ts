import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../src/run/arguments.js'
import { runCheck } from '../../src/run/check.js'
import { base } from '../problems/fixtures.js'
import { folderWith } from './folder.js'

type Content = string | Uint8Array

const deck = `---
title: Bikes
---
# Fleets

## Acme has more bikes than Bolt
::slide{#summary layout=exec-summary}

:::kpis{highlight=1}
- **{{fact "acme-fleet"}}** bikes of Acme
- **{{fact "bolt-fleet"}}** bikes of Bolt
- **{{fact "fleet-ratio"}}** the ratio
:::

:::findings
1. **One** Acme is larger.
:::

:::panel[What it means]
- Look at Acme.
:::

:::notes
**Message.** Acme is larger.
:::
`

/** A project that nothing is wrong with. */
const project = {
  ...Object.fromEntries([...base].map(([path, text]) => [path.replace(/^data\//, 'data/bikes/'), text])),
  'templates/audiences/fleet/deck.en.md.hbs': deck,
  'templates/audiences/fleet/audience.yaml':
    'name: { en: Fleet, zh-Hant: 車隊 }\nlocales: [en]\nformats: [pptx]\n',
}
const yaml = 'data/bikes/x.yaml'
const csv = 'data/bikes/observations/x.csv'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...utf8(text)].flatMap((byte, i) => (i < 2 ? [byte] : [byte, 0])))

/** What the command says of a project with this file in it. */
async function check(path: string, content: Content, size = content.length) {
  const folder = folderWith(project)
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
  if (size !== content.length) truncateSync(join(folder, path), size)
  const parsed = parseArguments(['check', 'fleet', '-q'])
  if (parsed.kind !== 'run') throw new Error('no command')
  let said = ''
  const say = (text: string) => void (said += text)
  const terminal = { interactive: false, colour: false, out: say, err: say }
  const code = await runCheck(parsed.arguments, {
    project: folder,
    builtInTemplates: resolve('templates'),
    terminal,
  })
  return { code, said }
}

const record = (fields: string) =>
  `observations:\n  - { id: o, metric: fleet-size, subject: acme, printed: { value: '12' }, sources: [{ source: trade-paper }], assertion: article, valid: 2024, recorded: 2025-03-01, confidence: high, ${fields} }\n`
const row = (fields: Record<string, string>) => {
  const all = {
    ...{ id: 'o', metric: 'fleet-size', subject: 'acme', 'printed.value': '12', sources: 'trade-paper' },
    ...{ assertion: 'article', valid: '2024', recorded: '2025-03-01', confidence: 'high', value: '12' },
    ...fields,
  }
  return `${Object.keys(all).join(',')}\n${Object.values(all).join(',')}\n`
}

describe('a bad file is told with its place and what to do, and nothing falls over', () => {
  const cases: [name: string, path: string, content: Content, ...said: string[]][] = [
    ['an empty file', csv, '', ':1:1: error load/csv-header: the file has no header row'],
    [
      'a list',
      yaml,
      '- a\n- b\n',
      ':1:1: error check/type: the file must be a map of lists',
      'for instance `companies:`',
    ],
    ['one text', yaml, 'observations\n', ':1:1: error check/type: the file must be a map of lists'],
    [
      'tabs',
      yaml,
      'units:\n\t- { id: x }\n',
      ':2:1: error load/yaml: tabs are not allowed',
      'indent with spaces',
    ],
    ['a key twice', yaml, 'a: 1\na: 2\n', ':2:1: error load/duplicate-key', ':1:1: first written here'],
    ['a column twice', csv, 'id,id\n', ':1:4: error load/duplicate-key', ':1:1: first written here'],
    [
      'an id twice',
      yaml,
      record('value: 12').replace('id: o,', 'id: acme-fleet,'),
      'error check/duplicate-id: the id `acme-fleet` is given twice',
      'facts.yaml:2:9: first defined here',
    ],
    [
      'an id twice',
      csv,
      row({ id: 'acme-fleet' }),
      ':2:1: error check/duplicate-id: the id `acme-fleet` is given twice',
      'data/bikes/facts.yaml:2:9: first defined here',
    ],
    ['UTF-16', yaml, utf16('a: 1\n'), ':1:1: error load/encoding: the file is UTF-16', 'save it as UTF-8'],
    ['UTF-16', csv, utf16('id\n'), ':1:1: error load/encoding: the file is UTF-16', 'save it as “CSV UTF-8”'],
    [
      'Latin-1',
      csv,
      Uint8Array.from([...utf8('id\nZ'), 0xfc]),
      ':2:2: error load/encoding: the file is not UTF-8: byte 0xFC at offset 4',
    ],
    [
      'a gzip archive',
      yaml,
      gzipSync(utf8('a: 1\n')),
      ':1:1: error load/not-text: the file is a gzip archive',
      'unpack it',
    ],
    [
      'a gzip archive',
      csv,
      gzipSync(utf8('id\n')),
      ':1:1: error load/not-text: the file is a gzip archive',
      'unpack it',
    ],
    [
      'a workbook',
      csv,
      zipSync({ 'xl/workbook.xml': utf8('<workbook/>') }),
      ':1:1: error load/not-text: the file is an Excel workbook or another zip archive',
      'export the sheet as “CSV UTF-8”',
    ],
    ['a workbook', yaml, zipSync({ 'xl/workbook.xml': utf8('<workbook/>') }), ':1:1: error load/not-text'],
    [
      'noise',
      csv,
      Uint8Array.from({ length: 500 }, (_, index) => (index * 167 + 90) % 256),
      ':1:',
      'error load/encoding',
    ],
    [
      'noise',
      yaml,
      Uint8Array.from({ length: 500 }, (_, index) => (index * 167 + 90) % 256),
      ':1:',
      'error load/encoding',
    ],
    [
      'old line ends',
      yaml,
      'a: 1\rb: 2\r',
      ':1:1: error load/line-ends',
      'save it with LF or CRLF line ends',
    ],
    ['not a number', yaml, record('value: .nan'), 'error load/not-a-number: `.nan` is not a finite number'],
    ['NaN', yaml, record('value: NaN'), 'not the text “NaN”', 'leave it empty where there is no figure'],
    [
      'NaN',
      csv,
      row({ value: 'NaN' }),
      ':2:63: error check/type: `value` must be a number, not the text “NaN”',
      'leave it empty where there is no figure',
    ],
    ['too large', yaml, record('value: 1e999'), 'error load/not-a-number: `1e999` is not a finite number'],
    [
      'too large',
      csv,
      row({ value: '1e999' }),
      'not the text “1e999”',
      'it is too large for a number: is the exponent right?',
    ],
    [
      'a number as text',
      yaml,
      record("value: '12'"),
      'not the text “12”',
      'write 12, without quotes or separators',
    ],
    ['full-width digits', yaml, record('value: １２'), 'not the text “１２”', 'hint: write 12\n'],
    ['full-width digits', csv, row({ value: '１２' }), 'not the text “１２”', 'hint: write 12\n'],
    [
      'a formula',
      csv,
      row({ value: '=SUM(A1)' }),
      'not the text “=SUM(A1)”',
      'write the number that the formula gives',
    ],
    [
      'a day that does not exist',
      yaml,
      record('value: 12').replace('valid: 2024', 'valid: 2025-02-30'),
      'error check/value: `valid`: this day does not exist',
    ],
    [
      'a day that does not exist',
      csv,
      row({ recorded: '2025-02-30' }),
      ':2:47: error check/value: `recorded`: this day does not exist',
    ],
    [
      'a month that does not exist',
      csv,
      row({ valid: '2025-13' }),
      ':2:42: error check/value: `valid` is the text “2025-13”',
    ],
    [
      'a quarter that does not exist',
      yaml,
      record('value: 12').replace('valid: 2024', 'valid: 2025-Q5'),
      '`valid` is the text “2025-Q5”',
    ],
    [
      'an open quotation mark',
      csv,
      'id,note\na,"b\n',
      ':2:3: error load/csv-quote',
      'close it at the end of the cell',
    ],
  ]

  test.each([
    ['another file', yaml, 'units: []\n'],
    ['an empty file', yaml, ''],
    ['a table', csv, row({})],
  ])('nothing is said of %s in %s where it is right', async (_, path, content) => {
    expect(await check(path, content)).toEqual({ code: 0, said: '' })
  })

  test.each(cases)('%s in %s', async (_, path, content, ...said) => {
    const found = await check(path, content)
    expect(found.code).toBe(1)
    for (const part of said) expect(found.said).toContain(part.startsWith(':') ? `${path}${part}` : part)
    expect(found.said).not.toMatch(/bug in midgame|\n\s+at /)
  })

  test.each([
    [yaml, '100.0 MB, more than the 5.0 MB allowed'],
    [csv, '100.0 MB, more than the 50.0 MB allowed'],
  ])('100 MB in %s', async (path, size) => {
    const before = process.memoryUsage().arrayBuffers
    const { code, said } = await check(path, 'a', 100_000_000)
    expect(code).toBe(1)
    expect(said).toContain(`${path}:1:1: error load/too-large: the file has ${size}`)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
  })
})
