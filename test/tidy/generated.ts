import * as fc from 'fast-check'

/** How one level of a generated file is laid out. */
interface Style {
  readonly indent: number
  readonly comments: readonly string[]
}

/** Stands for the indentation of a line inside braces. */
const margin = '\u0000'

type Piece = (indent: number) => string

const word = fc.constantFrom(
  'acme',
  'bolt',
  'a b',
  '豆包',
  '\u3000豆包\u00A0',
  'x-1',
  '2024-05',
  '4e12',
  'true',
  'null',
  '~',
  '12',
  '1.50',
)
const keys = fc.constantFrom(
  'id',
  'name',
  'value',
  'sources',
  'at',
  'en',
  'zh-Hant',
  'note',
  'kind',
  '"a key"',
  "'b'",
)

const plain = word
const single = fc.constantFrom("'it''s'", "'a: b'", "'# no comment'", "''", "'{x}'")
const double = fc.constantFrom(
  '"it\'s"',
  '"a \\"b\\""',
  '"tab\\t"',
  '"back\\\\slash"',
  '"plain"',
  '""',
  '"«\\u4e2d»"',
)
const long = fc.constantFrom(
  `'${'long text '.repeat(14).trim()}'`,
  '長'.repeat(70),
  `${'words '.repeat(30).trim()}`,
)
const scalar = fc.oneof(plain, single, double, long)

const flow: fc.Arbitrary<string> = fc.letrec<{ node: string; map: string; seq: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 2 }, scalar, tie('map'), tie('seq')),
  map: fc
    .tuple(
      fc.uniqueArray(keys, { maxLength: 4, selector: bare }),
      fc.array(tie('node'), { minLength: 4, maxLength: 4 }),
      fc.boolean(),
    )
    .map(([names, values, spread]) => {
      const items = names.map((name, index) => `${name}: ${values[index]}`)
      return spread && items.length > 0
        ? `{\n${margin}${items.join(`,\n${margin}`)},\n${margin}}`
        : `{${items.join(', ')}}`
    }),
  seq: fc.array(tie('node'), { maxLength: 4 }).map((items) => `[ ${items.join(' , ')} ]`),
})).node

function bare(key: string): string {
  return key.replaceAll(/["']/g, '')
}

const blockText: fc.Arbitrary<Piece> = fc
  .tuple(
    fc.constantFrom('|', '|-', '|+', '>', '>-', '>+', '|2', '>2-'),
    fc.array(fc.constantFrom('text', '  more', '\u3000more', '', 'end # no comment', '# none'), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([header, lines]) => (indent) => {
    const inside = ' '.repeat(/\d/.test(header) ? indent + 2 : indent + 3)
    const body = ['first', ...lines].map((line) => (line === '' ? '' : `${inside}${line}`))
    return `${header}\n${body.join('\n')}`
  })

const manyLines: fc.Arbitrary<Piece> = fc
  .constantFrom(['"several', 'lines of', '', 'text"'], ["'and", "more'"], ['plain text', 'goes on'])
  .map(
    (lines) => (indent) =>
      lines
        .map((line, index) => (index === 0 || line === '' ? line : `${' '.repeat(indent + 4)}${line}`))
        .join('\n'),
  )

const withFlow: fc.Arbitrary<Piece> = flow.map(
  (text) => (indent) => text.replaceAll(margin, ' '.repeat(indent + 3)),
)

const style: fc.Arbitrary<Style> = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  comments: fc.array(fc.constantFrom('', '', '# above', '# ── section ──', '#no space', '# 註\u3000'), {
    maxLength: 4,
  }),
})

function above({ comments }: Style, indent: number): string {
  return comments.map((comment) => (comment === '' ? '\n' : `${' '.repeat(indent)}${comment}\n`)).join('')
}

const tail = fc.constantFrom('', '', '  # behind')

const node: fc.Arbitrary<Piece> = fc.letrec<{ node: Piece; map: Piece; seq: Piece; leaf: Piece }>((tie) => ({
  leaf: fc.oneof(
    fc.tuple(scalar, tail).map(
      ([text, behind]) =>
        () =>
          ` ${text}${behind}\n`,
    ),
    piece(withFlow),
    piece(manyLines),
    piece(blockText),
  ),
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, tie('leaf'), tie('map'), tie('seq')),
  map: fc
    .tuple(
      fc.uniqueArray(keys, { minLength: 1, maxLength: 4, selector: bare }),
      fc.array(fc.tuple(tie('node'), style), { minLength: 4, maxLength: 4 }),
      style,
      tail,
    )
    .map(([names, values, own, behind]) => (indent: number) => {
      const inside = indent + own.indent
      const entries = names.map((name, index) => {
        const [value, lead] = values[index]!
        return `${above(lead, inside)}${' '.repeat(inside)}${name}:${value(inside)}`
      })
      return `${behind}\n${entries.join('')}`
    }),
  seq: fc
    .tuple(fc.array(fc.tuple(tie('node'), style), { minLength: 1, maxLength: 3 }), style)
    .map(([items, own]) => (indent: number) => {
      const inside = indent + own.indent
      return `\n${items.map(([value, lead]) => `${above(lead, inside)}${' '.repeat(inside)}-${value(inside)}`).join('')}`
    }),
})).node

function piece(text: fc.Arbitrary<Piece>): fc.Arbitrary<Piece> {
  return text.map((make) => (indent) => ` ${make(indent)}\n`)
}

/** A YAML file as nobody should write it, whose value is a map; some values are anchored and named again. */
export const yamlFile: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(node, style, fc.boolean()), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', '# yaml-language-server: $schema=x\n', '# head\n\n', '\n---\n'),
    style,
  )
  .map(([values, head, end]) => {
    const entries = values.map(([value, lead, anchored], index) => {
      const text = `${above(lead, 0)}key${index}:${anchored ? ` &a${index}` : ''}${value(0)}`
      return anchored ? `${text}again${index}: *a${index}\n` : text
    })
    return `${head}${entries.join('')}${above(end, 0)}`
  })
