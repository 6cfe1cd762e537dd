import type { Dataset, Record_, Unit } from '../model/dataset.js'
import type { Basis, Fact } from '../model/view.js'
import type { Marks } from './marks.js'

type Sourced = Record_<
  'observations' | 'prices' | 'priceChanges' | 'attributes' | 'fundings' | 'valuations' | 'events'
>
type Measured = Record_<'observations' | 'prices' | 'attributes' | 'fundings' | 'valuations'>

const basisOf: Readonly<Record<Sourced['assertion'], Basis>> = {
  article: 'article',
  company_claim: 'company',
  quoted: 'company',
  media_report: 'reported',
  analyst: 'reported',
  derived: 'derived',
  author_judgement: 'author',
  rumour: 'rumour',
  denial: 'rumour',
}

/** The figures that records state; derived ones are not among them. In the order of kinds and files. */
export function statedFacts(records: Dataset, marks: (id: string) => Marks): Fact[] {
  const unitFor = unitFinder(records)
  const metricUnit = new Map(records.metrics.map(({ id, unit }) => [id, unit]))
  const make = factMaker(marks)
  return [
    ...records.observations.map((r) =>
      make(r, {
        kind: 'observation',
        ...measured(r),
        unit: metricUnit.get(r.metric) ?? '',
        subject: r.subject,
        metric: r.metric,
      }),
    ),
    ...records.prices.map((r) => make(r, { kind: 'price', ...measured(r), unit: r.unit, subject: r.model })),
    ...records.priceChanges.map((r) =>
      make(r, { kind: 'priceChange', ...percentOf(r), unit: unitFor('percent'), subject: r.subject }),
    ),
    ...records.attributes.map((r) =>
      make(r, { kind: 'attribute', ...measured(r), unit: r.unit, subject: r.model }),
    ),
    ...records.fundings.map((r) =>
      make(r, { kind: 'funding', ...measured(r), unit: unitFor('money', r.currency), subject: r.company }),
    ),
    ...records.valuations.map((r) =>
      make(r, { kind: 'valuation', ...measured(r), unit: unitFor('money', r.currency), subject: r.company }),
    ),
    ...records.scores.map((r) => scoreFact(r, unitFor('score'), marks)),
    ...records.fx.map((r) => rateFact(r, marks)),
    ...records.events.map((r) =>
      make(r, { kind: 'event', value: null, bound: 'eq', unit: '', subject: r.subjects[0] ?? null }),
    ),
  ]
}

type OwnPart = Pick<Fact, 'kind' | 'value' | 'bound' | 'unit' | 'subject'> &
  Partial<Pick<Fact, 'min' | 'max' | 'metric' | 'printed'>>

function factMaker(marks: (id: string) => Marks): (record: Sourced, own: OwnPart) => Fact {
  return (record, own) => ({
    id: record.id,
    ...own,
    valid: record.valid,
    recorded: record.recorded,
    basis: basisOf[record.assertion],
    confidence: record.confidence,
    visibility: record.visibility,
    citations: record.sources,
    inputs: [],
    ...marks(record.id),
    place: record.place,
  })
}

function measured({
  value,
  min,
  max,
  bound,
  printed,
}: Measured): Pick<Fact, 'value' | 'min' | 'max' | 'bound' | 'printed'> {
  return { value, min, max, bound, printed }
}

function percentOf({
  percent,
  bound,
  printed,
}: Record_<'priceChanges'>): Pick<Fact, 'value' | 'bound' | 'printed'> {
  return { value: percent, bound, printed }
}

/** A score is a judgement with an author, not a sourced figure; it counts from the day on which it was given. */
function scoreFact(record: Record_<'scores'>, unit: string, marks: (id: string) => Marks): Fact {
  return {
    id: record.id,
    kind: 'score',
    value: record.value,
    bound: 'eq',
    unit,
    subject: record.company,
    valid: record.recorded,
    recorded: record.recorded,
    basis: 'judgement',
    confidence: 'medium',
    visibility: record.visibility,
    citations: [],
    inputs: [],
    ...marks(record.id),
    place: record.place,
  }
}

/** A rate of exchange counts from its day; it is shown as a bare number. */
function rateFact(record: Record_<'fx'>, marks: (id: string) => Marks): Fact {
  return {
    id: record.id,
    kind: 'rate',
    value: record.rate,
    bound: 'eq',
    unit: '',
    subject: null,
    valid: record.date,
    recorded: record.date,
    basis: 'reported',
    confidence: record.confidence,
    visibility: record.visibility,
    citations: record.sources,
    inputs: [],
    ...marks(record.id),
    place: record.place,
  }
}

/** The id of the first unit of a kind (and currency); empty where the dataset declares none. */
function unitFinder(records: Dataset): (kind: Unit['kind'], currency?: Unit['currency']) => string {
  return (kind, currency) =>
    records.units.find((unit) => unit.kind === kind && (currency === undefined || unit.currency === currency))
      ?.id ?? ''
}
