import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import * as prettier from 'prettier'
import { describe, expect, test } from 'vitest'
import { Document, parse } from 'yaml'
import type { World } from '../../src/model/job.js'
import { commentsOf, tidy } from '../../src/tidy/index.js'
import { tidyFile } from '../../src/tidy-file.js'
import { filesIn } from '../problems/fixtures.js'
import { yamlFile } from './generated.js'

const worldOf = (text: string): World => ({ read: () => new TextEncoder().encode(text), list: () => [] })
const dataset = (text: string) => tidyFile('data/a.yaml', worldOf(text))
const style = { parser: 'yaml', singleQuote: true, printWidth: 110 } as const

/** A file set anew; the test fails where it cannot be. */
function set(text: string): string {
  const { value, diagnostics } = dataset(text)
  expect(diagnostics).toEqual([])
  return value!.text
}

describe('a dataset file set anew', () => {
  const input = readFileSync('test/cases/fmt/input.yaml', 'utf8')
  const path = 'test/cases/fmt/expected.yaml'

  test('fields in the order of the schema, comments with what they are about, one form of everything', () => {
    const text = set(input)
    if (process.env.UPDATE_CASES) writeFileSync(path, text)
    expect(text).toBe(readFileSync(path, 'utf8'))
  })

  test('it says the same, keeps every comment, and a second run changes nothing', () => {
    const text = set(input)
    expect(parse(text)).toEqual(parse(input))
    expect(commentsOf(text)).toEqual(commentsOf(input))
    expect(set(text)).toBe(text)
    expect(dataset(text).value?.change).toBeUndefined()
    expect(dataset(input).value?.change?.start).toEqual({ line: 4, column: 1 })
  })

  test('CRLF, a byte-order mark and a missing last line end are mended', () => {
    expect(set('\uFEFFcamps:\r\n  - id: a')).toBe('camps:\n  - id: a\n')
    expect(set('')).toBe('')
    expect(set('# only a comment\n\n\n')).toBe('# only a comment\n')
  })

  test('a full-width or a non-breaking space is text', () => {
    const text = 'camps:\n  - id: \u3000甲\u00A0\n    name: |\n      \u3000甲\n'
    expect(set(text.replace('id:', 'id:  '))).toBe(text)
  })

  test('an empty line that would come below text that keeps its last lines goes, as it would be part of it', () => {
    const source = 'camps:\n  - note: x\n\n    name: { en: A, zh-Hant: 甲 }\n    id: |+\n      a\n'
    const text = 'camps:\n  - id: |+\n      a\n    name: { en: A, zh-Hant: 甲 }\n    note: x\n'
    expect(set(source)).toBe(text)
  })

  test('a comment on the line of a dash, and text over several lines, stand as Prettier has them', async () => {
    const source = 'claims:\n  -\n    # first\n\n    id: a\n    note:\n        plain text\n        goes on\n'
    const text = 'claims:\n  - # first\n    id: a\n    note: plain text\n      goes on\n'
    expect(set(source)).toBe(text)
    expect(await prettier.check(text, style)).toBe(true)
  })

  test.each([
    ['what is no YAML', 'a: [1, 2\n', 'load/yaml'],
    ['a key twice', 'a: 1\na: 2\n', 'load/duplicate-key'],
    ['a key behind a question mark', '? a\n: 1\n', 'tidy/form'],
    [
      'an alias that would stand before its anchor',
      'camps:\n  - name: &n x\n    id: *n\n',
      'tidy/other-value',
    ],
  ])('%s is left as it is', (_, text, code) => {
    const { value, diagnostics } = dataset(text)
    expect(value).toBeUndefined()
    expect(diagnostics.map((found) => found.code)).toEqual([code])
    expect(diagnostics[0]!.place).toBeDefined()
  })
})

describe('the files that ship', () => {
  const files = ['data/midgame', 'templates', 'test/cases/second-landscape'].flatMap((folder) =>
    [...filesIn(folder)].map(([inside, text]) => [`${folder}/${inside}`, text] as const),
  )
  const yaml = files.filter(([path]) => path.endsWith('.yaml'))

  test.each(yaml)('%s is set, and as Prettier would have it', async (path, text) => {
    const { value, diagnostics } = tidyFile(path, worldOf(text))
    expect(diagnostics).toEqual([])
    expect(value!.change).toBeUndefined()
    expect(await prettier.check(text, style)).toBe(true)
  })
})

describe('a file as nobody should write it', () => {
  const keys = ['id', 'name', 'value', 'sources', 'at', 'en', 'zh-Hant', 'note', 'kind', 'a key']

  test('says the same afterwards, whatever the order of keys, and a second run changes nothing', () => {
    fc.assert(
      fc.property(yamlFile, fc.shuffledSubarray(keys), (source, order) => {
        const orderOf = (path: readonly unknown[]) => (path.length === 0 ? undefined : order)
        const once = tidy(source, orderOf)
        if (!('text' in once)) throw new Error(once.message)
        expect(parse(once.text)).toEqual(parse(source))
        expect(commentsOf(once.text)).toEqual(commentsOf(source))
        expect(tidy(once.text, orderOf)).toEqual(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('any file', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  const text = fc.oneof(
    fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .filter((value) => !/[\p{C}\p{Zl}\p{Zp}\uFEFF]/u.test(value)),
    fc.constantFrom(
      'a: b',
      '- a',
      '# no comment',
      "it's",
      'say "so"',
      '{x}',
      '',
      ' ',
      '多、少：',
      'null',
      '1e3',
      '~',
    ),
    fc.lorem({ maxCount: 30 }),
  )
  const leaf = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
    fc.boolean(),
    fc.constant(null),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 4, depthIdentifier: 'd' }, leaf, tie('list'), tie('map')),
    list: fc.array(tie('tree'), { maxLength: 4, depthIdentifier: 'd' }),
    map: fc.dictionary(word, tie('tree'), { maxKeys: 4, depthIdentifier: 'd', noNullPrototype: true }),
  }))
  const root = fc.dictionary(word, tree, { minKeys: 1, maxKeys: 4, noNullPrototype: true })
  const form = fc.record({
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    lineWidth: fc.constantFrom(0, 40, 80),
    indent: fc.constantFrom(2, 4),
  })

  test('says the same afterwards, and a second run changes nothing', () => {
    fc.assert(
      fc.property(root, form, fc.infiniteStream(fc.boolean()), (value, options, chance) => {
        const source = commented(new Document(value).toString(options), chance)
        const order = () => ['b', 'a', 'id']
        const once = tidy(source, order)
        if (!('text' in once)) return
        expect(parse(once.text)).toEqual(parse(source))
        expect(commentsOf(once.text)).toEqual(commentsOf(source))
        expect(tidy(once.text, order)).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })
})

/** Puts a comment above some of the lines that begin an entry. */
function commented(text: string, chance: Iterator<boolean>): string {
  const lines = text.split('\n')
  const isText =
    /[|>][-+\d]*$/.test(text) || /["']$/m.test(text) || lines.some((line) => /^\s*[^\s-][^:]*$/.test(line))
  if (isText) return text
  return lines
    .flatMap((line, index) => {
      const indent = /^ */.exec(line)![0]
      return /^\s*(?:- )?[a-z]+:/.test(line) && chance.next().value ? [`${indent}# ${index}`, line] : [line]
    })
    .join('\n')
}
