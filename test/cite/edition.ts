import type { Strings } from '../../src/model/settings.js'
import type { Fact, View } from '../../src/model/view.js'
import type { ChartModel } from '../../src/model/chart.js'

const place = (line: number, file = 'data/facts.yaml') => ({ file, start: { line, column: 3 } })
const both = (en: string, zh: string) => ({ en, 'zh-Hant': zh })

function fact(id: string, line: number, given: Partial<Fact>): Fact {
  return {
    id,
    kind: 'observation',
    value: 0,
    bound: 'eq',
    unit: 'tokens/day',
    subject: 'doubao',
    valid: '2024-12',
    recorded: '2025-01-01',
    basis: 'company',
    confidence: 'high',
    visibility: 'public',
    citations: [{ source: 'article', at: 'P12', role: 'primary' }],
    inputs: [],
    conflicts: [],
    corrections: [],
    place: place(line),
    ...given,
  }
}

const cited = (source: string, at?: string) => ({
  source,
  ...(at !== undefined && { at }),
  role: 'primary' as const,
})

const facts = [
  fact('tokens-may', 10, { value: 120e9, valid: '2024-05' }),
  fact('tokens-dec', 20, {
    value: 4e12,
    bound: 'gte',
    citations: [cited('article', 'P12'), cited('cloud', 'keynote'), cited('article', 'P9')],
  }),
  fact('growth', 30, {
    kind: 'derived',
    value: 100 / 3,
    unit: 'times',
    basis: 'derived',
    citations: [cited('article', 'P12'), cited('cloud', 'keynote')],
    inputs: ['tokens-dec', 'tokens-may'],
    formula: '{tokens-dec} / {tokens-may}',
  }),
  fact('active', 40, {
    kind: 'attribute',
    value: 37e9,
    unit: 'params',
    subject: 'r1',
    citations: [cited('card')],
    conflicts: ['active-ten'],
    corrections: ['active-printed-corrected'],
  }),
  fact('active-printed', 50, {
    kind: 'attribute',
    value: 3.7e9,
    unit: 'params',
    subject: 'r1',
    citations: [cited('article', 'P36')],
    conflicts: ['active-ten'],
  }),
  fact('users', 60, {
    value: 430e6,
    unit: 'users',
    subject: 'ernie',
    basis: 'reported',
    citations: [cited('press')],
    corrections: ['users-corrected'],
  }),
  fact('listing', 70, {
    kind: 'event',
    value: null,
    unit: '',
    valid: '2025-04-14',
    basis: 'reported',
    citations: [cited('press'), cited('filing')],
  }),
  fact('score-a', 80, { kind: 'score', value: 3, unit: 'points', basis: 'judgement', citations: [] }),
  fact('players', 90, {
    kind: 'derived',
    value: 11,
    unit: 'companies',
    basis: 'derived',
    citations: [cited('article', 'P1'), cited('cloud'), cited('press'), cited('card')],
  }),
]

const source = (id: string, short: string, zh: string, more: object) => ({
  id,
  title: both(`${short} in full`, `${zh}全文`),
  short: both(short, zh),
  publisher: both(`${short} Ltd`, `${zh}社`),
  published: null,
  url: null,
  place: place(1, 'data/sources.yaml'),
  ...more,
})

const sources = [
  source('article', 'Mid-game article', '中場文章', { publishedWindow: ['2025-05-30', '2025-06-02'] }),
  source('cloud', 'Cloud keynote', '雲端大會', {
    published: '2024-12-18',
    url: 'https://example.com/keynote',
  }),
  source('card', 'R1 model card', 'R1 模型卡', { published: '2025-01-20', url: 'https://example.com/r1' }),
  source('press', 'Press report', '新聞報道', {}),
  source('filing', 'Exchange filing', '交易所文件', { published: '2025-04-14' }),
]

const empty = {
  sources: [],
  companies: [],
  camps: [],
  companyTypes: [],
  scores: [],
  conflicts: [],
  corrections: [],
}

const conflict = {
  id: 'active-ten',
  members: ['active', 'active-printed'],
  title: both('Active parameters', '激活參數'),
  summary: both(
    'The article prints {active-printed}; the developer states {active}, which we use.',
    '文章作{active-printed}，開發者稱{active}，本文採後者。',
  ),
  arithmetic: '37e8 / 37e9 = 0.1',
  place: place(5, 'data/conflicts.yaml'),
}

const correction = (id: string, target: string, printed: string, corrected: string, line: number) => ({
  id,
  target,
  printed,
  corrected,
  basis: both('the company’s own report', '公司自己的報告'),
  place: place(line, 'data/conflicts.yaml'),
})

const stance = {
  id: 'stance-bytedance',
  place: place(7, 'data/stances.yaml'),
  sources: [cited('filing', 'page 3')],
}

const byId = <T extends { id: string }>(list: readonly T[]) =>
  Object.fromEntries(list.map((one) => [one.id, one]))

