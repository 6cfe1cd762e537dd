import type { Diagnostic, Outcome } from '../diagnostic.js'
import { formatDate, formatWeek, weekOf } from '../format/index.js'
import { localise } from '../format/simplified.js'
import type { ChartModel } from '../model/chart.js'
import type { Direction } from '../model/dataset.js'
import type { Locale, Localised } from '../model/locale.js'
import type { Strings } from '../model/settings.js'
import type { View } from '../model/view.js'
import { variablesIn } from '../variables.js'
import { companyContext, inOrder, toldCamps } from './company-context.js'
import { changes } from './change-context.js'
import type { Context } from './context.js'
import { specs } from './spec-context.js'
import { decisions, keyFigures, moves, profiles, risks, scored } from './story-context.js'

/** What the parts of a context are made from. */
export interface ContextSource {
  readonly view: View
  readonly locale: Locale
  readonly strings: Strings
  readonly text: (text: Localised) => string
  readonly diagnostics: Diagnostic[]
}

/** What the templates of one locale see, as plain data without prototypes. Warns of what had to be left out. */
export function buildContext(
  view: View,
  locale: Locale,
  strings: Strings,
  charts: Readonly<Record<string, ChartModel>>,
): Outcome<Context> {
  const text = (value: Localised): string => localise(value, locale)
  const from: ContextSource = { view, locale, strings, text, diagnostics: [] }
  const { about, audience, asOf } = view
  const companies = view.companies.map((company) => companyContext(company, from))
  const context: Context = {
    title: text(about.title),
    edition: text(audience.name),
    audience: audience.id,
    locale,
    asOf: formatDate(asOf, locale, 'month'),
    asOfDay: asOf,
    asOfDate: formatDate(asOf, locale),
    asOfWeek: weekOf(asOf),
    asOfWeekName: formatWeek(asOf, locale),
    disclaimer: text(audience.disclaimer ?? about.disclaimer),
    analyst: text(about.analyst),
    vars: variablesIn(audience, locale),
    listSeparator: strings.listSeparator,
    companies,
    groups: groups(companies, from),
    roles: roles(companies, from),
    camps: toldCamps(view).map((camp) => ({
      id: camp.id,
      name: text(camp.name),
      definition: text(camp.definition),
      members: companies.filter((company) => company.camps.includes(camp.id)),
    })),
    moves: moves(from),
    profiles: profiles(from),
    scored: scored(from),
    dimensions: view.records.scoreDimensions.map(({ id, label, max, rule }) => {
      return { id, label: text(label), max, rule: text(rule) }
    }),
    risks: risks(from),
    decisions: decisions(from),
    keyFigures: keyFigures(from),
    changes: changes(from),
    charts: Object.fromEntries(
      Object.values(charts).map(({ id, number, measure }) => [id, { id, number, measure }]),
    ),
    specs: specs(from),
    models: models(from),
  }
  return { value: withoutPrototypes(context), diagnostics: from.diagnostics }
}

function groups(companies: Context['companies'], { view, text }: ContextSource): Context['groups'] {
  return inOrder(view.records.companyTypes, view.audience.groups)
    .map((type) => ({
      id: type.id,
      label: text(type.label),
      singular: text(type.singular),
      companies: companies.filter((company) => company.type === type.id),
    }))
    .filter((group) => group.companies.length > 0)
}

function roles(companies: Context['companies'], { view, text }: ContextSource): Context['roles'] {
  const role = (id: Direction): Context['roles'][Direction] => {
    const record = view.records.stanceRoles.find((candidate) => candidate.id === id)
    return {
      id,
      label: record ? text(record.label) : id,
      heading: record ? text(record.heading) : id,
      companies: companies.filter((company) => company.role === id),
    }
  }
  return { back: role('back'), hold: role('hold'), forward: role('forward') }
}

function models({ view, text }: ContextSource): Context['models'] {
  return view.records.models.map(({ id, name, company, openness }) => {
    const owner = view.names[company]
    return { id, name: text(name), company, companyName: owner ? text(owner) : company, openness }
  })
}

/** So that no template can reach what plain objects inherit. */
function withoutPrototypes<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutPrototypes) as T
  if (typeof value !== 'object' || value === null) return value
  const bare: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const [key, inner] of Object.entries(value)) {
    if (inner !== undefined) bare[key] = withoutPrototypes<unknown>(inner)
  }
  return bare as T
}
