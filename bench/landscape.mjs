// Writes a landscape of any size, always the same for the same size: companies with a stance, a camp, a model and an
// event each, fifty observations per company in CSV files, and an audience with a deck of three slides.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const perCompany = 50
const perFile = 25_000
const metrics = [
  'users',
  'orders',
  'stores',
  'fleet',
  'staff',
  'cities',
  'parcels',
  'visits',
  'sales',
  'returns',
]
const camps = ['north', 'south', 'east', 'west']
const stances = ['attack', 'refocus', 'retreat']
const columns =
  'id,metric,subject,value,bound,printed.value,printed.unit,scope.en,scope.zh-Hant,valid,recorded,assertion,confidence,sources,supersedes,note'

/**
 * @param folder where the project is put
 * @param observations how many; there is a company for every fifty
 * @param yaml put the observations into YAML files instead
 */
export function writeLandscape(folder, observations, yaml = false) {
  const write = (path, lines) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${lines.join('\n')}\n`)
  }
  const companies = Array.from({ length: observations / perCompany }, (_, index) => `c-${index}`)
  const sources = Array.from({ length: Math.ceil(companies.length / 10) }, (_, index) => sourceOf(index))
  write('data/large/dataset.yaml', head())
  write('data/large/sources.yaml', ['sources:', ...sources.map((source) => flow(source))])
  write('data/large/companies.yaml', companyLists(companies, sources))
  const rows = companies.flatMap((company, index) => observationsOf(company, sources[index % sources.length]))
  for (let at = 0; at < rows.length; at += perFile) {
    const part = rows.slice(at, at + perFile)
    const name = `data/large/observations/part-${at / perFile}`
    if (yaml)
      for (let from = 0; from < part.length; from += 5000)
        write(`${name}-${from}.yaml`, yamlOf(part.slice(from, from + 5000)))
    else
      write(`${name}.csv`, [
        columns,
        ...part.map((row) =>
          columns
            .split(',')
            .map((name) => row[name] ?? '')
            .join(','),
        ),
      ])
  }
  audience(write, companies)
}

function observationsOf(company, source) {
  return Array.from({ length: perCompany }, (_, index) => {
    const metric = metrics[index % metrics.length]
    const round = Math.floor(index / metrics.length)
    const amount = 1 + ((Number(company.slice(2)) * 37 + index * 101) % 997)
    return {
      id: `${company}-${metric}-${round}`,
      metric,
      subject: company,
      value: amount * 1e4,
      bound: index % 7 === 0 ? 'approx' : '',
      'printed.value': `${amount}萬`,
      ...(index % 5 === 0 && { 'scope.en': 'home market', 'scope.zh-Hant': '本土市場' }),
      valid: `${2020 + round}-0${1 + (index % 9)}`,
      recorded: source.published,
      assertion: 'media_report',
      confidence: 'medium',
      sources: `${source.id}@P${1 + (index % 60)}`,
      ...(index === perCompany - 1 && { supersedes: `${company}-${metric}-${round - 1}` }),
      ...(index % 11 === 0 && { note: '"as printed, the table has it in 萬"' }),
    }
  })
}

function sourceOf(index) {
  const title = local(`Report ${index}`, `報告 ${index}`)
  const published = `2025-0${1 + (index % 6)}-15`
  return {
    id: `report-${index}`,
    title,
    short: title,
    publisher: local('Press', '報社'),
    published,
    language: 'en',
  }
}

function companyLists(companies, sources) {
  const envelope = (index) => {
    const source = sources[index % sources.length]
    return {
      sources: [{ source: source.id, at: 'P1' }],
      assertion: 'media_report',
      valid: '2024-06',
      recorded: source.published,
      confidence: 'medium',
    }
  }
  const list = (name, make) => [`${name}:`, ...companies.map((company, index) => flow(make(company, index)))]
  return [
    ...list('companies', (id, index) => ({
      id,
      name: local(`Company ${index}`, `公司${index}`),
      type: 'firm',
      monogram: 'C',
      colour: '1F5FD6',
    })),
    ...list('models', (id, index) => ({
      id: `${id}-one`,
      name: local(`One ${index}`, `一號${index}`),
      company: id,
    })),
    ...list('traits', (id, index) => ({
      id: `${id}-trait`,
      subject: `${id}-one`,
      kind: 'remark',
      text: local('a model', '一個型號'),
      ...envelope(index),
    })),
    ...list('memberships', (id, index) => ({
      id: `${id}-camp`,
      camp: camps[index % camps.length],
      company: id,
      ...envelope(index),
    })),
    ...list('stances', (id, index) => ({
      id: `${id}-stance`,
      company: id,
      value: stances[index % stances.length],
      reason: local(`{${id}-users-4}`, `{${id}-users-4}`),
      headline: local('grows', '成長'),
      ...envelope(index),
    })),
    ...list('events', (id, index) => ({
      id: `${id}-launch`,
      kind: 'launch',
      subjects: [id],
      title: local('Launches', '發布'),
      summary: local(`Launched at {${id}-fleet-4}.`, `以{${id}-fleet-4}發布。`),
      ...envelope(index),
    })),
    'derived:',
    flow({
      id: 'attackers',
      name: local('Attackers', '進攻者'),
      unit: 'things',
      count: { of: 'companies', where: { stance: 'attack' } },
      value: Math.ceil(companies.length / stances.length),
    }),
    flow({
      id: 'northerners',
      name: local('In the north', '北方'),
      unit: 'things',
      count: { of: 'companies', where: { camp: 'north' } },
      value: Math.ceil(companies.length / camps.length),
    }),
    ...companies.map((id) =>
      flow({
        id: `${id}-ratio`,
        name: local('Ratio', '倍數'),
        unit: '×',
        formula: `{${id}-users-4} / {${id}-users-4}`,
        value: 1,
      }),
    ),
  ]
}

function yamlOf(rows) {
  return [
    'observations:',
    ...rows.map((row) => {
      const [source, at] = row.sources.split('@')
      const {
        bound,
        note,
        supersedes,
        'printed.value': printed,
        'scope.en': en,
        'scope.zh-Hant': zh,
        ...plain
      } = row
      return flow({
        ...plain,
        printed: { value: printed },
        sources: [{ source, at }],
        ...(bound && { bound }),
        ...(note && { note: note.slice(1, -1) }),
        ...(supersedes && { supersedes }),
        ...(en && { scope: local(en, zh) }),
      })
    }),
  ]
}

function head() {
  const named = (id) => ({ id, label: local(id, id) })
  return [
    `dataset: ${JSON.stringify({ id: 'large', title: local('Large', '大'), disclaimer: local('Generated.', '生成。'), analyst: local('bench', '基準'), imported: '2025-06-30' })}`,
    'companyTypes:',
    flow({ id: 'firm', label: local('Firms', '公司'), singular: local('Firm', '公司') }),
    'units:',
    flow({ id: 'things', kind: 'count', label: { en: { one: 'thing', other: 'things' }, 'zh-Hant': '件' } }),
    flow({ id: '×', kind: 'ratio' }),
    'dimensions:',
    flow(named('size')),
    'metrics:',
    ...metrics.map((id) =>
      flow({
        id,
        name: local(id, id),
        dimension: 'size',
        unit: 'things',
        population: 'all',
        window: 'instant',
        better: 'up',
      }),
    ),
    'camps:',
    ...camps.map((id) => flow({ id, name: local(id, id), definition: local(id, id) })),
    'traitKinds:',
    flow({ ...named('remark'), holds: 'text' }),
    'eventKinds:',
    flow({ ...named('launch'), move: 'forward' }),
    'stanceRoles:',
    ...['forward', 'hold', 'back'].map((id) => flow({ ...named(id), heading: local(id, id) })),
    'stanceKinds:',
    ...stances.map((id, index) => flow({ ...named(id), role: ['forward', 'hold', 'back'][index] })),
  ]
}

function audience(write, companies) {
  const folder = 'templates/audiences/readers'
  const [first, last] = [companies[0], companies.at(-1)]
  write(`${folder}/audience.yaml`, [
    'name: { en: Readers, zh-Hant: 讀者 }',
    'locales: [en]',
    'formats: [pptx]',
  ])
  write(`${folder}/charts/fleet.yaml`, [
    'kind: bars',
    'number: 1',
    'unit: things',
    'measure: { en: Fleet, zh-Hant: 車隊 }',
    `select: { ids: [${first}-fleet-4, ${last}-fleet-4] }`,
    `rows: { ${first}-fleet-4: { highlight: true } }`,
  ])
  write(`${folder}/deck.en.md.hbs`, [
    '---',
    'title: Large',
    '---',
    '# Overview',
    '',
    '## One landscape of many companies',
    '::slide{#summary layout=exec-summary}',
    '',
    ':::kpis{highlight=1}',
    ...[first, last, companies[1]].map((id) => `- **{{fact "${id}-users-4"}}** users of {{name "${id}"}}`),
    ':::',
    '',
    ':::findings',
    '1. **One** All of it is generated.',
    '2. **Two** None of it is true.',
    '3. **Three** It is large.',
    ':::',
    '',
    ':::panel[What it means]',
    `- The ratio is {{fact "${last}-ratio"}}.`,
    ':::',
    '',
    ':::notes',
    '**Message.** It is large.',
    ':::',
    '',
    '## A chart of two of them',
    '::slide{#fleet layout=chart-callouts}',
    '',
    '![Fleet](chart:fleet)',
    '',
    ':::callouts[Two]',
    `- **{{fact "${first}-fleet-4"}}** the first`,
    `- **{{fact "${last}-fleet-4"}}** the last`,
    ':::',
    '',
    ':::notes',
    '**Message.** Two bars.',
    ':::',
    '',
  ])
}

function local(en, chinese) {
  return { en, 'zh-Hant': chinese }
}

/** JSON is YAML. */
function flow(record) {
  return `  - ${JSON.stringify(record)}`
}
