import { chart as chartSchema } from '../../src/check/schema/chart.js'
import type { ChartModel } from '../../src/model/chart.js'
import { locales, type Locale, type Localised } from '../../src/model/locale.js'
import type { ChartSpec, Strings, Theme } from '../../src/model/settings.js'
import type { Fact, View } from '../../src/model/view.js'
import { bindCharts } from '../../src/chart/index.js'

type Loose = Readonly<Record<string, unknown>>

const both = (en: string, zh: string): Localised => ({ en, 'zh-Hant': zh })
const lines = new Map<string, number>()

/** A fact at a line of its own, about the ferry company `blue` unless told otherwise. */
export function fact(id: string, value: number | null, more: Partial<Fact> = {}): Fact {
  const line = lines.get(id) ?? lines.size + 1
  lines.set(id, line)
  return {
    id,
    kind: 'observation',
    value,
    bound: 'eq',
    unit: 'riders',
    subject: 'blue',
    ...((more.kind ?? 'observation') === 'observation' && { metric: 'riders-daily' }),
    valid: '2024-05',
    recorded: '2024-06-01',
    basis: 'reported',
    confidence: 'high',
    visibility: 'public',
    citations: [],
    inputs: [],
    conflicts: [],
    corrections: [],
    place: { file: 'data/ferries.yaml', start: { line, column: 3 } },
    ...more,
  }
}

export const fare = (id: string, value: number, more: Partial<Fact> = {}) =>
  fact(id, value, { kind: 'price', unit: 'CNY/trip', subject: 'blue-one', ...more })

const metric = (id: string, more: Loose = {}) => ({
  id,
  unit: 'riders',
  window: 'daily',
  comparableWith: [],
  ...more,
})

const records = {
  derived: [{ id: 'ratio', name: both('Ratio', '倍數') }],
  metrics: [
    metric('riders-daily', { comparableWith: ['riders-gate'] }),
    metric('riders-gate'),
    metric('riders-yearly'),
  ],
  models: [{ id: 'blue-one', company: 'blue' }],
  products: [{ id: 'red-pass', company: 'red' }],
  observations: [
    { id: 'blue-2024', metric: 'riders-daily', subject: 'blue' },
    { id: 'red-2024', metric: 'riders-daily', subject: 'red' },
    { id: 'green-2024', metric: 'riders-daily', subject: 'green' },
    { id: 'red-gate', metric: 'riders-gate', subject: 'red' },
  ],
  prices: [
    { id: 'fare-out', direction: 'output' },
    { id: 'fare-in', direction: 'input' },
    { id: 'fare-in-2', direction: 'input' },
  ],
  attributes: [],
  valuations: [],
}

export const facts: readonly Fact[] = [
  fact('blue-2024', 1.2e11),
  fact('red-2024', 4e12, { subject: 'red', bound: 'gt', valid: '2024-12-20' }),
  fact('green-2024', 3e11, { subject: 'green', bound: 'approx', valid: 'unknown' }),
  fact('blue-late', 4e12, { bound: 'gt', valid: '2024-12' }),
  fact('red-gate', 5e10, { subject: 'red', metric: 'riders-gate' }),
  fact('yearly', 9e12, { metric: 'riders-yearly' }),
  fact('silent', null, { subject: 'green' }),
  fact('span', null, { min: 2e9, max: 5e9, bound: 'range' }),
  fact('nothing', 0),
  fact('below', -5),
  fact('ratio', 33.3, { kind: 'derived', unit: 'times', subject: null, basis: 'derived' }),
  fare('fare-in', 0.8),
  fare('fare-in-2', 3, { subject: 'red-pass' }),
  fare('fare-out', 2),
  fare('free', 0),
  fact('old-fare', 114.3, {
    kind: 'derived',
    unit: 'CNY/trip',
    subject: null,
    bound: 'approx',
    basis: 'derived',
  }),
  fact('cut', -99.3, { kind: 'priceChange', unit: '%', subject: 'blue-one' }),
]

/** A view of a ferry market, made by hand. */
export const ferries = {
  dataset: 'ferries',
  audience: { id: 'travellers' },
  asOf: '2025-06-30',
  records,
  facts: Object.fromEntries(facts.map((fact) => [fact.id, fact])),
  units: {
    riders: { id: 'riders', kind: 'count' },
    times: { id: 'times', kind: 'ratio' },
    '%': { id: '%', kind: 'percent' },
    'CNY/trip': { id: 'CNY/trip', kind: 'price', currency: 'CNY', per: both('per trip', '每程') },
  },
  withheld: { tomorrow: 'not-yet-known', secret: 'visibility', wrong: 'retracted', old: 'superseded' },
  names: {
    blue: both('Blue Ferries', '藍渡輪'),
    red: both('Red Line', '紅線'),
    green: both('Green', '綠洋'),
    'blue-one': both('Blue One', '藍一號'),
    'red-pass': both('Red Pass', '紅線通'),
  },
} as unknown as View

