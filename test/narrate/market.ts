import { about, kindNames, kinds, type Kind } from '../../src/check/schema/dataset.js'
import { audience } from '../../src/check/schema/audience.js'
import type { Diagnostic, Outcome } from '../../src/diagnostic.js'
import type { ChartModel } from '../../src/model/chart.js'
import type { Dataset } from '../../src/model/dataset.js'
import type { Locale } from '../../src/model/locale.js'
import type { Narrative } from '../../src/model/narrative.js'
import type { Place } from '../../src/model/place.js'
import type { Strings } from '../../src/model/settings.js'
import type { AudienceFiles, Sources, TextFile, DataFile } from '../../src/model/source.js'
import type { Fact, View } from '../../src/model/view.js'
import { narrate } from '../../src/narrate/index.js'

/** A market of two companies, small enough to know by heart; places point into one file. */
export const place: Place = { file: 'data/fruit/fruit.yaml', start: { line: 7, column: 5 } }

const both = (en: string, zh: string) => ({ en, 'zh-Hant': zh })
const cited = { sources: [{ source: 'gazette' }], recorded: '2025-06-01', confidence: 'high' }
const editorial = { author: both('us', '我們'), basis: both('reports', '報道'), recorded: '2025-06-01' }

const records: Partial<Record<Kind, object[]>> = {
  companyTypes: [{ id: 'grower', label: both('Growers', '果農'), singular: both('Grower', '果農') }],
  companies: [
    {
      id: 'apple-co',
      name: both('Apple & Co', '蘋果公司'),
      short: both('Apple', '蘋果'),
      type: 'grower',
      monogram: 'A',
      colour: '112233',
    },
    { id: 'pear', name: both('Pear', '「梨」公司'), type: 'grower', monogram: 'P', colour: '445566' },
  ],
  camps: [{ id: 'reds', name: both('Reds', '紅隊'), definition: both('red fruit', '紅色水果') }],
  memberships: [
    { id: 'm1', camp: 'reds', company: 'apple-co', ...cited, assertion: 'article', valid: '2024' },
  ],
  stanceKinds: [{ id: 'press', role: 'forward', label: both('Press', '壓上') }],
  stanceRoles: [
    { id: 'forward', label: both('Attack', '進攻'), heading: both('On the attack', '全力進攻') },
    { id: 'hold', label: both('Hold', '固守'), heading: both('Hold', '固守') },
    { id: 'back', label: both('Retreat', '後撤'), heading: both('Retreat', '後撤') },
  ],
  units: [
    { id: 'apples', kind: 'count', label: { en: { one: 'apple', other: 'apples' }, 'zh-Hant': '個蘋果' } },
    { id: '×', kind: 'ratio' },
    { id: 'EUR/crate', kind: 'price', currency: 'EUR', per: both('a crate', '每箱') },
  ],
  models: [{ id: 'pippin', name: both('Pippin', '青蘋果'), company: 'apple-co', openness: 'open' }],
  prices: [
    {
      id: 'price-pippin',
      model: 'pippin',
      value: 12.5,
      unit: 'EUR/crate',
      direction: 'blended',
      printed: { value: '12.5', unit: 'EUR' },
      ...cited,
      assertion: 'article',
      valid: '2024',
    },
  ],
  scoreDimensions: [{ id: 'taste', label: both('Taste', '味道'), max: 4, rule: both('by tongue', '憑舌頭') }],
  scores: [{ id: 's1', company: 'apple-co', dimension: 'taste', value: 3, ...editorial }],
  verdicts: [
    {
      id: 'v1',
      company: 'apple-co',
      change: both('Grew {growth} since {harvest|date}', '自 {harvest|date}升至{growth}'),
      outlook: both('More *apples*', '更多蘋果'),
      ...editorial,
    },
  ],
  risks: [
    {
      id: 'rain',
      title: both('Rain | hail', '雨'),
      why: both('Wet', '濕'),
      signal: {
        ...both('Clouds over {harvest|unit}', '{harvest|unit}上有雲'),
        short: both('Over {harvest}', '{harvest}上'),
      },
      severity: 'high',
      exposed: ['apple-co', 'pear'],
      order: 1,
      ...editorial,
    },
  ],
  traitKinds: [{ id: 'licence', holds: 'text', label: both('Licence', '授權') }],
  traits: [
    {
      id: 'pippin-licence',
      subject: 'pippin',
      kind: 'licence',
      text: both('May be *eaten*', '可食用，不可轉售'),
      ...cited,
      assertion: 'article',
      valid: '2024',
    },
    {
      id: 'pear-since',
      subject: 'pear',
      kind: 'licence',
      date: '2019',
      ...cited,
      assertion: 'article',
      valid: '2024',
    },
  ],
  derived: [
    {
      id: 'growth',
      name: both('Growth', '增長'),
      formula: '{harvest} / {seed}',
      unit: '×',
      value: 33,
      workings: both('{harvest} ÷ {seed}', '{harvest} ÷ {seed}'),
    },
    { id: 'idle', name: both('Idle', '閒置'), formula: '{seed}', unit: '×', value: 1 },
  ],
  decisions: [
    {
      id: 'd1',
      title: both('Wait', '等待'),
      text: both('Wait for {later}', '等待 {later}'),
      order: 1,
      ...editorial,
    },
    { id: 'd2', text: both('See {harvest|loud}', '看 {harvest}'), order: 2, ...editorial },
  ],
}

