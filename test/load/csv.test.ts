import { describe, expect, test } from 'vitest'
import { load } from '../../src/load/index.js'
import type { Place } from '../../src/model/place.js'
import type { DataFile } from '../../src/model/source.js'
import { job, lineOf, worldOf } from '../problems/fixtures.js'

type Content = string | Uint8Array

const audience = 'templates/audiences/fleet/audience.yaml'
const path = 'data/observations/x.csv'

function loaded(files: Record<string, Content>) {
  const good = { 'data/a.yaml': 'companies: []\n', [audience]: 'name: { en: Fleet, zh-Hant: 車隊 }\n' }
  const { value, diagnostics } = load(job, worldOf(new Map(Object.entries({ ...good, ...files }))))
  const table = value?.dataset.find((file) => file.path === path)
  return { value, diagnostics, lines: diagnostics.map(lineOf), table: table as DataFile }
}

const read = (content: Content) => loaded({ [path]: content })
const records = (content: Content): unknown =>
  (read(content).table.value as { observations: unknown }).observations
const at = (place: Place | undefined): string | undefined =>
  place && `${place.start.line}:${place.start.column}`
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const utf16 = (text: string): Uint8Array =>
  bytes(0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) % 256, c.charCodeAt(0) >> 8]))

describe('CSV that is read', () => {
  const plain = [
    { id: 'a', note: 'x' },
    { id: 'b', note: 'y' },
  ]

  test.each([
    ['LF line ends', 'id,note\na,x\nb,y\n'],
    ['CRLF line ends', 'id,note\r\na,x\r\nb,y\r\n'],
    ['no line end at the end', 'id,note\na,x\nb,y'],
    ['a byte-order mark', '\uFEFFid,note\na,x\nb,y\n'],
    ['semicolons', 'id;note\na;x\nb;y\n'],
    ['tabs', 'id\tnote\na\tx\nb\ty\n'],
    ['every cell in quotes', '"id","note"\n"a","x"\n"b","y"\n'],
    ['space around cells', ' id , note\n a, x \n　b,y\n'],
    ['empty rows', '\n,\nid,note\n\na,x\n , \nb,y\n\n\n'],
    ['an empty column', 'id,,note\na,,x\nb,,y\n'],
  ])('%s', (_, text) => {
    expect(read(text).lines).toEqual([])
    expect(records(text)).toEqual(plain)
  })

  test('what stands in quotes: separators, doubled quotes, line breaks', () => {
    expect(records('id,note\n"a","1, 2"\nb,"say ""no"""\nc,"two\nlines"\nd,""\n')).toEqual([
      { id: 'a', note: '1, 2' },
      { id: 'b', note: 'say "no"' },
      { id: 'c', note: 'two\nlines' },
      { id: 'd' },
    ])
  })

  test('all values are text, also what looks like a number or a formula', () => {
    expect(records('id,value,note\n1,1e5,=1+1\ntrue,-5,@x\n')).toEqual([
      { id: '1', value: '1e5', note: '=1+1' },
      { id: 'true', value: '-5', note: '@x' },
    ])
  })

  test('an empty cell is not given, and a dot leads to a field inside', () => {
    const text =
      'id,valid,valid.from,valid.to,printed.value,attribution.text.en\na,2024,,,4,Yes\nb,,2024-01,2024-02,,\n'
    expect(records(text)).toEqual([
      { id: 'a', valid: '2024', printed: { value: '4' }, attribution: { text: { en: 'Yes' } } },
      { id: 'b', valid: { from: '2024-01', to: '2024-02' } },
    ])
  })

  test('every cell and head has its place', () => {
    const { places } = read('id,valid,valid.from,note\na,2024,,"x\ny"\n\n"b",,中,z\n').table
    const row = (index: number, ...field: string[]) => places.of(['observations', index, ...field])
    expect(at(row(0))).toBe('2:1')
    expect(row(0)?.end).toEqual({ line: 3, column: 3 })
    expect(at(row(0, 'valid'))).toBe('2:3')
    expect(at(row(0, 'valid', 'from'))).toBe('2:8')
    expect(row(0, 'note')).toEqual({ file: path, start: { line: 2, column: 9 }, end: { line: 3, column: 3 } })
    expect(at(row(1, 'id'))).toBe('5:1')
    expect(at(row(1, 'valid'))).toBe('5:6')
    expect(row(1, 'valid')?.end).toEqual({ line: 5, column: 7 })
    expect(at(row(1, 'note'))).toBe('5:8')
    expect(row(1, 'scope')).toBeUndefined()
    expect(row(2)).toBeUndefined()
    expect(at(places.ofKey(['observations', 1, 'valid', 'from']))).toBe('1:10')
    expect(places.ofKey(['observations', 1, 'scope'])).toBeUndefined()
  })

  test('files of the folder and of folders in it, in the order of their names', () => {
    const { value, lines } = loaded({ [path]: 'id\na\n', 'data/observations/2024/y.csv': 'id\nb\n' })
    expect(lines).toEqual([])
    expect(value?.dataset.map((file) => file.path)).toEqual([
      'data/a.yaml',
      'data/observations/2024/y.csv',
      path,
    ])
  })

  test('20 MB, more than YAML may have', () => {
    const line = `${'x'.repeat(199)}\n`
    expect(records(`id\n${line.repeat(100_000)}`)).toHaveLength(100_000)
  })
})

