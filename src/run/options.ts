import { locales } from '../model/locale.js'
import type { ChartForm } from '../model/chart.js'
import { chartKinds } from '../propose/index.js'
import type { Format } from '../model/settings.js'

/** One option: a switch, or a value. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** May be given several times. */
  readonly multiple?: boolean
  /** The command cannot do without it. */
  readonly needed?: boolean
  /** The only values that it takes; with `multiple`, several in one are separated by commas. */
  readonly choices?: readonly string[]
}

/** How problems are printed. */
export const reports = ['text', 'json', 'github'] as const
export type Report = (typeof reports)[number]

/** How a record stands, for `list --status`. */
export const statuses = [
  'active',
  'disputed',
  'corrected',
  'resolved',
  'superseded',
  'retracted',
  'later',
] as const

const formats = ['pptx', 'md'] as const satisfies readonly Format[]

const charts = { type: 'string', choices: ['image', 'native'] satisfies ChartForm[] } as const

const theme = { type: 'string' } as const

const set = { type: 'string', multiple: true } as const

/** What every command takes. */
const always = {
  quiet: { type: 'boolean', short: 'q' },
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

/** What a command takes that reads a dataset with its audiences. */
const project = {
  ...always,
  data: { type: 'string' },
  templates: { type: 'string', multiple: true },
  locale: { type: 'string', multiple: true, choices: locales },
  'as-of': { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** What a command takes that looks at finished files. */
const files = {
  ...always,
  data: { type: 'string' },
  templates: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const

/** What may stand on the line beside options: what it is called, and how many there may be. */
export interface Operands {
  readonly name: string
  readonly least: number
  readonly most: number
}

const audiences: Operands = { name: 'audience', least: 0, most: Infinity }

/** Every command with its operands and options. To add one, add a row here, its help and its runner in `cli.ts`. */
export const commandTable = {
  build: {
    operands: audiences,
    options: {
      ...project,
      out: { type: 'string' },
      format: { type: 'string', multiple: true, choices: formats },
      charts,
      theme,
      set,
      'dry-run': { type: 'boolean' },
      since: { type: 'string' },
      weeks: { type: 'string' },
    },
  },
  batch: {
    operands: { name: 'audience', least: 1, most: 1 },
    options: {
      ...project,
      rows: { type: 'string' },
      name: { type: 'string' },
      out: { type: 'string' },
      format: { type: 'string', multiple: true, choices: formats },
      charts,
      theme,
      set,
      'dry-run': { type: 'boolean' },
    },
  },
  check: {
    operands: audiences,
    options: {
      ...project,
      format: { type: 'string', choices: reports },
      charts,
      theme,
      set,
      fit: { type: 'boolean' },
      a11y: { type: 'boolean' },
      coverage: { type: 'boolean' },
      stale: { type: 'boolean' },
      out: { type: 'string' },
      tight: { type: 'string' },
    },
  },
  init: { operands: { name: 'folder', least: 1, most: 1 }, options: always },
  new: {
    operands: { name: 'kind and name', least: 1, most: 2 },
    options: {
      ...always,
      data: { type: 'string' },
      templates: { type: 'string', multiple: true },
      from: { type: 'string' },
      audience: { type: 'string' },
      kind: { type: 'string', choices: chartKinds },
    },
  },
  schema: {
    operands: { name: 'operand', least: 0, most: 0 },
    options: { ...always, out: { type: 'string' } },
  },
  fmt: {
    operands: { name: 'file', least: 0, most: Infinity },
    options: {
      ...always,
      data: { type: 'string' },
      check: { type: 'boolean' },
      json: { type: 'boolean' },
      format: { type: 'string', choices: reports },
    },
  },
  fingerprint: { operands: { name: 'source and file', least: 2, most: 2 }, options: always },
  layouts: {
    operands: { name: 'layout', least: 0, most: Infinity },
    options: {
      ...always,
      templates: { type: 'string', multiple: true },
      locale: { type: 'string', multiple: true, choices: locales },
      theme,
      charts,
      out: { type: 'string' },
      list: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      format: { type: 'string', choices: ['text', 'json'] },
    },
  },
  explain: {
    operands: { name: 'audience', least: 1, most: 1 },
    options: {
      ...project,
      charts,
      theme,
      set,
      slide: { type: 'string' },
      'why-not': { type: 'string' },
    },
  },
  diff: {
    operands: { name: 'audience', least: 0, most: 1 },
    options: {
      ...project,
      since: { type: 'string' },
      md: { type: 'boolean' },
      explain: { type: 'boolean' },
    },
  },
  audit: {
    operands: { name: 'file', least: 1, most: Infinity },
    options: { ...files, audience: { type: 'string', needed: true } },
  },
  trace: {
    operands: { name: 'file and text', least: 1, most: 2 },
    options: { ...always, json: { type: 'boolean' }, slide: { type: 'string' } },
  },
  show: { operands: { name: 'id', least: 1, most: Infinity }, options: project },
  list: {
    operands: { name: 'kind', least: 0, most: 1 },
    options: {
      ...project,
      company: { type: 'string' },
      source: { type: 'string' },
      status: { type: 'string', multiple: true, choices: statuses },
    },
  },
} as const satisfies Record<string, { operands: Operands; options: Readonly<Record<string, Option>> }>

export type Command = keyof typeof commandTable
export const commands = Object.keys(commandTable) as Command[]