const dataset = {
  about: {
    ...about.parse({
      id: 'fruit',
      title: both('Fruit market', '水果市場'),
      disclaimer: both('No advice.', '不構成建議。'),
      analyst: both('team', '團隊'),
      imported: '2025-06-01',
    }),
    place,
  },
  ...Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      (records[kind] ?? []).map((record) => ({ ...kinds[kind].parse(record), place })),
    ]),
  ),
} as Dataset

function fact(id: string, value: number, more: Partial<Fact> = {}): Fact {
  return {
    id,
    kind: 'observation',
    value,
    bound: 'eq',
    unit: 'apples',
    subject: 'apple-co',
    valid: '2024-05-15',
    recorded: '2025-06-01',
    basis: 'company',
    confidence: 'high',
    visibility: 'public',
    citations: [],
    inputs: [],
    conflicts: [],
    corrections: [],
    place,
    ...more,
  }
}

const facts = [
  fact('harvest', 4e12, { bound: 'gt', valid: '2024-12' }),
  fact('seed', 1.2e11),
  fact('growers', 11),
  fact('growth', 33, { kind: 'derived', unit: '×', basis: 'derived' }),
  fact('price-pippin', 12.5, { kind: 'price', unit: 'EUR/crate', subject: 'pippin' }),
  fact('fair', 0, { kind: 'event', value: null, unit: '', valid: '2025-04-23' }),
]

export function market(): View {
  const [apple, pear] = dataset.companies
  const type = dataset.companyTypes[0]!
  const stance = {
    record: { headline: both('{harvest} picked', '採收{harvest}'), reason: both('bold', '大膽'), place },
    kind: dataset.stanceKinds[0]!,
    role: 'forward',
  } as unknown as NonNullable<View['companies'][number]['stance']>
  return {
    dataset: 'fruit',
    about: dataset.about,
    audience: {
      ...audience.parse({
        name: both('Investor edition', '投資人版'),
        scored: ['apple-co'],
        keyFigures: [{ label: both('Apples', '蘋果'), facts: ['seed', 'growth'] }],
      }),
      id: 'investor',
      place,
    },
    asOf: '2025-06-30',
    records: dataset,
    facts: Object.fromEntries(facts.map((one) => [one.id, one])),
    units: Object.fromEntries(dataset.units.map((unit) => [unit.id, unit])),
    sources: {},
    companies: [
      { company: apple!, type, camps: ['reds'], stance },
      { company: pear!, type, camps: [] },
    ],
    moves: [],
    withheld: { later: 'not-yet-known', secret: 'visibility' },
    shortNames: Object.fromEntries(
      dataset.companies.flatMap(({ id, short }) => (short ? [[id, short]] : [])),
    ),
    names: Object.fromEntries([...dataset.companies, ...dataset.camps].map(({ id, name }) => [id, name])),
  }
}