/** A landscape of one dispute, one correction, five sources and one company that attacks. */
export const view = {
  dataset: 'demo',
  about: { analyst: both('team analysis', '團隊分析'), place: place(1) },
  audience: { id: 'readers', locales: ['en'], notes: 'keep' },
  asOf: '2025-06-30',
  records: {
    ...empty,
    companies: [{ id: 'bytedance' }, { id: 'baidu' }],
    camps: [{ id: 'six-dragons' }],
    companyTypes: [{ id: 'platform' }],
    scores: [{ id: 'score-a' }],
    derived: [
      {
        id: 'growth',
        workings: both('{tokens-dec|plain} ÷ {tokens-may|plain}', '{tokens-dec|plain} ÷ {tokens-may|plain}'),
        place: place(30),
      },
    ],
    stances: [stance],
    conflicts: [conflict],
    corrections: [
      correction('active-printed-corrected', 'active', '37億', '370億', 15),
      correction('users-corrected', 'users', '43億', '4.3億', 25),
    ],
  },
  facts: byId(facts),
  units: byId([
    { id: 'tokens/day', kind: 'count' },
    { id: 'times', kind: 'ratio' },
    { id: 'params', kind: 'parameters' },
    { id: 'users', kind: 'count' },
    { id: 'points', kind: 'score' },
    { id: 'companies', kind: 'count' },
  ]),
  sources: byId(sources),
  companies: [{ company: { id: 'bytedance' }, camps: [], stance: { record: stance, role: 'forward' } }],
  moves: [
    {
      event: {
        id: 'listing',
        subjects: ['baidu'],
        place: place(70),
        sources: [cited('press'), cited('filing')],
      },
      lane: 'forward',
      month: '2025-04',
    },
  ],
  withheld: { 'tokens-june': 'not-yet-known' },
  names: { ernie: both('ERNIE Bot', '文心一言') },
} as unknown as View

export const strings = {
  en: {
    exhibit: 'Exhibit {number}',
    source: 'Source: ',
    dataAsOf: 'Data as of {date}.',
    derived: 'Derived',
    company: 'Company',
    reported: 'Reported',
    implied: 'implied',
    active: 'active',
    sources: 'Sources',
    notesSource: 'Source.',
    notesMethod: 'Method and caveats.',
    corrected: 'Corrected: ',
    oldHead: 'Old figure',
    old: '{date}, {months} months old',
    paragraph: 'paragraph {at}',
    editorialStance: 'Stances are editorial.',
    editorialScore: 'Stances and scores are editorial.',
    editorialSeverity: 'Severity is editorial.',
    editorialHead: 'Editorial judgement',
    editorialNote: 'Stances and scores are ours.',
    columnItem: 'Item',
    columnValue: 'Value',
    columnDate: 'Date',
    columnFormer: 'Former value',
    columnBasis: 'Basis',
    columnSource: 'Source',
    columnPublished: 'Published',
    columnSlides: 'Slides',
    undated: 'undated',
    titleSeparator: '; ',
    listSeparator: ', ',
  } as Strings,
  'zh-Hant': {
    exhibit: '圖 {number}',
    source: '資料來源：',
    dataAsOf: '資料截至 {date}。',
    derived: '推算',
    company: '公司口徑',
    reported: '媒體報道',
    implied: '推算',
    active: '激活',
    sources: '資料來源',
    notesSource: '資料來源。',
    notesMethod: '方法與限制。',
    corrected: '更正：',
    oldHead: '舊數據',
    old: '{date}，距今 {months} 個月',
    paragraph: '第 {at} 段',
    editorialStance: '態勢為編輯判斷。',
    editorialScore: '態勢與評分為編輯判斷。',
    editorialSeverity: '嚴重程度為編輯判斷。',
    editorialHead: '編輯判斷',
    editorialNote: '態勢與評分為本團隊判斷。',
    columnItem: '項目',
    columnValue: '數值',
    columnDate: '日期',
    columnFormer: '原值',
    columnBasis: '依據',
    columnSource: '來源',
    columnPublished: '發布日期',
    columnSlides: '頁次',
    undated: '未註明日期',
    titleSeparator: '；',
    listSeparator: '、',
  } as Strings,
}

/** Two models' parameters, one of them disputed, with its active part. */
export const charts: Record<string, ChartModel> = {
  parameters: {
    id: 'parameters',
    kind: 'dots',
    number: 4,
    scale: 'log',
    unit: 'params',
    measure: 'Parameters, log scale',
    rows: [
      {
        label: 'R1',
        sublabel: 'DeepSeek, Dec 2024',
        value: { fact: 'active', value: 37e9, text: '37B', derived: false },
        highlight: true,
      },
      {
        label: 'R1 as printed',
        sublabel: 'DeepSeek',
        value: { fact: 'active-printed', value: 3.7e9, text: '3.7B', derived: false },
        from: { fact: 'active', value: 37e9, text: '37B', derived: true },
        change: { fact: 'growth', text: '33×' },
        highlight: false,
      },
    ],
    ticks: [],
    words: { implied: 'implied', active: 'active' },
    alt: 'Parameters: R1 37B, R1 as printed 3.7B',
    place: { file: 'templates/charts/parameters.yaml', start: { line: 1, column: 1 } },
  },
}