export const strings = {
  en: {
    missing: 'n.d.',
    implied: 'implied',
    active: 'active',
    sizeNote: 'Area: {measure}',
    altOf: '{measure}: {points}',
    altRestated: 'restated {points}',
    altFrom: '{label} {value}, from {from}',
    altRange: '{label} {low} to {high}',
    altActive: '{label} {value}, {active} active',
    altRises: '{label} rises from {first} ({from}) to {last} ({to})',
    altFalls: '{label} falls from {first} ({from}) to {last} ({to})',
    altStays: '{label} stays at {first} ({from}) and {last} ({to})',
    altAlso: 'also {points}',
    altHighest: 'highest {value} ({label})',
    altLowest: 'lowest {value} ({label})',
    altFirst: 'first {label} {value}',
    altLast: 'last {label} {value}',
    altCount: '{count} values',
    altMissing: '{count} not disclosed',
    altTable: '{title}: table, {rows} rows; columns: {columns}',
    titleSeparator: '; ',
    listSeparator: ', ',
  },
  'zh-Hant': {
    missing: '未披露',
    implied: '推算',
    active: '啟用',
    sizeNote: '面積：{measure}',
    altOf: '{measure}：{points}',
    altRestated: '改動 {points}',
    altFrom: '{label} {value}，原為 {from}',
    altRange: '{label} {low} 至 {high}',
    altActive: '{label} {value}，啟用 {active}',
    altRises: '{label}由 {first}（{from}）升至 {last}（{to}）',
    altFalls: '{label}由 {first}（{from}）降至 {last}（{to}）',
    altStays: '{label}由 {first}（{from}）至 {last}（{to}）不變',
    altAlso: '另 {points}',
    altHighest: '最高 {value}（{label}）',
    altLowest: '最低 {value}（{label}）',
    altFirst: '首項 {label} {value}',
    altLast: '末項 {label} {value}',
    altCount: '共 {count} 項數值',
    altMissing: '{count} 項未披露',
    altTable: '{title}：表格，{rows} 列；欄位：{columns}',
    titleSeparator: '；',
    listSeparator: '、',
  },
} as unknown as Record<'en' | 'zh-Hant', Strings>

export const stringsOf = (locale: Locale): Strings => strings[locale === 'en' ? 'en' : 'zh-Hant']

/** A chart spec as its file would have it, through the schema. */
export function spec(of: Loose, id = 'sample'): ChartSpec {
  const given = { kind: 'bars', number: 1, unit: 'riders', measure: both('Riders a day', '每日乘客'), ...of }
  const place = { file: `templates/charts/${id}.yaml`, start: { line: 1, column: 1 } }
  return { ...chartSchema.parse(given), id, place }
}

/** The chart bound to the ferry market; fails the test where it cannot be. */
export function bound(of: Loose, locale: Locale = 'en', view: View = ferries): ChartModel {
  const { value, diagnostics } = bindCharts(view, { sample: spec(of) }, stringsOf(locale), locale)
  if (!value?.sample) throw new Error(JSON.stringify(diagnostics))
  return value.sample
}

/** What is wrong with the chart, as `code: message`. */
export function problems(of: Loose, view: View = ferries): string[] {
  return bindCharts(view, { sample: spec(of) }, strings.en, 'en').diagnostics.map(
    (d) => `${d.code}: ${d.message}`,
  )
}

export const dumbbell: Loose = {
  kind: 'dumbbell',
  unit: 'CNY/trip',
  scale: 'log',
  measure: both('Fare, RMB per trip, log scale', '票價，元／程，對數軸'),
  select: { ids: ['fare-in', 'fare-in-2'] },
  rows: {
    'fare-in': {
      from: 'old-fare',
      fromLabel: both('former average', '舊市價'),
      change: 'cut',
      highlight: true,
    },
  },
  threshold: { fact: 'fare-in', label: both('{fare-in} or less', '{fare-in}以下') },
  annotation: both('One fare at {fare-in|unit}', '一項票價為{fare-in|unit}'),
}

export const columns: Loose = {
  kind: 'growth-columns',
  select: { ids: ['blue-2024', 'blue-late'] },
  rows: { 'blue-late': { highlight: true } },
  growth: 'ratio',
  annotation: both('New piers opened on all of the islands', '各島新碼頭全部啟用'),
}

export const dots: Loose = {
  kind: 'dots',
  scale: 'log',
  select: { ids: ['blue-2024', 'red-2024', 'span'] },
  rows: { 'red-2024': { active: 'green-2024', highlight: true } },
}

export const bars: Loose = { select: { kind: 'observations', where: { metric: 'riders-daily' } } }

const colours: Readonly<Record<string, string>> = {
  paper: 'FFFFFF',
  ink: '0B1F33',
  text: '22303C',
  muted: '56636F',
  faint: '7B8794',
  rule: 'C5CED7',
  hair: 'E1E6EB',
  brand: '12385F',
  attack: 'C2410C',
  attackSoft: 'FDF1EA',
  context: '808C99',
  onStance: 'FFFFFF',
}
const contrast = { text: 4.5, marks: 3 }
export const light = { name: 'light', colours, contrast } as unknown as Theme
export const dark = {
  name: 'dark',
  colours: { ...colours, paper: '0A1727', ink: 'FFFFFF' },
  contrast,
} as unknown as Theme

export { locales }
