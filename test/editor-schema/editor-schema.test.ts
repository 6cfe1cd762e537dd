import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { editorSchemas } from '../../src/check/editor-schema.js'
import { announced, caseFiles } from '../problems/fixtures.js'
import { schemas, underlined } from './validate.js'

/** Which schema a YAML file has, told by its place in a dataset or template folder. */
const roles: readonly (readonly [pattern: RegExp, schema: string])[] = [
  [/\/audience\.yaml$/, 'audience'],
  [/\/charts\/[^/]+\.yaml$/, 'chart'],
  [/\/themes\/[^/]+\.yaml$/, 'theme'],
  [/\/locales\/[^/]+\.yaml$/, 'locale'],
  [/(?:^|\/)data\//, 'dataset'],
]
const schemaOf = (path: string) => roles.find(([pattern]) => pattern.test(path))?.[1] ?? 'none'

const shipped = ['data', 'templates', 'test/cases/second-landscape'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
)

type Node = Record<string, unknown> & {
  description?: string
  type?: string | string[]
  properties?: Record<string, Node>
}

/** Every property of a schema with its path, through lists, choices and maps. */
function properties(node: unknown, path = ''): [path: string, property: Node][] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap((inner) => properties(inner, path))
  const { properties: own = {}, ...rest } = node as Node
  const inside = ['items', 'anyOf', 'oneOf', 'additionalProperties'].flatMap((key) =>
    properties(rest[key], path),
  )
  return [
    ...inside,
    ...Object.entries(own).flatMap(([name, property]): [string, Node][] => {
      const here = `${path}.${name}`
      return [[here, property], ...properties(property, here)]
    }),
  ]
}

/** Whether something is written here whose form or unit one has to know: not a choice, not a map, not a reference. */
function hasForm({ type, enum: choices, description, items }: Node): boolean {
  const types = [type].flat()
  const holdsMaps = (items as Node | undefined)?.type === 'object' && description !== undefined
  const isPlain = choices !== undefined || types.includes('boolean') || types.includes('object') || holdsMaps
  return !isPlain && !description?.includes('the id of ')
}

describe('the schemas for editors', () => {
  test.each([...schemas])(
    '%s: every field says what it is; where a form or a unit matters, with an example',
    (_, schema) => {
      const all = properties(schema)
      expect(all.length).toBeGreaterThan(5)
      expect(all.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([])
      const bare = all.filter(
        ([, property]) => hasForm(property) && !property.description?.includes('example'),
      )
      expect(bare.map(([path, { description }]) => `${path}: ${description}`)).toEqual([])
    },
  )

  test.each([...schemas])('%s: no map takes a field that nobody knows', (_, schema) => {
    const open = [['', schema as Node] as const, ...properties(schema)].filter(
      ([, { properties: own, additionalProperties: more }]) => own !== undefined && more !== false,
    )
    expect(open.map(([path]) => path)).toEqual([])
  })

  test('a reference says which kinds it names, a group of kinds one by one', () => {
    const all = new Map(properties(schemas.get('dataset')))
    expect(all.get('.models.company')?.description).toBe('who makes it; the id of a record under `companies`')
    expect(all.get('.observations.subject')?.description).toMatch(
      /under `companies`, `organisations`, .*`camps`$/,
    )
    expect(all.get('.exceptions.target')?.description).toMatch(/; the id of any record$/)
  })

  test('a date is text, a year or a span, and a default is told', () => {
    const all = new Map(properties(schemas.get('dataset')))
    expect(all.get('.events.valid')).toMatchObject({
      anyOf: [
        { anyOf: [{ type: 'string', pattern: expect.stringContaining('Q[1-4]') }, { type: 'integer' }] },
        { type: 'object', required: ['from', 'to'] },
      ],
    })
    expect(all.get('.observations.bound')).toMatchObject({ default: 'eq' })
    expect(all.get('.events.respondsTo')).toMatchObject({ default: null, type: ['string', 'null'] })
  })

  test('those in data/schema are what the code says now; `npm run schema` writes them', () => {
    const written = editorSchemas()
    expect(readdirSync('data/schema').sort()).toEqual(written.map(({ path }) => path).sort())
    const stale = written.filter(({ path, text }) => readFileSync(`data/schema/${path}`, 'utf8') !== text)
    expect(stale.map(({ path }) => path)).toEqual([])
  })
})

describe('the YAML files that are shipped', () => {
  test('there are files of every kind but the config', () => {
    expect(new Set(shipped.map(schemaOf))).toEqual(
      new Set(['audience', 'chart', 'theme', 'locale', 'dataset']),
    )
  })

  test.each(shipped)('%s names its schema in its first line, and follows it', (path) => {
    const text = readFileSync(path, 'utf8')
    const [, target = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
    // The schemas of a new project are written when it is made.
    const named = join(dirname(path), target).replaceAll('\\', '/').replace('templates/init/', '')
    expect(named).toBe(`data/schema/${schemaOf(path)}.json`)
    expect(existsSync(named)).toBe(true)
    expect(underlined(schemaOf(path), path, text)).toEqual([])
  })
})

describe('what an editor underlines', () => {
  /** What no JSON Schema can say. */
  const beyond = [/this day does not exist/]

  test.each(['schema', 'settings'])('the mistakes of test/problems/%s, and nothing else', (name) => {
    const files = [...caseFiles(`test/problems/${name}`)].filter(([path]) => path.endsWith('.yaml'))
    expect(files.length).toBeGreaterThan(0)
    for (const [path, text] of files) {
      const expected = announced(new Map([[path, text]])).filter((line) => !beyond.some((b) => b.test(line)))
      const lines = expected.map((line) => Number(line.split(':')[1]))
      expect(underlined(schemaOf(path), path, text)).toEqual([...new Set(lines)].sort((a, b) => a - b))
    }
  })

  test.each([
    ['ouT: x', [1]],
    ['locales: [en, fr]\nstrict: yes', [1, 2]],
    ['templates: [a, b]\nout: built', []],
  ])('in midgame.config.yaml: %j', (text, lines) => {
    expect(underlined('config', 'midgame.config.yaml', text)).toEqual(lines)
  })
})
