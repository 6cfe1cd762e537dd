import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { askedFor } from '../check/asked.js'
import { checkConfig } from '../check/config.js'
import { error, type Diagnostic, type Outcome } from '../diagnostic.js'
import { loadYaml } from '../load/index.js'
import type { Asked, Job } from '../model/job.js'
import type { Config } from '../model/settings.js'
import type { Arguments } from './arguments.js'
import { openDisk, type Disk, type Mounts } from './disk.js'
import { commandTable } from './options.js'
import { atRevision } from './revision.js'

export const configName = 'midgame.config.yaml'

/** The name under which the templates that ship with the program are read and shown. */
export const builtIn = '@midgame'

/** A job on the disk of a project. */
export interface Prepared {
  readonly job: Job
  readonly disk: Disk
}

/**
 * Makes the job out of command line, `midgame.config.yaml` and defaults, in this order.
 * @param project the folder that all paths are relative to
 * @param templates the templates that ship with the program
 */
export function prepare(args: Arguments, project: string, templates: string): Outcome<Prepared> {
  const { value: config, diagnostics } = configOf(project)
  if (!config) return { diagnostics }
  const mounts: Mounts = { [builtIn]: templates }
  const given = args.templates.length > 0 ? args.templates : listOf(config.templates)
  const folders = given.length > 0 ? given : existsSync(join(project, 'templates')) ? ['templates'] : []
  const named = folders.map((folder) => pathIn(project, folder))
  const isNamed = named.some((folder) => sameFolder(resolve(project, folder), templates))
  const data = args.data ?? config.data ?? defaultData(project)
  if (data === undefined) return { diagnostics: [...diagnostics, noData()] }
  const dataPath = pathIn(project, data)
  const audiences = commandTable[args.command].operands.name === 'audience' ? args.operands : []
  const asked = askedSettings(args)
  if (!asked.value) return { diagnostics: [...diagnostics, ...asked.diagnostics] }
  const job: Job = {
    audiences: audiences.length > 0 ? audiences : (config.audiences ?? []),
    data: dataPath,
    templates: isNamed ? named : [...named, builtIn],
    out: args.out ?? config.out ?? 'out',
    strict: args.strict ?? config.strict ?? false,
    ...optional('locales', args.locales ?? config.locales),
    ...optional('formats', args.formats ?? config.formats),
    ...optional('charts', args.charts ?? config.charts),
    ...optional('theme', args.theme ?? config.theme),
    ...optional('asOf', args.asOf ?? config.asOf),
    ...optional('since', args.since && 'day' in args.since ? args.since.day : undefined),
    ...optional('days', args.days),
    ...(asked.value.length > 0 && { asked: asked.value }),
  }
  const tables = args.rows === undefined ? [] : [pathIn(project, args.rows)]
  const disk = openDisk(project, [dataPath, ...named, ...tables], mounts)
  const read =
    args.revision === undefined
      ? { value: disk, diagnostics: [] }
      : diskAt(disk, args.revision, dataPath, project)
  return {
    ...(read.value && { value: { job, disk: read.value } }),
    diagnostics: [...diagnostics, ...read.diagnostics],
  }
}

/** The disk, with the dataset of a revision. */
function diskAt(disk: Disk, revision: string, data: string, project: string): Outcome<Disk> {
  const { value: world, diagnostics } = atRevision(disk, revision, data, project)
  if (!world) return { diagnostics }
  const { locate } = disk
  const value: Disk = {
    ...world,
    locate,
    get problems() {
      return disk.problems
    },
  }
  return { value, diagnostics }
}

/** What `--set` says, each with a place of its own. */
function askedSettings({ set = [] }: Arguments): Outcome<readonly Asked[]> {
  const all = set.map(({ key, text }) => {
    return askedFor(key, text, { file: `--set ${key}`, start: { line: 1, column: 1 } })
  })
  const diagnostics = all.flatMap((one) => one.diagnostics)
  return diagnostics.length > 0
    ? { diagnostics }
    : { value: all.flatMap(({ value }) => value ?? []), diagnostics }
}

/** What `midgame.config.yaml` says; nothing where there is none. */
export function configOf(project: string): Outcome<Config> {
  const disk = openDisk(project)
  const { value: file, diagnostics } = loadYaml(configName, disk)
  if (diagnostics.length > 0 || disk.problems.length > 0)
    return { diagnostics: [...disk.problems, ...diagnostics] }
  return file ? checkConfig(file) : { value: {}, diagnostics: [] }
}

/** `data/midgame`, or the only folder below `data/` that holds a dataset. */
function defaultData(project: string): string | undefined {
  const parent = join(project, 'data')
  if (!existsSync(parent)) return undefined
  const folders = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  if (folders.some(({ name }) => name === 'midgame')) return 'data/midgame'
  const [first, second] = folders.filter(({ name }) => holdsYaml(join(parent, name)))
  return first && !second ? `data/${first.name}` : undefined
}

/** The schemas for editors, and whatever else is kept below `data/`, are no dataset. */
function holdsYaml(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith('.yaml'))
}

function noData(): Diagnostic {
  const hint = 'name the folder of the dataset with `--data`, or as `data` in midgame.config.yaml'
  return error(
    'run/no-data',
    'there is no dataset: `data/` does not hold exactly one folder with YAML files',
    undefined,
    hint,
  )
}

/** A path as the user gave it, relative to the project, with forward slashes. */
export function pathIn(project: string, path: string): string {
  return relative(project, resolve(project, path)).split(sep).join('/') || '.'
}

function sameFolder(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b)
  } catch {
    return false
  }
}

/** One name or several, as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]: V })
}
