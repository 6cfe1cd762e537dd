import * as z from 'zod'
import { audience as audienceSchema } from '../../src/check/schema/audience.js'
import { kinds, kindNames } from '../../src/check/schema/dataset.js'
import type { Dataset, Kind } from '../../src/model/dataset.js'
import type { Audience } from '../../src/model/settings.js'
import type { View } from '../../src/model/view.js'
import { view } from '../../src/view/index.js'

type Loose = Readonly<Record<string, unknown>>
export type Records = Partial<Record<Kind, readonly Loose[]>>

const text = (word: string): Loose => ({ en: word, 'zh-Hant': word })
const place = { file: 'data/cars.yaml', start: { line: 1, column: 1 } }

/** What every sourced record carries, with a day on which it was learned. */
export function said(recorded: string, more: Loose = {}): Loose {
  return {
    sources: [{ source: 'daily', at: 'p. 1' }],
    assertion: 'media_report',
    valid: recorded,
    recorded,
    confidence: 'high',
    ...more,
  }
}

/** A daily delivery figure of a car maker. */
export function deliveries(id: string, value: number, recorded: string, more: Loose = {}): Loose {
  const printed = { value: String(value) }
  return { id, metric: 'deliveries', subject: 'volt', value, printed, ...said(recorded), ...more }
}

export function stance(company: string, value: string, recorded: string, more: Loose = {}): Loose {
  const words = { reason: text('basis'), headline: text('fact') }
  return { id: `stance-${company}-${recorded}`, company, value, ...words, ...said(recorded), ...more }
}

export function event(id: string, kind: string, valid: string, more: Loose = {}): Loose {
  const words = { title: text('move'), summary: text('what happened') }
  return { id, kind, subjects: ['volt'], ...words, ...said('2025-01-01'), valid, ...more }
}

/** The day on which the dataset learned of a conflict, correction, resolution or retraction. */
export function note(recorded: string, more: Loose): Loose {
  return { recorded, ...more }
}

/** An entity with a name. */
export function named(id: string, more: Loose = {}): Loose {
  return { id, name: text(id), ...more }
}

const maker = (id: string, type: string, more: Loose = {}): Loose =>
  named(id, { type, monogram: id.charAt(0).toUpperCase(), colour: '123456', ...more })

/** A small market of car makers, nothing of which the program can know. */
const market: Records = {
  sources: [
    { id: 'daily', title: text('Daily'), short: text('Daily'), publisher: text('Daily'), language: 'en' },
    { id: 'weekly', title: text('Weekly'), short: text('Weekly'), publisher: text('Weekly'), language: 'en' },
  ],
  companyTypes: [
    { id: 'legacy', label: text('Legacy makers'), singular: text('Legacy maker') },
    { id: 'newcomer', label: text('Newcomers'), singular: text('Newcomer') },
  ],
  companies: [maker('anchor', 'legacy'), maker('volt', 'newcomer'), maker('wheel', 'newcomer')],
  models: [named('volt-one', { company: 'volt' })],
  camps: [named('big-two', { definition: text('the two biggest') })],
  units: [
    { id: 'cars', kind: 'count' },
    { id: 'EUR-like', kind: 'money', currency: 'USD' },
    { id: 'pct', kind: 'percent' },
    { id: 'times', kind: 'ratio' },
  ],
  metrics: [
    {
      id: 'deliveries',
      name: text('deliveries'),
      dimension: 'volume',
      unit: 'cars',
      population: 'all',
      window: 'daily',
      better: 'up',
    },
  ],
  stanceKinds: [
    { id: 'expanding', role: 'forward', label: text('Expanding') },
    { id: 'waiting', role: 'hold', label: text('Waiting') },
    { id: 'leaving', role: 'back', label: text('Leaving') },
  ],
  eventKinds: [
    { id: 'plant', label: text('Plant'), move: 'forward' },
    { id: 'closure', label: text('Closure'), move: 'back' },
    { id: 'talk', label: text('Talk'), move: 'none' },
  ],
}

/** The market with more records, read by the schema as `check` does. */
export function dataset(records: Records = {}): Dataset {
  const lists = kindNames.map((kind) => {
    const list = [...(market[kind] ?? []), ...(records[kind] ?? [])]
    const schema: z.ZodType = kinds[kind]
    return [
      kind,
      list.map((record, index) => ({ ...(schema.parse(record) as object), place: at(kind, index) })),
    ]
  })
  const about = {
    id: 'cars',
    title: text('Cars'),
    disclaimer: text('-'),
    analyst: text('us'),
    imported: '2025-01-01',
  }
  return { about: { ...about, place }, ...Object.fromEntries(lists) } as unknown as Dataset
}

function at(kind: string, index: number): typeof place {
  return { file: `data/${kind}.yaml`, start: { line: index + 1, column: 1 } }
}

export function audience(settings: Loose = {}): Audience {
  const parsed = audienceSchema.parse({ name: text('Edition'), ...settings })
  return {
    ...parsed,
    id: 'reader',
    place: { file: 'audiences/reader/audience.yaml', start: { line: 1, column: 1 } },
  }
}

/** The view of one day; fails the test where there is none. */
export function viewOf(records: Records, asOf = '2025-12-31', settings: Loose = {}): View {
  const { value, diagnostics } = view(dataset(records), audience(settings), asOf)
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

/** The problems of a view, as `code: message`. */
export function problemsOf(records: Records, asOf = '2025-12-31', settings: Loose = {}): string[] {
  const { diagnostics } = view(dataset(records), audience(settings), asOf)
  return diagnostics.map(({ code, message }) => `${code}: ${message}`)
}