export const strings = {
  listSeparator: ', ',
  figureSeparator: ' / ',
  derived: 'Derived',
  severityHigh: 'High',
  columnIn: '{label}, {unit}',
  priceBlended: 'Price',
  accessOpen: 'Open',
  missing: 'n.d.',
} as Strings

const charts = { prices: { id: 'prices', number: 2, measure: 'RMB' } } as unknown as Record<
  string,
  ChartModel
>

/** Files by name: `deck.en`, `slides/prices`, shared ones as `partials/<name>`, those of a later folder as `later/<name>`. */
export type Files = Readonly<Record<string, string>>

function textFile(path: string, text: string): TextFile {
  return { path, text, sha256: '' }
}

/** The files of one folder: those whose names begin so; without a prefix, those of the audience itself. */
function files(all: Files, folder: string, prefix: string): Record<string, TextFile> {
  const others = ['partials/', 'later/']
  const belongs = (name: string): boolean =>
    prefix === '' ? !others.some((other) => name.startsWith(other)) : name.startsWith(prefix)
  const names = Object.keys(all).filter(belongs)
  return Object.fromEntries(
    names.map((name) => [
      name.slice(prefix.length),
      textFile(`${folder}/${name.slice(prefix.length)}.md.hbs`, all[name]!),
    ]),
  )
}

const later: DataFile = {
  ...textFile('data/fruit/later.yaml', ''),
  value: { observations: [{ id: 'later', recorded: '2025-07-04' }] },
  places: {
    of: (path) =>
      path.join('/') === 'observations/0/id'
        ? { file: 'data/fruit/later.yaml', start: { line: 2, column: 5 } }
        : undefined,
    ofKey: () => undefined,
  },
}

/** Narrates the market with these templates; without a briefing unless there is one. */
export function tell(all: Files, locale: Locale = 'en', view: View = market()): Outcome<Narrative> {
  const hasBriefing = Object.keys(all).some((name) => name.startsWith('briefing'))
  const told = hasBriefing ? view : { ...view, audience: { ...view.audience, formats: ['pptx' as const] } }
  const settings: DataFile = {
    ...textFile('t/investor/audience.yaml', ''),
    value: {},
    places: { of: () => undefined, ofKey: () => undefined },
  }
  const audienceFiles: AudienceFiles = {
    id: 'investor',
    chain: ['investor'],
    settings,
    settingsLayers: [settings],
    templates: [{ files: files(all, 't/investor', '') }, { files: files(all, 't/later', 'later/') }],
    charts: {},
  }
  const partials = files(all, 't/partials', 'partials/')
  const sources: Sources = {
    dataset: [later],
    fingerprints: [],
    audiences: [audienceFiles],
    partials: [{ files: partials }],
    files: [],
    charts: { 'no-rows': settings },
    themes: {},
    strings: {},
  }
  return narrate(told, sources, audienceFiles, strings, locale, charts)
}

/** The deck's text; the problems instead, should there be any. */
export function deckText(all: Files, locale: Locale = 'en'): string {
  const { value, diagnostics } = tell(all, locale)
  return value?.deck?.text ?? diagnostics.map(oneLine).join('\n')
}

/** `file:line:column code message (hint; hint) [file:line related]`. */
export function oneLine({ code, message, place: at, hints = [], related = [] }: Diagnostic): string {
  const where = at ? `${at.file}:${at.start.line}:${at.start.column} ` : ''
  const more = related.map((r) => ` [${r.place.file}:${r.place.start.line} ${r.message}]`).join('')
  return `${where}${code} ${message}${hints.length > 0 ? ` (${hints.join('; ')})` : ''}${more}`
}
