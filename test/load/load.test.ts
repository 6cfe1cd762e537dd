import { describe, expect, test } from 'vitest'
import { load } from '../../src/load/index.js'
import type { Layer, Sources } from '../../src/model/source.js'
import { job, lineOf, worldOf } from '../problems/fixtures.js'

const audience = 'templates/audiences/fleet/audience.yaml'
const good: [string, string][] = [
  ['data/a.yaml', 'companies: []\n'],
  [audience, 'name: { en: Fleet, zh-Hant: 車隊 }\n'],
]

type Content = string | Uint8Array

function loaded(files: Record<string, Content>, changes: Partial<typeof job> = {}) {
  const { value, diagnostics } = load(
    { ...job, ...changes },
    worldOf(new Map([...good, ...Object.entries(files)])),
  )
  return { value: value as Sources, lines: diagnostics.map(lineOf), diagnostics }
}

const bytes = (...values: (string | number)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...new TextEncoder().encode(value)])),
  )

const utf16 = (text: string): Uint8Array =>
  bytes(0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0]))

describe('one YAML file that is wrong', () => {
  const aliases = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi']) {
    aliases.push(`${to}: &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(', ')}]`)
  }
  const cases: [name: string, content: Content, line: string][] = [
    ['a tab as indentation', 'a:\n\tb: 1\n', '2: error load/yaml: tabs are not allowed as indentation'],
    [
      'a tab between spaces, and not what it makes of the lines after it',
      'a:\n  - b: 1\n\tc: 2\n    d: 3\n    e: 4\n  - b: 2\n',
      '3: error load/yaml: tabs are not allowed as indentation',
    ],
    ['an unclosed quote', 'a: "b\n', '2: error load/yaml: missing closing "quote'],
    [
      'an unclosed quote, and not what it makes of the lines after it',
      "a: { b: 'c }\nd: { e: 1 }\n",
      "3: error load/yaml: missing closing 'quote",
    ],
    [
      'an unquoted colon',
      'a: b: c\n',
      '1: error load/yaml: nested mappings are not allowed in compact mappings',
    ],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', '3: error load/duplicate-key: the key `a` stands twice here'],
    ['two documents', 'a: 1\n---\nb: 2\n', '3: error load/several-documents: a file holds one YAML document'],
    ['another YAML', '%YAML 1.1\n---\na: yes\n', '1: error load/yaml-version: only YAML 1.2 is read'],
    ['an unknown tag', 'a: 1\nb: !foo 2\n', '2: error load/unknown-tag: the tag `!foo` is not allowed'],
    [
      'a tag that is code',
      'a: !!js/function "x"\n',
      '1: error load/unknown-tag: the tag `!!js/function` is not allowed',
    ],
    ['a set', 'a: !!set { x }\n', '1: error load/unknown-tag: the tag `!!set` is not allowed'],
    ['not a number', 'a: .nan\n', '1: error load/not-a-number: `.nan` is not a finite number'],
    ['infinity', 'a: -.inf\n', '1: error load/not-a-number: `-.inf` is not a finite number'],
    ['too large a number', 'a: 1e999\n', '1: error load/not-a-number: `1e999` is not a finite number'],
    [
      'an inexact number',
      'a: 12345678901234567890\n',
      '1: error load/inexact-number: `12345678901234567890` is too large to be held exactly',
    ],
    ['__proto__', 'a: { __proto__: 1 }\n', '1: error load/reserved-key: `__proto__` cannot be used as a key'],
    [
      'constructor',
      'a:\n  constructor: 1\n',
      '2: error load/reserved-key: `constructor` cannot be used as a key',
    ],
    ['a list as a key', '? [a]\n: 1\n', '1: error load/yaml: with stringKeys, all keys must be strings'],
    [
      'an alias of nothing',
      'a: *b\n',
      '1: error load/unknown-alias: no anchor `&b` stands before this alias',
    ],
    [
      'an alias of itself',
      'a: &a [*a]\n',
      '1: error load/alias-loop: the alias `*a` stands inside its own anchor',
    ],
    [
      'an alias bomb',
      `${aliases.join('\n')}\n`,
      '4: error load/alias-bomb: aliases repeat more than 10000 values',
    ],
    [
      'brackets without end',
      `a: ${'['.repeat(20_000)}\n`,
      '1: error load/too-deep: more than 50 levels of nesting',
    ],
    [
      'dashes without end',
      `${'- '.repeat(20_000)}a\n`,
      '1: error load/too-deep: more than 50 levels of nesting',
    ],
    [
      'steps without end',
      Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      '51: error load/too-deep: more than 50 levels of nesting',
    ],
    [
      'comments between the steps',
      Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:\n# x`).join('\n'),
      '101: error load/too-deep: more than 50 levels of nesting',
    ],
    [
      'a control character',
      'a: b\u0007c\n',
      '1: error load/bad-character: the control character U+0007 is not allowed in text',
    ],
    [
      'a control character by an escape',
      'a: "\\x07"\n',
      '1: error load/bad-character: the control character U+0007 is not allowed in text',
    ],
    [
      'a direction override',
      'a: b\nc: \u202Ed\n',
      '2: error load/bad-character: the text-direction override U+202E is not allowed in text',
    ],
    [
      'half a surrogate pair',
      'a: "\\ud800"\n',
      '1: error load/bad-character: half a surrogate pair (U+D800) is not allowed in text',
    ],
    [
      'a byte-order mark inside',
      'a: b\uFEFFc\n',
      '1: error load/bad-character: a byte-order mark (U+FEFF) inside the text is not allowed in text',
    ],
    ['UTF-16', utf16('a: 1\n'), '1: error load/encoding: the file is UTF-16, not UTF-8'],
    [
      'UTF-16 without a mark',
      utf16('a: 1\n').slice(2),
      '1: error load/encoding: the file is UTF-16, not UTF-8',
    ],
    [
      'Latin-1',
      bytes('a: 1\nb: caf', 0xe9, '\n'),
      '2: error load/encoding: the file is not UTF-8: byte 0xE9 at offset 11',
    ],
    [
      'GBK after a genuine replacement character',
      bytes('a: \uFFFD\nb: ', 0xd6, 0xd0),
      '2: error load/encoding: the file is not UTF-8: byte 0xD6 at offset 10',
    ],
    [
      'more than 5 MB',
      `# ${'x'.repeat(5_000_000)}\n`,
      '1: error load/too-large: the file has 5.0 MB, more than the 5.0 MB allowed',
    ],
  ]

  test.each(cases)('%s', (_, content, line) => {
    expect(loaded({ 'data/b.yaml': content }).lines).toEqual([`data/b.yaml:${line}`])
  })

  test('a file that cannot be read makes the sources incomplete', () => {
    const { value } = loaded({ 'data/b.yaml': 'a: [' })
    expect(value.incomplete).toBe(true)
    expect(value.dataset.map(({ path }) => path)).toEqual(['data/a.yaml'])
  })

  test('all problems of a file are told, and of all files', () => {
    const { lines } = loaded({
      'data/b.yaml': 'a: .nan\nb: !x 1\na: 2\n',
      'templates/charts/c.yaml': 'a: [\n',
      [audience]: '\ta: 1\n',
    })
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      'data/b.yaml:1',
      'data/b.yaml:2',
      'data/b.yaml:3',
      `${audience}:1`,
      'templates/charts/c.yaml:2',
    ])
  })

  test('the second of two keys points at the first', () => {
    const { diagnostics } = loaded({ 'data/b.yaml': 'a: 1\nb: 2\na: 3\n' })
    expect(diagnostics[0]?.related).toEqual([
      { message: 'first written here', place: expect.objectContaining({ start: { line: 1, column: 1 } }) },
    ])
  })
})

