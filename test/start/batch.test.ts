import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdtempSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Manifest } from '../../src/model/artifact.js'
import { ProgressBar } from '../../src/run/progress-bar.js'
import { midgame, type Ran } from './project.js'

/** A deck of two slides, so that a row is made in a moment. */
const deck = `---
title: '{{title}} for {{vars.client}}'
---
# Overview

## {{title}} for {{vars.client}}
::slide{#cover layout=cover}

:::pitch
{{> pitch}}
- Direction of play
:::

# Volume and price

{{> slides/prices}}
`
const settings = `extends: review
locales: [en]
formats: [pptx]
variables: { client: our clients }
`

const rows = [
  'client,companies,file',
  'Acme & Söhne,,',
  'Bolt,"lastveg, hjulmark, dobbel, kassett",',
  'Slip,lastvg,',
  'Short',
  'ACME & söhne,,',
  '../../../etc/passwd,,',
  '{{title}} =1+1 *x*,,../../evil.pptx',
]

let folder: string
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const run = (line: string) => midgame(folder, `batch board --rows clients.csv ${line}`.trim())
const manifest = () => JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8')) as Manifest
const decks = () => manifest().outputs.filter(({ format }) => format === 'pptx')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'midgame-batch-'))
  await midgame(folder, 'init . -q')
  write('templates/audiences/board/audience.yaml', settings)
  write('templates/audiences/board/deck.en.md.hbs', deck)
  write('clients.csv', `${rows.join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a batch', () => {
  let first: Ran

  beforeAll(async () => {
    first = await run('')
  })

  test('makes a deck for each row that is right, and says of the others what is wrong and where', () => {
    expect([first.code, first.out]).toEqual([1, 'wrote 4 decks for 4 rows, 3 rows with problems\n'])
    expect(decks().map(({ path, reader }) => [path, reader])).toEqual([
      ['board/evil.pptx', 'client={{title}} =1+1 *x*; fileName=../../evil.pptx'],
      ['board/market-board-en-2026-03-05-acme-söhne.pptx', 'client=Acme & Söhne'],
      [
        'board/market-board-en-2026-03-05-bolt-lastveg-hjulmark-dobbel-kassett.pptx',
        'client=Bolt; companies=lastveg, hjulmark, dobbel, kassett',
      ],
      ['board/market-board-en-2026-03-05-etc-passwd.pptx', 'client=../../../etc/passwd'],
    ])
    expect(first.err).toContain(
      'clients.csv:4:6: error check/unknown-reference: there is no company `lastvg`',
    )
    expect(first.err).toContain('did you mean `lastveg`?')
    expect(first.err).toContain(
      'clients.csv:5:1: error load/csv-row: the row has 1 cell, but the header has 3',
    )
    expect(first.err).toContain('clients.csv:6:1: error run/same-name: two rows would be called')
    expect(first.err).toMatch(/^3 errors$/m)
  })

  test('a value is text, also in the properties of the deck', () => {
    const [evil] = decks()
    const parts = unzipSync(readFileSync(join(folder, 'out', evil!.path)))
    const title = /<dc:title>(.*)<\/dc:title>/.exec(strFromU8(parts['docProps/core.xml']!))?.[1]
    expect(title).toBe('Electric cargo bikes for {{title}} =1+1 *x*')
    expect(strFromU8(parts['ppt/slides/slide1.xml']!)).toContain('for {{title}} =1+1 *x*')
  })

  test('a rerun makes nothing anew, and is told as data, too', async () => {
    const before = decks().map(({ path }) => statSync(join(folder, 'out', path)).mtimeMs)
    const again = await run('--json')
    const { outputs, rows } = JSON.parse(again.out) as {
      outputs: unknown[]
      rows: { line: number; state: string }[]
    }
    expect([again.code, outputs]).toEqual([1, []])
    expect(rows.map(({ line, state }) => `${line} ${state}`)).toEqual([
      '2 up-to-date',
      '3 up-to-date',
      '4 failed',
      '5 failed',
      '6 failed',
      '7 up-to-date',
      '8 up-to-date',
    ])
    expect(decks().map(({ path }) => statSync(join(folder, 'out', path)).mtimeMs)).toEqual(before)
  })

  test('a row that was changed is made, one whose deck was changed or deleted by hand, too', async () => {
    const [evil, acme] = decks()
    rmSync(join(folder, 'out', acme!.path))
    writeFileSync(join(folder, 'out', evil!.path), 'changed')
    const changed = rows.map((row) => row.replace('lastvg', 'lastveg'))
    write('clients.csv', `${changed.join('\n')}\n`)
    const { code, out } = await run('--set companies=lastveg,hjulmark,dobbel,kassett --dry-run')
    expect([code, out.split('\n')[0]]).toEqual([1, 'would write 5 decks for 5 rows, 2 rows with problems'])
    expect((await run('')).out).toBe('wrote 3 decks for 3 rows, 2 rows up to date, 2 rows with problems\n')
    write('clients.csv', `${rows.join('\n')}\n`)
  })

  test('the manifest keeps what other builds made', async () => {
    const before = decks().length
    write('one.csv', 'client\nZeta\n')
    const { code, out } = await midgame(folder, 'batch board --rows one.csv --name {client}-{asOf}')
    expect([code, out]).toEqual([0, 'wrote 1 deck for 1 row\n'])
    expect(decks().map(({ path }) => path)).toContain('board/zeta-2026-03-05.pptx')
    expect(decks()).toHaveLength(before + 1)
  })
})

describe('a table that is no use', () => {
  test.each([
    ['clint\nAcme\n', 'there.csv:1:1: error check/unknown-variable', 'did you mean `client`?'],
    ['client,client\nAcme,B\n', 'there.csv:1:8: error load/duplicate-key', 'stands twice'],
    ['client\n', 'the table has no rows', ''],
    ['', 'the file has no header row', ''],
  ])('%j', async (text, ...messages) => {
    write('there.csv', text)
    const { code, err, out } = await midgame(folder, 'batch board --rows there.csv')
    expect([code, out]).toEqual([1, ''])
    for (const message of messages) expect(err).toContain(message)
  })

  test('there must be one', async () => {
    const { code, err } = await midgame(folder, 'batch board --rows nowhere.csv')
    expect([code, err]).toEqual([1, expect.stringContaining('there is no file `nowhere.csv`')])
    await expect(midgame(folder, 'batch board')).rejects.toThrow('`--rows` is missing')
  })
})

describe('the progress of a batch', () => {
  const shown = (interactive: boolean) => {
    let text = ''
    const bar = new ProgressBar(
      { interactive, colour: false, out: () => {}, err: (part) => void (text += part) },
      2,
    )
    bar.show('Acme\u001b[31m', 0)
    bar.show('Bolt', 1)
    bar.done()
    return text
  }

  test('is one line that is written over, and takes no commands from a table', () => {
    const [, one, two, end] = shown(true).split('\r\u001b[K')
    expect([one, two, end]).toEqual([
      `${'░'.repeat(24)} 0/2  Acme[31m`,
      `${'█'.repeat(12)}${'░'.repeat(12)} 1/2, 1 with problems  Bolt`,
      '',
    ])
  })

  test('is not shown where nobody sits before it', () => {
    expect(shown(false)).toBe('')
  })
})
