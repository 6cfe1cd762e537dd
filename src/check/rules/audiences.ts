import { error, type Diagnostic } from '../../diagnostic.js'
import type { Place } from '../../model/place.js'
import type { Audience } from '../../model/settings.js'
import type { Sources } from '../../model/source.js'
import { didYouMean } from '../../nearest.js'
import type { Rule, Scope } from '../scope.js'

/** What an audience asks for is there: its theme, its locales, and what its slides are made from. */
export const audiences: Rule = (scope) => [
  ...askedTheme(scope),
  ...scope.settings.audiences.flatMap((audience) => [
    ...theme(audience, scope),
    ...strings(audience, scope),
    ...lists(audience, scope),
    ...profiles(audience, scope),
    ...scores(audience, scope),
    ...months(audience, scope),
    ...currency(audience, scope),
  ]),
]

/** The theme that the command line or the config file asks for. */
function askedTheme({ job, sources }: Scope): Diagnostic[] {
  return job.theme === undefined ? [] : unknownTheme(job.theme, sources)
}

function theme(audience: Audience, { sources, origins }: Scope): Diagnostic[] {
  return unknownTheme(audience.theme, sources, origins.place(audience, 'theme'))
}

function unknownTheme(name: string, { themes, incomplete }: Sources, place?: Place): Diagnostic[] {
  const known = Object.keys(themes)
  if (known.includes(name) || incomplete) return []
  const [match] = didYouMean(name, known)
  const list =
    known.length > 0 ? `there are: ${quoted(known)}` : 'write one under `themes/` in a template folder'
  return [error('check/unknown-theme', `there is no theme \`${name}\``, place, match ?? list)]
}

function strings(audience: Audience, { sources, origins, job }: Scope): Diagnostic[] {
  const wanted = job.locales ?? audience.locales
  return wanted
    .filter((locale) => !Object.hasOwn(sources.strings, locale) && !sources.incomplete)
    .map((locale) => {
      const hint = `write \`locales/${locale}.yaml\` in a template folder`
      return error(
        'check/no-strings',
        `there are no words for ${locale}`,
        origins.place(audience, 'locales'),
        hint,
      )
    })
}

/** No list names the same thing twice, and profiles and scores are of companies that the audience shows. */
function lists(audience: Audience, { origins, records }: Scope): Diagnostic[] {
  const named = ['companies', 'groups', 'camps', 'profiles', 'scored', 'locales', 'formats'] as const
  return named.flatMap((field) =>
    (audience[field] ?? []).flatMap((id, index, all): Diagnostic[] => {
      const place = origins.place(audience, field, index)
      if (all.indexOf(id as never) < index)
        return [error('check/twice', `\`${id}\` stands twice in \`${field}\``, place)]
      if (field !== 'companies' && field !== 'profiles' && field !== 'scored') return []
      const type = records.companies.find((company) => company.id === id)?.type
      if (type !== undefined && audience.groups?.includes(type) === false) {
        const left = `\`${id}\` is of the group \`${type}\`, which this audience leaves out`
        return [error('check/not-shown', left, place, 'add the group to `groups`, or take it out here')]
      }
      const isCompany = field !== 'companies'
      if (!isCompany || audience.companies === undefined || audience.companies.includes(id)) return []
      const hint = 'add it to `companies`, or take it out here'
      return [error('check/not-shown', `\`${id}\` is not among the companies of this audience`, place, hint)]
    }),
  )
}

function profiles(audience: Audience, { records, byId, origins, sources }: Scope): Diagnostic[] {
  return audience.profiles.flatMap((id, index): Diagnostic[] => {
    if (sources.incomplete || byId.get(id)?.kind !== 'companies') return []
    if (records.profiles.some(({ company }) => company === id)) return []
    const place = origins.place(audience, 'profiles', index)
    return [
      error(
        'check/no-profile',
        `\`${id}\` has no profile`,
        place,
        'write one under `profiles` in the dataset',
      ),
    ]
  })
}

function scores(audience: Audience, { records, byId, origins, sources }: Scope): Diagnostic[] {
  if (sources.incomplete) return []
  return audience.scored.flatMap((id, index): Diagnostic[] => {
    if (byId.get(id)?.kind !== 'companies') return []
    const place = origins.place(audience, 'scored', index)
    const missing = records.scoreDimensions
      .map((dimension) => dimension.id)
      .filter((name) => !records.scores.some((score) => score.company === id && score.dimension === name))
    const problems: Diagnostic[] = []
    if (missing.length > 0) {
      const message = `\`${id}\` has no score for ${quoted(missing)}`
      problems.push(error('check/no-score', message, place, 'write one under `scores` in the dataset'))
    }
    if (!records.verdicts.some(({ company }) => company === id)) {
      const hint = 'write one under `verdicts` in the dataset'
      problems.push(error('check/no-verdict', `\`${id}\` has no verdict`, place, hint))
    }
    return problems
  })
}

/** A currency in which the dataset has no amount, and to which no rate leads, is a slip. */
function currency(audience: Audience, { records, origins, sources }: Scope): Diagnostic[] {
  if (audience.currency === undefined || sources.incomplete) return []
  const known = [
    ...records.fx.flatMap(({ pair }) => pair.split('/')),
    ...records.units.flatMap((unit) => unit.currency ?? []),
  ]
  if (known.includes(audience.currency)) return []
  const message = `no exchange rate of the dataset leads to ${audience.currency}`
  const [match] = didYouMean(audience.currency, known)
  const hint = match ?? 'add `fx` records with their sources to the dataset'
  return [error('check/no-rate', message, origins.place(audience, 'currency'), hint)]
}

function months({ timeline, ...audience }: Audience, { origins, settings }: Scope): Diagnostic[] {
  if (!timeline) return []
  const holder = settings.audiences.find(({ id }) => id === audience.id)!
  const wrong = (['from', 'to'] as const).filter((field) => !/^\d{4}-(0[1-9]|1[0-2])$/.test(timeline[field]))
  const problems = wrong.map((field) =>
    error(
      'check/month',
      `“${timeline[field]}” is not a month`,
      origins.place(holder, 'timeline', field),
      'write YYYY-MM',
    ),
  )
  if (problems.length > 0 || timeline.from <= timeline.to) return problems
  const message = `the timeline ends in ${timeline.to}, before it begins in ${timeline.from}`
  return [error('check/month', message, origins.place(holder, 'timeline', 'to'))]
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
