import { parseArgs } from 'node:util'
import type { ChartForm } from '../model/chart.js'
import type { Locale } from '../model/locale.js'
import type { Format } from '../model/settings.js'
import { didYouMean } from '../nearest.js'
import {
  commands,
  commandTable,
  reports,
  type Command,
  type Operands,
  type Option,
  type Report,
} from './options.js'
import type { Loudness } from './terminal.js'
import { readWeeks, readWhen, today, type When } from './when.js'

/** What the user asked for on the command line; undefined where nothing was said. */
export interface Arguments {
  readonly command: Command
  /** What stands beside the options: audiences for `build` and `check`. */
  readonly operands: readonly string[]
  readonly data?: string
  readonly templates: readonly string[]
  readonly out?: string
  readonly locales?: readonly Locale[]
  readonly formats?: readonly Format[]
  readonly charts?: ChartForm
  readonly theme?: string
  /** A day. */
  readonly asOf?: string
  /** The dataset as it was in this revision of Git. */
  readonly revision?: string
  /** Of `build` and `diff`: since when changes are told. */
  readonly since?: When
  /** Of `check`: only whether the outputs match what they were built from. */
  readonly stale?: boolean
  /** Of `build`: the Sundays of a run of weeks. */
  readonly days?: readonly string[]
  /** Of `diff`: as Markdown; with the parts of each score. */
  readonly markdown?: boolean
  readonly explain?: boolean
  /** Variables and settings of the audiences, in the order given. */
  readonly set?: readonly { readonly key: string; readonly text: string }[]
  readonly strict?: boolean
  /** Which records `list` keeps. */
  readonly company?: string
  readonly source?: string
  readonly statuses?: readonly string[]
  readonly report: Report
  readonly dryRun: boolean
  /** Of `check`: tell the room of every text. */
  readonly fit?: boolean
  /** Of `check`: tell whether every reader is reached. */
  readonly a11y?: boolean
  /** Of `check`: tell what each audience uses, and what none does. */
  readonly coverage?: boolean
  /** Of those, only the texts that take at least this many percent of their room. */
  readonly tight?: number
  /** Of `fmt`: only say which files would change. */
  readonly check: boolean
  /** Of `batch`: the table of readers, and a pattern for the names of their outputs. */
  readonly rows?: string
  readonly name?: string
  /** Of `new`: the audience that a new one extends, or that a new chart is for (of `audit`: whose files they are), and the kind of chart. */
  readonly from?: string
  readonly audience?: string
  readonly kind?: string
  /** Of `explain` and `trace`: the slide that is to be explained, by number or id, or the one that is missing. */
  readonly slide?: string
  readonly whyNot?: string
  /** Of `layouts`: only print them, write no specimen. */
  readonly list?: boolean
  readonly loudness: Loudness
}

export type Parsed =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | { readonly kind: 'help'; readonly command?: Command }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage'; readonly message: string; readonly command?: Command }

/** Reads a command line (without `node` and the script). Never throws. */
export function parseArguments(argv: readonly string[]): Parsed {
  const [first, ...rest] = argv
  if (first === undefined) return { kind: 'usage', message: 'no command was given' }
  if (first === '--help' || first === '-h' || first === 'help') return helpFor(rest[0])
  if (first === '--version') return { kind: 'version' }
  const command = commands.find((name) => name === first)
  if (!command) return { kind: 'usage', message: unknown('command', first, commands) }
  return parseCommand(command, rest)
}

function helpFor(name: string | undefined): Parsed {
  const command = commands.find((known) => known === name)
  return command ? { kind: 'help', command } : { kind: 'help' }
}

type Options = Readonly<Record<string, Option>>

function parseCommand(command: Command, argv: readonly string[]): Parsed {
  const { options, operands }: { options: Options; operands: Operands } = commandTable[command]
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
      strict: false,
      tokens: true,
    })
    for (const token of tokens) if (token.kind === 'option') checkOption(token, options)
    if (values.help) return { kind: 'help', command }
    if (values.version) return { kind: 'version' }
    checkOperands(positionals, operands)
    for (const [name, { needed }] of Object.entries(options))
      if (needed && values[name] === undefined) throw new Usage(`\`--${name}\` is missing`)
    return { kind: 'run', arguments: read(command, options, values as Values, positionals) }
  } catch (problem) {
    if (problem instanceof Usage) return { kind: 'usage', message: problem.message, command }
    throw problem
  }
}

