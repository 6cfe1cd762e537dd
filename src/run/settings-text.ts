import { width, wrapped } from '../columns.js'
import type { Override, SettingLine, SettingsAccount } from '../explain/index.js'
import { sectionsText, type PageOptions } from './sections-text.js'
import { table } from './table.js'

/** Columns that a value has at least, however long the names of files are. */
const least = 40

/** The settings of an audience in the form of its file, for people. */
export function settingsText(account: SettingsAccount, options: PageOptions): string {
  const { audience, name, files, chain, settings, searchPath, overrides } = account
  const room = options.columns - 2
  const longest = Math.max(...settings.map(({ from }) => width(`  # ${from}`)))
  const heading = { head: `audience ${audience}`, place: files[0] ?? '', title: name }
  const made = files.length > 1 ? files.map((file, index) => `${index === 0 ? '' : 'extends '}${file}`) : []
  const extended = chain.length > 1 ? [`as ${chain.join(', which extends ')}`] : []
  return `${sectionsText(
    heading,
    [
      ['Made from', [...made, ...extended]],
      [
        'Settings',
        table(rowsOf(settings, Math.max(room - longest, least)), { room, flexible: [], long: 'wrap' }),
      ],
      ['Folders of templates, the first one wins', searchPath],
      ['Files that win over others', overrides.flatMap((one) => overrideLines(one, room))],
    ],
    options,
  )}\n`
}

/** Each value with its key, indented as in YAML, and behind it where it comes from. */
function rowsOf(settings: readonly SettingLine[], room: number): string[][] {
  let before: readonly string[] = []
  return settings.flatMap((line) => {
    const { path } = line
    const shared = path.findIndex((key, index) => key !== before[index])
    before = path
    const heads = path
      .slice(0, -1)
      .flatMap((key, depth) => (depth >= shared ? [[`${indent(depth)}${key}:`, '']] : []))
    return [...heads, ...valueRows(line, room)]
  })
}

function valueRows({ path, value, from }: SettingLine, room: number): string[][] {
  const depth = path.length - 1
  const key = `${indent(depth)}${path.at(-1)}:`
  if (value === undefined) return [[key, '# not set']]
  const line = `${key} ${flow(value)}`
  if (width(line) <= room) return [[line, `# ${from}`]]
  const items = Array.isArray(value) && value.some((one) => typeof one === 'object') ? value : undefined
  const texts = items
    ? items.flatMap((one: unknown) => item(flow(one), depth, room))
    : item(flow(value), depth, room, '')
  return [[key, `# ${from}`], ...texts.map((text) => [text, ''])]
}

/** A long value below its key, on as many lines as it needs. */
function item(text: string, depth: number, room: number, sign = '- '): string[] {
  const start = indent(depth + 1)
  const lines = wrapped(text, Math.max(room - width(start + sign), least))
  return lines.map((line, index) => `${start}${index === 0 ? sign : ' '.repeat(sign.length)}${line}`)
}

function indent(depth: number): string {
  return '  '.repeat(depth)
}

/** A value on one line, as YAML. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) return '{}'
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(', ')} }`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = String(value)
  return /^$|^[\s\-?!&*|>%@`'"{[]|[:#]\s|[,[\]{}]|\s$/.test(text) ? `'${text.replaceAll("'", "''")}'` : text
}

function overrideLines({ file, over, merged }: Override, room: number): string[] {
  const how = merged ? 'on top of' : 'over'
  return table([[file, ''], ...over.map((one) => [`  ${how} ${one}`, ''])], {
    room,
    flexible: [],
    long: 'wrap',
  })
}
