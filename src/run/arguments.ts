import { parseArgs } from 'node:util'
import { day } from '../check/schema/values.js'
import { locales, type Locale } from '../model/locale.js'
import type { Format } from '../model/settings.js'
import { didYouMean } from '../nearest.js'
import type { Loudness } from './terminal.js'

export const commands = ['build', 'check'] as const
export type Command = (typeof commands)[number]

/** What the user asked for on the command line; undefined where nothing was said. */
export interface Arguments {
  readonly command: Command
  readonly audiences: readonly string[]
  readonly data?: string
  readonly templates: readonly string[]
  readonly out?: string
  readonly locales?: readonly Locale[]
  readonly formats?: readonly Format[]
  readonly asOf?: string
  readonly strict?: boolean
  readonly json: boolean
  readonly dryRun: boolean
  readonly loudness: Loudness
}

export type Parsed =
  | { readonly kind: 'run'; readonly arguments: Arguments }
  | { readonly kind: 'help'; readonly command?: Command }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage'; readonly message: string; readonly command?: Command }

const formats = ['pptx', 'md'] as const satisfies readonly Format[]

const shared = {
  data: { type: 'string' },
  templates: { type: 'string', multiple: true },
  locale: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

const onlyBuild = {
  out: { type: 'string' },
  format: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
} as const

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

function parseCommand(command: Command, argv: readonly string[]): Parsed {
  const options = command === 'build' ? { ...shared, ...onlyBuild } : shared
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...argv],
      options: { ...shared, ...onlyBuild },
      allowPositionals: true,
      strict: false,
      tokens: true,
    })
    for (const token of tokens) {
      if (token.kind !== 'option') continue
      const problem = optionProblem(token, options)
      if (problem !== undefined) return { kind: 'usage', message: problem, command }
    }
    if (values.help) return { kind: 'help', command }
    if (values.version) return { kind: 'version' }
    return { kind: 'run', arguments: read(command, values as Values, positionals) }
  } catch (problem) {
    if (problem instanceof Usage) return { kind: 'usage', message: problem.message, command }
    throw problem
  }
}

interface Values {
  readonly data?: string
  readonly templates?: readonly string[]
  readonly locale?: readonly string[]
  readonly format?: readonly string[]
  readonly out?: string
  readonly 'as-of'?: string
  readonly strict?: boolean
  readonly json?: boolean
  readonly 'dry-run'?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
}

/** Leaves the reading of the values; never leaves this file. */
class Usage extends Error {}

function read(command: Command, values: Values, audiences: readonly string[]): Arguments {
  const { data, out, strict, quiet, verbose } = values
  if (quiet && verbose) throw new Usage('`--quiet` and `--verbose` exclude each other')
  const asOf = values['as-of']
  if (asOf !== undefined) {
    const problem = day.safeParse(asOf).error?.issues[0]
    if (problem) throw new Usage(`\`--as-of ${asOf}\`: ${problem.message}`)
  }
  const chosenLocales = choices('locale', values.locale, locales)
  const chosenFormats = choices('format', values.format, formats)
  return {
    command,
    audiences,
    templates: values.templates ?? [],
    json: values.json ?? false,
    dryRun: values['dry-run'] ?? false,
    loudness: quiet ? 'quiet' : verbose ? 'verbose' : 'normal',
    ...(data !== undefined && { data }),
    ...(out !== undefined && { out }),
    ...(chosenLocales && { locales: chosenLocales }),
    ...(chosenFormats && { formats: chosenFormats }),
    ...(asOf !== undefined && { asOf }),
    ...(strict !== undefined && { strict }),
  }
}

/** `--locale en,zh-Hant` and `--locale en --locale zh-Hant` are the same. */
function choices<T extends string>(
  option: string,
  given: readonly string[] | undefined,
  allowed: readonly T[],
): T[] | undefined {
  const names = given?.flatMap((list) => list.split(',')).map((name) => name.trim())
  const chosen = names?.map((name) => {
    const match = allowed.find((known) => known === name)
    if (match === undefined) throw new Usage(unknown(option, name, allowed))
    return match
  })
  return chosen && [...new Set(chosen)]
}

function optionProblem(
  token: { name: string; rawName: string; value?: string | undefined },
  options: Readonly<Record<string, { type: 'string' | 'boolean'; short?: string }>>,
): string | undefined {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
  if (!option)
    return unknown(
      'option',
      token.rawName,
      Object.keys(options).map((name) => `--${name}`),
    )
  const hasValue = token.value !== undefined && token.value !== ''
  if (option.type === 'string' && !hasValue) return `\`${token.rawName}\` needs a value`
  if (option.type === 'boolean' && token.value !== undefined) return `\`${token.rawName}\` takes no value`
  return undefined
}

function unknown(what: string, name: string, known: readonly string[]): string {
  const [hint] = didYouMean(name, known)
  return `there is no ${what} \`${name}\`; ${hint ?? `there are ${known.join(', ')}`}`
}