describe('YAML that is read', () => {
  test('a mark at the beginning and Windows line ends', () => {
    const { value, lines } = loaded({ 'data/b.yaml': '\uFEFFa: 1\r\nb: |\r\n  c\r\n  d\r\n' })
    expect(lines).toEqual([])
    expect(value.dataset[1]?.value).toEqual({ a: 1, b: 'c\nd\n' })
    expect(value.dataset[1]?.places.of(['b'])?.start).toEqual({ line: 2, column: 4 })
  })

  test('an empty file is an empty map', () => {
    expect(loaded({ 'data/b.yaml': '# nothing yet\n' }).value.dataset[1]?.value).toEqual({})
  })

  test('words and dates that other readers turn into something else stay text', () => {
    const { value } = loaded({ 'data/b.yaml': 'a: no\nb: 2024-05-01\nc: 1_000\nd: 010\ne: 12:30:45\n' })
    expect(value.dataset[1]?.value).toEqual({ a: 'no', b: '2024-05-01', c: '1_000', d: 10, e: '12:30:45' })
  })

  test('every value and key has its place', () => {
    const { places } = loaded({ 'data/b.yaml': 'facts:\n  - id: a/b\n    "x/y~": [1, 中]\n' }).value
      .dataset[1]!
    expect(places.of([])?.start).toEqual({ line: 1, column: 1 })
    expect(places.ofKey(['facts'])?.start).toEqual({ line: 1, column: 1 })
    expect(places.of(['facts', 0])?.start).toEqual({ line: 2, column: 5 })
    expect(places.of(['facts', 0, 'id'])).toMatchObject({
      start: { line: 2, column: 9 },
      end: { line: 2, column: 12 },
    })
    expect(places.of(['facts', 0, 'x/y~', 1])?.start).toEqual({ line: 3, column: 17 })
  })

  test('an alias has the place of what it repeats', () => {
    const { value } = loaded({ 'data/b.yaml': 'a: &a { x: 1 }\nb: *a\n' })
    expect(value.dataset[1]?.value).toEqual({ a: { x: 1 }, b: { x: 1 } })
    expect(value.dataset[1]?.places.of(['b', 'x'])?.start.line).toBe(1)
  })
})

