import type { ContextSource } from './build-context.js'
import type { Context } from './context.js'
import { inlineFigures, type Inline } from './inline.js'
import { specColumns, type Model, type SpecColumn } from './spec-columns.js'

/**
 * The sheet of models: measured properties and prices, each column in one unit. Of several figures of a model the latest
 * stands, of several as late as one another the one that is better known; a rumour never does.
 */
export function specs(from: ContextSource): Context['specs'] {
  const { records, audience } = from.view
  const asked = audience.specs?.models
  const models = asked
    ? asked.flatMap((id) => records.models.filter((model) => model.id === id))
    : modelsOfCompanies(from)
  const columns = specColumns(models, from)
  const rows = models
    .map((model) => ({ model, cells: columns.map((column) => cellOf(column, model, from)) }))
    .filter(({ model }) => asked !== undefined || columns.some(({ cells }) => cells.has(model.id)))
  return {
    columns: columns.map(({ id, label }) => ({ id, label })),
    rows: rows.map(({ model, cells }) => rowOf(model, cells, from)),
  }
}

/** In the order of the audience’s companies, those of one company as they stand in the dataset. */
function modelsOfCompanies({ view }: ContextSource): Model[] {
  const order = new Map(view.companies.map(({ company }, i) => [company.id, i]))
  const ours = view.records.models.filter(({ company }) => order.has(company))
  return ours.sort((a, b) => order.get(a.company)! - order.get(b.company)!)
}

function rowOf(
  model: Model,
  cells: readonly Inline[],
  from: ContextSource,
): Context['specs']['rows'][number] {
  const { view, text, strings } = from
  const owner = view.names[model.company]
  const labels = { open: strings.accessOpen, api: strings.accessApi, unknown: strings.missing }
  return {
    model: model.id,
    name: text(model.name),
    company: model.company,
    companyName: owner ? text(owner) : model.company,
    access: model.openness,
    accessLabel: labels[model.openness],
    cells: [...cells],
  }
}

function cellOf({ cells, style, stated }: SpecColumn, model: Model, { strings }: ContextSource): Inline {
  const fact = cells.get(model.id)
  if (!fact) return { pieces: [strings.missing], place: model.place }
  return inlineFigures([{ fact: fact.id, style, stated }], '', model.place)
}