describe('one CSV file that is wrong', () => {
  const cases: [name: string, content: Content, line: string, place: string, hint?: string][] = [
    ['nothing at all', '', 'load/csv-header: the file has no header row', '1:1'],
    ['only empty rows', '\n,,\n \n', 'load/csv-header: the file has no header row', '1:1'],
    ['a column twice', 'id,note,id\n', 'load/duplicate-key: the column `id` stands twice here', '1:9'],
    ['a reserved name', 'id,a.__proto__\n', 'load/reserved-key: `__proto__` cannot be used as a key', '1:4'],
    [
      'a cell too many',
      'id,note\na,x\nb,y,z\n',
      'load/csv-row: the row has 3 cells, but the header has 2',
      '3:1',
      'put a cell that holds a separator or a line break in quotes',
    ],
    ['a cell too few', 'id,note\n\na\n', 'load/csv-row: the row has 1 cell, but the header has 2', '3:1'],
    [
      'a cell without a head',
      'id,\na,\nb,x\n',
      'load/csv-header: this cell stands in a column without a head',
      '3:3',
    ],
    [
      'one field by two cells',
      'valid.from,valid\n2024,2025\n',
      'load/csv-field: `valid` is filled beside a cell that gives the same field',
      '2:6',
      'leave one of the two empty',
    ],
    [
      'a quotation mark inside',
      'id,note\na,5" wide\n',
      'load/csv-quote: a quotation mark stands inside a cell that is not in quotes',
      '2:4',
      'put the whole cell in quotes, and write each quotation mark inside it twice',
    ],
    [
      'text after a quotation mark',
      'id,note\na,"x\ny" z\n',
      'load/csv-quote: text follows the closing quotation mark of a cell',
      '3:3',
      'write each quotation mark inside the cell twice',
    ],
    [
      'an open quotation mark',
      'id,note\na,"x\nb,y\n',
      'load/csv-quote: the quotation mark that opens here is not closed',
      '2:3',
      'close it at the end of the cell',
    ],
    [
      'UTF-16',
      utf16('id,note\na,中\n'),
      'load/encoding: the file is UTF-16, not UTF-8',
      '1:1',
      'save it as “CSV UTF-8”',
    ],
    [
      'GBK',
      bytes(0x69, 0x64, 0x0a, 0xd6, 0xd0),
      'load/encoding: the file is not UTF-8: byte 0xD6 at offset 3',
      '2:1',
      'save it as “CSV UTF-8”',
    ],
    [
      'old Macintosh line ends',
      'id,note\ra,x\r',
      'load/line-ends: the lines end in a carriage return alone',
      '1:1',
      'save it with LF or CRLF line ends, for instance as “CSV UTF-8”',
    ],
    [
      'an Excel workbook',
      bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0),
      'load/not-text: the file is an Excel workbook or another zip archive, not text',
      '1:1',
      'export the sheet as “CSV UTF-8”; renaming it does not change what it is',
    ],
    [
      'a gzip archive',
      bytes(0x1f, 0x8b, 8, 0),
      'load/not-text: the file is a gzip archive, not text',
      '1:1',
      'unpack it',
    ],
    [
      'a control character',
      'id\na\u0000\n',
      'load/bad-character: the control character U+0000 is not allowed in text',
      '2:2',
      'delete it',
    ],
    [
      'more than 50 MB',
      new Uint8Array(50_000_001).fill(0x61),
      'load/too-large: the file has 50.0 MB, more than the 50.0 MB allowed',
      '1:1',
      'split it into several files',
    ],
  ]

  test.each(cases)('%s', (_, content, line, place, hint) => {
    const { diagnostics, lines } = read(content)
    expect(lines).toEqual([`${path}:${place.split(':')[0]}: error ${line}`])
    expect(at(diagnostics[0]?.place)).toBe(place)
    if (hint !== undefined) expect(diagnostics[0]?.hints).toEqual([hint])
  })

  test('all problems of a file are told', () => {
    const { lines } = read('id,note,id\na,b\nc,d"e,f\n')
    expect(lines.map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
      `${path}:1 error load/duplicate-key`,
      `${path}:2 error load/csv-row`,
      `${path}:3 error load/csv-quote`,
    ])
  })

  test('a column twice points at the first', () => {
    expect(at(read('id,note,id\n').diagnostics[0]?.related?.[0]?.place)).toBe('1:1')
  })

  test('a file that is too large is not read where its size can be told', () => {
    const files = new Map<string, Content>([
      ['data/a.yaml', 'companies: []\n'],
      [audience, 'name: x\n'],
      [path, 'never read'],
    ])
    const world = worldOf(files)
    const asked: string[] = []
    const { diagnostics } = load(job, {
      ...world,
      size: (file) => (file === path ? 100_000_000 : 10),
      read: (file) => {
        asked.push(file)
        return world.read(file)
      },
    })
    expect(diagnostics.map(lineOf)).toEqual([
      `${path}:1: error load/too-large: the file has 100.0 MB, more than the 50.0 MB allowed`,
    ])
    expect(asked).not.toContain(path)
  })

  test('files that are not read are warned of', () => {
    const { diagnostics } = loaded({
      'data/observations/notes.txt': 'x',
      'data/observations/sheet.xlsx': 'x',
      'data/observations/OLD.CSV': 'x',
      'data/observations/.~lock.x.csv#': 'x',
      'data/series.csv': 'x',
      'data/README.md': 'x',
    })
    expect(diagnostics.map((d) => [d.severity, d.place?.file, d.hints?.[0]])).toEqual([
      ['warning', 'data/observations/OLD.CSV', 'export it as “CSV UTF-8”, with the ending `.csv`'],
      ['warning', 'data/observations/notes.txt', 'export it as “CSV UTF-8”, with the ending `.csv`'],
      ['warning', 'data/observations/sheet.xlsx', 'export it as “CSV UTF-8”, with the ending `.csv`'],
      ['warning', 'data/series.csv', 'put it into the folder `observations` of the dataset'],
    ])
  })
})
