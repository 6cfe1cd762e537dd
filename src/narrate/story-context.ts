import { warning } from '../diagnostic.js'
import { formatMonth } from '../format/index.js'
import type { Localised } from '../model/locale.js'
import type { Record_ } from '../model/dataset.js'
import type { Place } from '../model/place.js'
import type { Basis, CompanyView } from '../model/view.js'
import type { ContextSource } from './build-context.js'
import { companyContext, companyNames } from './company-context.js'
import type { Context } from './context.js'
import { inlineFigures, inlineProse, type Inline } from './inline.js'

/** From a company's own word to hearsay; a row of several figures is as good as its weakest. */
const byStrength: readonly Basis[] = [
  'company',
  'reported',
  'article',
  'derived',
  'judgement',
  'author',
  'rumour',
]

export function moves(from: ContextSource): Context['moves'] {
  const { view, locale, text } = from
  return view.moves.map(({ event, lane, month }) => {
    const actor = event.subjects[0] ?? ''
    const names = namesOf(actor, from)
    const laneRole = view.records.stanceRoles.find((role) => role.id === lane)
    return {
      event: event.id,
      company: names.id,
      companyName: names.name,
      companyShort: names.short,
      month,
      monthLabel: formatMonth(month, locale),
      monthAxis: formatMonth(month, locale, 'axis'),
      lane,
      laneLabel: laneRole ? text(laneRole.label) : lane,
      title: inlineProse(event.title, locale, event.place),
      summary: inlineProse(event.summary, locale, event.place),
    }
  })
}

export function profiles(from: ContextSource): Context['profiles'] {
  const { view, locale, text } = from
  return view.audience.profiles.flatMap((id) => {
    const company = companyOf(id, from)
    const record = latest(view.records.profiles.filter((profile) => profile.company === id))
    if (!company || !record) return leftOut('profiles', id, 'no profile of it is known', from)
    const prose = (value: Localised): Inline => inlineProse(value, locale, record.place)
    return {
      ...companyContext(company, from),
      company: id,
      headline: prose(record.headline),
      subtitle: text(record.subtitle),
      thesis: prose(record.thesis),
      facts: record.facts.map(({ label, value }) => ({ label: text(label), value: prose(value) })),
      tiles: record.tiles.map(({ fact, style, label }) => {
        return { figure: inlineFigures([{ fact, style }], '', record.place), label: prose(label) }
      }),
      playbook: record.playbook.map(prose),
      watch: record.watch.map(prose),
      say: prose(record.say),
    }
  })
}

export function scored(from: ContextSource): Context['scored'] {
  const { view, locale } = from
  return view.audience.scored.flatMap((id) => {
    const company = companyOf(id, from)
    const verdict = latest(view.records.verdicts.filter((record) => record.company === id))
    const mine = view.records.scores.filter((record) => record.company === id)
    const scores = view.records.scoreDimensions.flatMap((dimension) => {
      const score = latest(mine.filter((record) => record.dimension === dimension.id))
      return score ? [{ id: score.id, dimension: dimension.id, value: score.value }] : []
    })
    if (!company || !verdict || scores.length < view.records.scoreDimensions.length) {
      return leftOut('scored', id, 'its verdict or one of its scores is not known', from)
    }
    const { headline: _, ...rest } = companyContext(company, from)
    return {
      ...rest,
      company: id,
      scores,
      change: inlineProse(verdict.change, locale, verdict.place),
      outlook: inlineProse(verdict.outlook, locale, verdict.place),
    }
  })
}

export function risks(from: ContextSource): Context['risks'] {
  const { locale, strings, text } = from
  const labels = { low: strings.severityLow, medium: strings.severityMedium, high: strings.severityHigh }
  return chosenRisks(from).map((risk) => ({
    id: risk.id,
    title: text(risk.title),
    why: inlineProse(risk.why, locale, risk.place),
    signal: inlineProse(risk.signal, locale, risk.place),
    severity: risk.severity,
    severityLabel: labels[risk.severity],
    exposed: risk.exposed.filter((id) => companyOf(id, from)).map((id) => namesOf(id, from)),
  }))
}

/** Those that the audience names; else all that would hit a company of which it is told. */
function chosenRisks(from: ContextSource): readonly Record_<'risks'>[] {
  const { view } = from
  const { risks: chosen } = view.audience
  if (!chosen)
    return inOrder(view.records.risks).filter(({ exposed }) => exposed.some((id) => companyOf(id, from)))
  return chosen.flatMap((id) => view.records.risks.filter((risk) => risk.id === id))
}

export function decisions({ view, locale, text: say }: ContextSource): Context['decisions'] {
  return inOrder(view.records.decisions).map(({ id, title, text, place }) => {
    return { id, ...(title && { title: say(title) }), text: inlineProse(text, locale, place) }
  })
}

/** Rows of which no figure is known yet are left out, and so are such figures. */
export function keyFigures({ view, strings, text }: ContextSource): Context['keyFigures'] {
  return view.audience.keyFigures.flatMap(({ label, facts }) => {
    const known = facts.flatMap((id) => (Object.hasOwn(view.facts, id) ? (view.facts[id] ?? []) : []))
    if (known.length === 0) return []
    const basis = byStrength[Math.max(...known.map((fact) => byStrength.indexOf(fact.basis)))] ?? 'rumour'
    const pieces = known.map((fact) => ({ fact: fact.id }))
    const figures = inlineFigures(pieces, strings.figureSeparator, view.audience.place)
    return [{ label: text(label), figures, basis, basisLabel: strings[basis] }]
  })
}

function companyOf(id: string, { view }: ContextSource): CompanyView | undefined {
  return view.companies.find(({ company }) => company.id === id)
}

/** Of a company; of another entity the name stands in for the short one. */
function namesOf(id: string, from: ContextSource): { id: string; name: string; short: string } {
  const company = from.view.records.companies.find((record) => record.id === id)
  if (company) return companyNames(company, from)
  const name = from.view.names[id]
  return { id, name: name ? from.text(name) : id, short: name ? from.text(name) : id }
}

function latest<T extends { readonly recorded: string }>(records: readonly T[]): T | undefined {
  return records.reduce<T | undefined>(
    (last, record) => (last === undefined || record.recorded >= last.recorded ? record : last),
    undefined,
  )
}

function inOrder<T extends { readonly order: number; readonly place: Place }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => a.order - b.order)
}

/** An audience asks for a company of which too little is known on the day: the page goes without, and says so. */
function leftOut(field: string, id: string, why: string, { view, diagnostics }: ContextSource): [] {
  const message = `\`${id}\` is left out of \`${field}\`: ${why} as of ${view.asOf}`
  diagnostics.push(warning('narrate/left-out', message, view.audience.place))
  return []
}