interface Values {
  readonly data?: string
  readonly templates?: readonly string[]
  readonly locale?: readonly string[]
  readonly format?: string | readonly string[]
  readonly charts?: string
  readonly theme?: string
  readonly set?: readonly string[]
  readonly out?: string
  readonly 'as-of'?: string
  readonly since?: string
  readonly weeks?: string
  readonly stale?: boolean
  readonly md?: boolean
  readonly explain?: boolean
  readonly strict?: boolean
  readonly company?: string
  readonly source?: string
  readonly status?: readonly string[]
  readonly json?: boolean
  readonly 'dry-run'?: boolean
  readonly check?: boolean
  readonly list?: boolean
  readonly slide?: string
  readonly 'why-not'?: string
  readonly fit?: boolean
  readonly a11y?: boolean
  readonly coverage?: boolean
  readonly tight?: string
  readonly from?: string
  readonly rows?: string
  readonly name?: string
  readonly audience?: string
  readonly kind?: string
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Leaves the reading of the values; never leaves this file. */
class Usage extends Error {}

function read(command: Command, options: Options, values: Values, operands: readonly string[]): Arguments {
  const {
    data,
    out,
    theme,
    strict,
    company,
    source,
    list,
    fit,
    a11y,
    coverage,
    stale,
    md,
    explain,
    quiet,
    verbose,
  } = values
  const { from, audience, rows, name } = values
  if (command === 'batch' && rows === undefined)
    throw new Usage('`--rows` is missing: the table of readers, a CSV file')
  if (quiet && verbose) throw new Usage('`--quiet` and `--verbose` exclude each other')
  const { slide, 'why-not': whyNot } = values
  if (slide !== undefined && whyNot !== undefined)
    throw new Usage('`--slide` and `--why-not` exclude each other')
  const then = when('as-of', values['as-of'])
  const since = when('since', values.since)
  const days = values.weeks === undefined ? undefined : sundays(values.weeks)
  if (days && (then ?? since)) throw new Usage('`--weeks` goes without `--as-of` and `--since`')
  const tight = percent('tight', values.tight)
  const locales = choices<Locale>('locale', values.locale, options)
  const statuses = choices('status', values.status, options)
  // The formats of a build and of a report have no value in common.
  const format = choices<Format | Report>('format', values.format, options)
  const asked = format?.find((name) => isReport(name))
  const [charts] = choices<ChartForm>('charts', values.charts, options) ?? []
  const [kind] = choices('kind', values.kind, options) ?? []
  const made = format?.filter((name) => !isReport(name))
  return {
    command,
    operands,
    templates: values.templates ?? [],
    report: reportOf(values.json, asked),
    dryRun: values['dry-run'] ?? false,
    check: values.check ?? false,
    loudness: quiet ? 'quiet' : verbose ? 'verbose' : 'normal',
    ...(data !== undefined && { data }),
    ...(out !== undefined && { out }),
    ...(locales && { locales }),
    ...(made && made.length > 0 && { formats: made }),
    ...(charts && { charts }),
    ...(theme !== undefined && { theme }),
    ...(then && ('day' in then ? { asOf: then.day } : { revision: then.revision })),
    ...(since && { since }),
    ...(days && { days }),
    ...(stale && { stale: true }),
    ...(md && { markdown: true }),
    ...(explain && { explain: true }),
    ...(values.set && { set: values.set.map(assignment) }),
    ...(strict !== undefined && { strict }),
    ...(list !== undefined && { list }),
    ...(slide !== undefined && { slide }),
    ...(whyNot !== undefined && { whyNot }),
    ...(a11y && { a11y }),
    ...(coverage && { coverage }),
    ...((fit || tight !== undefined) && { fit: true }),
    ...(tight !== undefined && { tight }),
    ...(company !== undefined && { company }),
    ...(source !== undefined && { source }),
    ...(from !== undefined && { from }),
    ...(rows !== undefined && { rows }),
    ...(name !== undefined && { name }),
    ...(audience !== undefined && { audience }),
    ...(kind !== undefined && { kind }),
    ...(statuses && { statuses }),
  }
}

function when(name: string, given: string | undefined): When | undefined {
  if (given === undefined) return undefined
  const read = readWhen(given, today())
  if (typeof read === 'string') throw new Usage(`\`--${name} ${given}\`: ${read}`)
  return read
}

/** `key=value`; the value may be empty and may hold further signs. */
function assignment(given: string): { key: string; text: string } {
  const at = given.indexOf('=')
  if (at < 1) throw new Usage(`\`--set ${given}\`: write \`--set name=value\``)
  return { key: given.slice(0, at).trim(), text: given.slice(at + 1).trim() }
}

function sundays(given: string): readonly string[] {
  const read = readWeeks(given)
  if (typeof read === 'string') throw new Usage(`\`--weeks ${given}\`: ${read}`)
  return read
}

function percent(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d{1,3}%?$/.test(given))
    throw new Usage(`\`--${name} ${given}\`: a percentage is a whole number, 90`)
  return parseInt(given, 10)
}

function isReport(name: Format | Report): name is Report {
  return (reports as readonly string[]).includes(name)
}

/** `--json` is short for `--format json`. */
function reportOf(json: boolean | undefined, format: Report | undefined): Report {
  if (json && format !== undefined && format !== 'json')
    throw new Usage(`\`--json\` and \`--format ${format}\` exclude each other`)
  return json ? 'json' : (format ?? 'text')
}

/** `--locale en,zh-Hant` and `--locale en --locale zh-Hant` are the same. */
function choices<T extends string>(
  name: string,
  given: string | readonly string[] | undefined,
  options: Options,
): T[] | undefined {
  if (given === undefined) return undefined
  const { choices: allowed = [], multiple } = options[name] ?? {}
  const values = typeof given === 'string' ? [given] : given
  const names = multiple ? values.flatMap((list) => list.split(',')).map((part) => part.trim()) : values
  for (const value of names) if (!allowed.includes(value)) throw new Usage(unknown(name, value, allowed))
  return [...new Set(names)] as T[]
}

function checkOption(
  token: { name: string; rawName: string; value?: string | undefined },
  options: Options,
): void {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
  if (!option) {
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new Usage(unknown('option', token.rawName, known))
  }
  const hasValue = token.value !== undefined && token.value !== ''
  if (option.type === 'string' && !hasValue) throw new Usage(`\`${token.rawName}\` needs a value`)
  if (option.type === 'boolean' && token.value !== undefined)
    throw new Usage(`\`${token.rawName}\` takes no value`)
}

function checkOperands(given: readonly string[], { name, least, most }: Operands): void {
  if (given.length < least) throw new Usage(least > 1 ? `the ${name} are needed` : `the ${name} is missing`)
  const surplus = given[most]
  if (surplus !== undefined) throw new Usage(`\`${surplus}\` is one ${name} too many`)
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const [hint] = didYouMean(name, known)
  return `there is no ${what} \`${name}\`; ${hint ?? `there are ${known.join(', ')}`}`
}