/** Names of the templates, layer by layer. */
const names = (layers: readonly Layer[]): string[][] => layers.map(({ files }) => Object.keys(files))

describe('which files are read', () => {
  test('audiences, partials, charts, themes and locales by name', () => {
    const { value, lines } = loaded({
      'templates/audiences/fleet/deck.en.md.hbs': 'x',
      'templates/audiences/fleet/briefing.zh-Hant.md.hbs': 'y',
      'templates/partials/notes/price-war.md.hbs': 'z',
      'templates/charts/prices.yaml': 'a: 1',
      'templates/audiences/fleet/charts/fleet.yaml': 'a: 1',
      'templates/themes/light.yaml': 'a: 1',
      'templates/locales/en.yaml': 'a: 1',
      'templates/.DS_Store': '\0',
      'data/sub/b.yaml': 'a: 1',
      'data/README.md': 'about the data',
    })
    expect(lines).toEqual([])
    expect(value.dataset.map(({ path }) => path)).toEqual(['data/a.yaml', 'data/sub/b.yaml'])
    expect(
      value.audiences.map(({ id, templates, charts }) => [id, names(templates), Object.keys(charts)]),
    ).toEqual([['fleet', [['briefing.zh-Hant', 'deck.en']], ['fleet']]])
    expect(names(value.partials)).toEqual([['notes/price-war']])
    expect([value.charts, value.themes, value.strings].map((set) => Object.keys(set))).toEqual([
      ['prices'],
      ['light'],
      ['en'],
    ])
  })

  test('an earlier template folder wins, file by file', () => {
    const { value } = loaded(
      {
        'mine/charts/a.yaml': 'from: mine',
        'templates/charts/a.yaml': 'from: shipped',
        'templates/charts/b.yaml': 'x: 1',
      },
      { templates: ['mine', 'templates'] },
    )
    expect(value.charts.a?.value).toEqual({ from: 'mine' })
    expect(value.charts.b?.path).toBe('templates/charts/b.yaml')
  })

  test('the words of a language are put over those of a later folder, one by one', () => {
    const { value } = loaded(
      { 'mine/locales/en.yaml': 'source: From', 'templates/locales/en.yaml': 'source: S\nmissing: n.d.' },
      { templates: ['mine', 'templates'] },
    )
    const words = value.strings.en!
    expect(words.value).toEqual({ source: 'From', missing: 'n.d.' })
    expect([words.places.of(['source']), words.places.of(['missing'])]).toMatchObject([
      { file: 'mine/locales/en.yaml', start: { line: 1 } },
      { file: 'templates/locales/en.yaml', start: { line: 2 } },
    ])
  })

  test('a theme that extends another says only what it changes', () => {
    const files = {
      'mine/themes/light.yaml': "extends: '@base'\ncolours: { ink: '111111' }",
      'mine/themes/client.yaml': "extends: light\ncolours: { brand: '222222' }",
      'templates/themes/light.yaml': "name: light\ncolours: { ink: '000000', brand: '000000' }",
    }
    const { value, lines } = loaded(files, { templates: ['mine', 'templates'] })
    expect(lines).toEqual([])
    expect(value.themes.client?.value).toEqual({
      extends: 'light',
      name: 'light',
      colours: { ink: '111111', brand: '222222' },
    })
  })

  test('an audience has the settings, templates and charts of the one that it extends', () => {
    const { value, lines } = loaded({
      'templates/audiences/fleet/audience.yaml':
        'name: { en: Fleet, zh-Hant: 車隊 }\nprofiles: [a, b]\ntimeline: { from: 2024-01, to: 2024-09 }\nmaxAge: { months: 6 }\n',
      'templates/audiences/fleet/slides/prices.en.md.hbs': 'x',
      'templates/audiences/fleet/charts/prices.yaml': 'a: 1',
      'templates/audiences/client/audience.yaml':
        'extends: fleet\nprofiles: [c]\ntimeline: { to: 2024-06 }\nmaxAge: null\n',
      'templates/audiences/client/slides/own.en.md.hbs': 'y',
    })
    expect(lines).toEqual([])
    const client = value.audiences.find(({ id }) => id === 'client')!
    expect(client.settings.value).toEqual({
      extends: 'fleet',
      name: { en: 'Fleet', 'zh-Hant': '車隊' },
      profiles: ['c'],
      timeline: { from: '2024-01', to: '2024-06' },
    })
    expect(client.settings.places.of(['timeline', 'from'])?.file).toBe(
      'templates/audiences/fleet/audience.yaml',
    )
    expect(client.settings.places.of(['profiles', 0])).toMatchObject({
      file: 'templates/audiences/client/audience.yaml',
      start: { line: 2, column: 12 },
    })
    expect(names(client.templates)).toEqual([['slides/own.en'], ['slides/prices.en']])
    expect(Object.keys(client.charts)).toEqual(['prices'])
  })

  test.each([
    ['leads nowhere', { client: 'extends: flet' }, 'there is no audience `flet`', 'did you mean `fleet`?'],
    [
      'leads in a circle',
      { client: 'extends: other', other: 'extends: client' },
      'these extend each other in a circle: `client` → `other` → `client`',
      undefined,
    ],
    [
      'leads to itself',
      { client: 'extends: client' },
      '`client` extends itself',
      '`@base` is the file of the same name in a later template folder',
    ],
    [
      'asks for a later folder where there is none',
      { client: "extends: '@base'" },
      'no later template folder has this audience',
      '`@base` is the file of the same name in a later template folder',
    ],
  ])('`extends` that %s', (_, audiences, message, hint) => {
    const files = Object.entries(audiences).map(([id, text]) => [
      `templates/audiences/${id}/audience.yaml`,
      text,
    ])
    const { diagnostics } = loaded(Object.fromEntries(files) as Record<string, string>, {
      audiences: ['client'],
    })
    expect(diagnostics.map((d) => [d.code, d.message, d.hints?.[0], d.place?.start.column])).toEqual([
      ['load/extends', message, hint, 10],
    ])
  })

  test('without a name, the audiences of the project are read and not those that ship with the program', () => {
    const shipped = { 'shipped/audiences/investor/audience.yaml': 'a: 1' }
    const both = loaded(shipped, { templates: ['templates', 'shipped'] })
    expect(both.value.audiences.map(({ id }) => id)).toEqual(['fleet'])
    const named = loaded(shipped, { templates: ['templates', 'shipped'], audiences: ['investor'] })
    expect(named.value.audiences.map(({ id }) => id)).toEqual(['investor'])
    const only = loaded(shipped, { templates: ['empty', 'shipped'] })
    expect(only.value.audiences.map(({ id }) => id)).toEqual(['investor'])
  })

  test('the hash is of the bytes on disk', () => {
    const { value } = loaded({ 'data/b.yaml': '\uFEFF{}\r\n' })
    expect(value.dataset[1]?.sha256).toBe('9e1ab83190bccc9ea53ba40f856fbe5e5718bbc45eaf43a0cbd4f42fd4f01657')
  })

  test('only the audiences that the job names', () => {
    const { value } = loaded({ 'templates/audiences/other/audience.yaml': '[' }, { audiences: ['fleet'] })
    expect(value.audiences.map(({ id }) => id)).toEqual(['fleet'])
  })

  test.each([
    ['an unknown audience', {}, { audiences: ['flet'] }, 'load/unknown-audience', 'did you mean `fleet`?'],
    [
      'no dataset',
      {},
      { data: 'nowhere' },
      'load/no-dataset',
      'name the folder of the dataset with `--data`',
    ],
    ['another ending', { 'data/b.yml': 'a: 1' }, {}, 'load/ignored-file', 'give it the ending `.yaml`'],
    [
      'a misspelt locale',
      { 'templates/audiences/fleet/deck.zh-hant.md.hbs': '' },
      {},
      'load/template-name',
      'did you mean `deck.zh-Hant.md.hbs`?',
    ],
  ] as const)('%s', (_, files, changes, code, hint) => {
    const { diagnostics } = loaded(files, changes as Partial<typeof job>)
    expect(diagnostics.map((d) => [d.code, d.hints?.[0]])).toEqual([[code, hint]])
  })

  test('no template folder', () => {
    expect(loaded({}, { templates: ['templates', 'nowhere'] }).lines).toEqual([
      '(nowhere): error load/no-templates: there is no template folder `nowhere`, or it is empty',
    ])
  })

  test('a project without audiences is not taken for one about the landscape that ships', () => {
    const shipped = { '@midgame/audiences/fleet/audience.yaml': 'name: Fleet' }
    const none = (templates: string[]) => loaded(shipped, { templates }).diagnostics
    expect(none(['@midgame']).map(({ message, hints }) => [message, hints])).toEqual([
      [
        'there is no folder of templates',
        [
          'write `audiences/overview/audience.yaml` in a folder `templates`',
          'those that ship are made when they are named: `fleet`',
        ],
      ],
    ])
    expect(loaded(shipped, { templates: ['@midgame'], audiences: ['fleet'] }).lines).toEqual([])
  })

  test('an audience without settings', () => {
    expect(loaded({ 'templates/audiences/new/deck.en.md.hbs': 'x' }).lines).toEqual([
      '(nowhere): error load/no-audience-settings: the audience `new` has no `audience.yaml`',
    ])
  })
})
