import { lastDay, unitWords } from '../format/index.js'
import type { Record_, Unit } from '../model/dataset.js'
import type { Fact, View } from '../model/view.js'
import { asStated, toldFact } from '../told.js'
import { numbersIn } from './figures.js'
import type { ContextSource } from './build-context.js'
import { own } from './known.js'

export type Model = Record_<'models'>
type Price = Record_<'prices'>
type Measured = Pick<Price | Record_<'attributes'>, 'id' | 'model'>

/** A column with its unit in its head, and the figure of each model in that unit. */
export interface SpecColumn {
  readonly id: string
  readonly label: string
  /** How its figures are written. */
  readonly style?: 'full'
  /** They stand in the currency of their records, whatever the audience’s is. */
  readonly stated?: boolean
  /** By id of the model. */
  readonly cells: ReadonlyMap<string, Fact>
}

/** A column before one unit is chosen for it. */
interface Draft {
  readonly id: string
  readonly label: string
  readonly figures: ReadonlyMap<string, readonly Fact[]>
  /** Undefined: that of most of its figures. */
  readonly unit?: string | undefined
  readonly stated?: boolean
}

const directions = ['input', 'output', 'blended', 'unstated'] as const

/** The columns that the audience asks for, as far as a figure of one of the models is known. */
export function specColumns(models: readonly Model[], from: ContextSource): SpecColumn[] {
  const drafts = [...attributeColumns(from), ...priceColumns(from)]
  return drafts.map((draft) => inOneUnit(draft, models, from)).filter(({ cells }) => cells.size > 0)
}

function attributeColumns({ view, text }: ContextSource): Draft[] {
  const kinds = (view.audience.specs?.attributes ?? []).flatMap((id) =>
    view.records.attributeKinds.filter((kind) => kind.id === id),
  )
  return kinds.map(({ id, label }) => {
    const records = view.records.attributes.filter((record) => record.name === id)
    return { id, label: text(label), figures: figuresByModel(records, view) }
  })
}

function priceColumns({ view, strings }: ContextSource): Draft[] {
  const labels: Readonly<Record<Price['direction'], string>> = {
    input: strings.priceInput,
    output: strings.priceOutput,
    blended: strings.priceBlended,
    unstated: strings.priceUnstated,
  }
  const asked = view.audience.specs?.unit ?? commonest(view.records.prices.map((price) => price.unit))
  const prices = view.records.prices.filter((price) => price.unit === asked)
  // Prices side by side are compared, so that all of them are told in another currency or none.
  const whole = prices.every(({ id }) => toldFact(view, id)?.unconverted === undefined)
  const told = whole ? view : asStated(view)
  const unit = asked === undefined ? undefined : (told.converted?.units[asked] ?? asked)
  return directions.map((direction) => {
    const records = view.records.prices.filter((price) => price.direction === direction)
    return {
      id: `price-${direction}`,
      label: labels[direction],
      unit,
      figures: figuresByModel(records, told),
      ...(!whole && { stated: true }),
    }
  })
}

function figuresByModel(records: readonly Measured[], view: View): ReadonlyMap<string, readonly Fact[]> {
  const figures = new Map<string, Fact[]>()
  for (const { id, model } of records) {
    const fact = toldFact(view, id)
    if (!fact || fact.basis === 'rumour') continue
    const others = figures.get(model)
    if (others) others.push(fact)
    else figures.set(model, [fact])
  }
  return figures
}

function inOneUnit(
  draft: Draft,
  models: readonly Model[],
  { view, locale, strings }: ContextSource,
): SpecColumn {
  const figuresOf = ({ id }: Model) => draft.figures.get(id) ?? []
  const unit = draft.unit ?? commonest(models.flatMap(figuresOf).map((fact) => fact.unit))
  const cells = new Map<string, Fact>()
  for (const model of models) {
    const figure = best(figuresOf(model).filter((fact) => fact.unit === unit))
    if (figure) cells.set(model.id, figure)
  }
  const record = unit === undefined ? undefined : own(view.units, unit)
  const words = record && unitWords(record, locale, numbersIn({ view, locale }))
  const label = words
    ? strings.columnIn.replace('{label}', () => draft.label).replace('{unit}', () => words)
    : draft.label
  const style = inFull(record, [...cells.values()]) ? ({ style: 'full' } as const) : {}
  return { id: draft.id, label, ...style, ...(draft.stated && { stated: true }), cells }
}

/** Amounts that are short in full stand without scale words, so that 8,000 and 128,000 can be compared. */
function inFull(unit: Unit | undefined, figures: readonly Fact[]): boolean {
  const scaled = unit !== undefined && ['count', 'money', 'price'].includes(unit.kind)
  return scaled && figures.every(({ value, min, max }) => Math.abs(value ?? max ?? min ?? 0) < 1e7)
}

const known = ['low', 'medium', 'high']

/** The latest, then the better known, then the one that was recorded last. */
function best(facts: readonly Fact[]): Fact | undefined {
  const rank = (fact: Fact) =>
    `${lastDay(fact.valid) ?? ''} ${known.indexOf(fact.confidence)} ${fact.recorded}`
  return facts.reduce<Fact | undefined>(
    (found, fact) => (!found || rank(fact) >= rank(found) ? fact : found),
    undefined,
  )
}

function commonest(units: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].reduce<[string, number] | undefined>(
    (most, one) => (!most || one[1] > most[1] ? one : most),
    undefined,
  )?.[0]
}
