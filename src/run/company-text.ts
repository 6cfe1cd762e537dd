import type { Scope } from '../check/index.js'

/** Dark enough for white letters; the first that no company has is taken. */
const colours = [
  '1F5FD6',
  '0B7A5E',
  'C2295B',
  '8A5A00',
  '5B3FC4',
  '0B7285',
  'A61E1E',
  '3D5A12',
  '6B3A7A',
  '44546A',
]

/** The file of a new company: its own record, and those that slides are made from, commented out. */
export function companyText(id: string, schema: string, { records }: Scope): string {
  const type = usualType(records)
  const types = records.companyTypes.map((one) => one.id).join(', ')
  const name = id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
  const taken = new Set(records.companies.map(({ colour }) => colour))
  const colour = colours.find((one) => !taken.has(one)) ?? colours.at(-1)!
  return `${schema}
# The company \`${id}\`. Every # that is not a sentence can be taken away: the records below are examples that you change.

companies:
  - id: ${id}
    name: { en: ${name}, zh-Hant: ${name} }
    type: ${type} # one of: ${types}
    monogram: ${name.charAt(0)}
    colour: ${/^\d+$/.test(colour) ? `'${colour}'` : colour}
    visibility: internal # so that no deck for others shows a company of which nothing is known; take it out then

# Nothing is said of the company yet, which the check would warn of. Take this out with the first record below.
exceptions:
  - id: ${id}-new
    code: check/unused
    target: ${id}
    reason: has just been added

${examples(id, records)}`
}

/** The type that most companies have. */
function usualType({ companyTypes, companies }: Scope['records']): string {
  const count = (id: string) => companies.filter(({ type }) => type === id).length
  const [usual] = [...companyTypes].sort((a, b) => count(b.id) - count(a.id))
  return usual?.id ?? 'a-type'
}

/** Records of every kind that slides ask of a company, with ids of this dataset where others are named. */
function examples(id: string, records: Scope['records']): string {
  const source = records.sources.find(({ published }) => published !== null)
  const cited = { id: source?.id ?? 'a-source', day: source?.published ?? '2025-06-30' }
  const evidence = `sources: [{ source: ${cited.id} }]`
  const dated = `valid: ${cited.day.slice(0, 7)}\nrecorded: ${cited.day} # the day on which the source was published\nconfidence: medium`
  const editorial = `author: { en: desk, zh-Hant: 本組 }\nbasis: { en: reported facts, zh-Hant: 公開事實 }\nrecorded: ${cited.day}`
  const kinds = records.stanceKinds.map((kind) => kind.id)
  const eventKinds = records.eventKinds.map((kind) => kind.id)
  const metrics = records.metrics.map((metric) => metric.id)
  const scores = records.scoreDimensions.map(
    (dimension) =>
      `id: score-${id}-${dimension.id}\ncompany: ${id}\ndimension: ${dimension.id}\nvalue: 2 # 0 to 4\n${editorial}`,
  )
  return [
    list('stances', 'Where it stands: the pitch, the camp map.', [
      `id: stance-${id}\ncompany: ${id}\nvalue: ${kinds[0] ?? 'a-stance'} # one of: ${kinds.join(', ')}\nreason: { en: why it stands there, zh-Hant: 判斷依據 }\nheadline: { en: the one fact on its card, zh-Hant: 卡片上的一項事實 }\n${evidence}\nassertion: author_judgement\n${dated}`,
    ]),
    list('events', 'What it did: the timeline.', [
      `id: event-${id}\nkind: ${eventKinds[0] ?? 'a-kind'} # one of: ${eventKinds.join(', ')}\nsubjects: [${id}]\ntitle: { en: what it did, zh-Hant: 做了什麼 }\nsummary: { en: What it did and where., zh-Hant: 在哪裡做了什麼。 }\n${evidence}\nassertion: media_report\n${dated}`,
    ]),
    list('observations', 'A figure. `printed` is what the source says, word for word.', [
      `id: ${metrics[0] ?? 'a-metric'}-${id}\nmetric: ${metrics[0] ?? 'a-metric'} # one of: ${metrics.slice(0, 8).join(', ')}\nsubject: ${id}\nvalue: 1000\nprinted: { value: '1,000', unit: ${unitOf(records)} }\n${evidence}\nassertion: media_report\n${dated}`,
    ]),
    list('scores', 'The score table wants a score of each dimension and a verdict.', scores),
    list('verdicts', undefined, [
      `id: verdict-${id}\ncompany: ${id}\nchange: { en: what changed, zh-Hant: 近期變化 }\noutlook: { en: where it leads, zh-Hant: 走向 }\n${editorial}`,
    ]),
  ].join('\n')
}

/** The unit of the first metric, as a source would print it. */
function unitOf({ metrics, units }: Scope['records']): string {
  const unit = units.find(({ id }) => id === metrics[0]?.unit)
  return unit?.label?.en.other ?? 'units'
}

/** A list of records as comments; a remark on it comes first. */
function list(kind: string, remark: string | undefined, records: readonly string[]): string {
  const lines = records.flatMap((record) =>
    record.split('\n').map((line, index) => `# ${index === 0 ? '  - ' : '    '}${line}`),
  )
  return [...(remark === undefined ? [] : [`# ${remark}`]), `# ${kind}:`, ...lines, ''].join('\n')
}
