import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv } from '../../src/load/csv/index.js'
import { readRow } from '../../src/load/csv/row.js'
import type { Place, Position } from '../../src/model/place.js'
import { base, examine, filesIn, worldOf } from '../problems/fixtures.js'

const seed = 20250630
const separator = fc.constantFrom(',', ';', '\t')

/** Cells of what tends to break readers, beside any other text. Lines end in LF by then. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .array(fc.constantFrom('"', ',', ';', '\t', '\n', ' ', 'a', '中', '=', '#'), { maxLength: 8 })
      .map((all) => all.join('')),
  )
  .map((text) => text.replaceAll('\r', ''))

/** As RFC 4180 has it: quotes where they are needed, and sometimes where they are not. */
function writtenCell(text: string, between: string, always: boolean): string {
  const needed = always || /["\n]/.test(text) || text.includes(between)
  return needed ? `"${text.replaceAll('"', '""')}"` : text
}

function written(rows: readonly (readonly string[])[], between: string, always: boolean): string {
  return rows
    .map((row) => `${row.map((text) => writtenCell(text, between, always)).join(between)}\n`)
    .join('')
}

/** What stands from one place of a text to another. */
function between(text: string, { start, end }: Place): string {
  const offset = ({ line, column }: Position) =>
    text
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, { length }) => sum + length + 1, 0) +
    column -
    1
  return text.slice(offset(start), offset(end!))
}

test('cells that are written and read again are the same, and stand where they were written', () => {
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(rows, separator, fc.boolean(), (cells, mark, always) => {
      const text = written(cells, mark, always)
      let offset = 0
      for (const row of cells) {
        const read = readRow(text, offset, mark)
        expect(read.faults).toEqual([])
        expect(read.cells).toEqual(row)
        expect(text[read.end]).toBe('\n')
        expect(read.starts.map((start) => start === offset || text[start - 1] === mark)).not.toContain(false)
        offset = read.end + 1
      }
      expect(offset).toBe(text.length)
    }),
    { numRuns: 500, seed },
  )
})

test('a record has the text of its cells, and each of them its place', () => {
  const row = fc.record({ id: cell, value: cell, note: cell })
  const columns = ['id', 'value', 'note'] as const
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), separator, fc.boolean(), (rows, mark, always) => {
      const filled = rows.filter((one) => columns.some((name) => one[name].trim() !== ''))
      const cells = [[...columns], ...rows.map((one) => columns.map((name) => one[name]))]
      const text = written(cells, mark, always)
      const { value, diagnostics } = parseCsv({ path: 'x.csv', text, sha256: '' }, 'observations')
      expect(diagnostics).toEqual([])
      expect((value!.value as { observations: unknown[] }).observations).toEqual(
        filled.map((one) =>
          Object.fromEntries(
            columns.map((name) => [name, one[name].trim()]).filter(([, cell]) => cell !== ''),
          ),
        ),
      )
      for (const [index, one] of filled.entries()) {
        for (const name of columns) {
          const place = value!.places.of(['observations', index, name])!
          expect(between(text, place)).toBe(writtenCell(one[name], mark, always))
        }
      }
    }),
    { numRuns: 300, seed },
  )
})

const table = 'data/observations/fleets.csv'

test('random bytes are refused with a place or read, and nothing throws', () => {
  const begin = fc.constantFrom('', 'id,metric\n', 'id;value\n"', '\uFEFFid\tnote\n')
  fc.assert(
    fc.property(begin, fc.uint8Array({ maxLength: 200 }), (header, bytes) => {
      const content = Uint8Array.from([...new TextEncoder().encode(header), ...bytes])
      const { value, diagnostics } = examine(worldOf(base, new Map([[table, content]])))
      expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'))
      for (const { place } of diagnostics) expect(place?.start.column).toBeGreaterThan(0)
    }),
    { numRuns: 100, seed },
  )
})

test('a table with mistakes in it is refused at the place of each, and nothing throws', () => {
  const text = filesIn('test/problems/csv').get(table)!
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 30 }),
    put: fc.constantFrom(
      '',
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r',
      '\u0000',
      '.',
      '@',
      '=1+1',
      '１',
      '中',
      '__proto__',
      'valid',
    ),
  })
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      let mutated = text
      for (const { at, cut, put } of mutations) {
        const start = Math.floor(at * mutated.length)
        mutated = mutated.slice(0, start) + put + mutated.slice(start + cut)
      }
      const { value, diagnostics } = examine(worldOf(base, new Map([[table, mutated]])))
      expect(value === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'))
      for (const { place, code } of diagnostics) {
        expect(place?.start.line).toBeGreaterThan(0)
        expect(code).toMatch(/^(?:load|check)\//)
      }
    }),
    { numRuns: 100, seed },
  )
})
