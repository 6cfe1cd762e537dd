import { error, warning, type Diagnostic } from '../../diagnostic.js'
import { firstDay, statedDate } from '../../format/index.js'
import { explained } from '../facts.js'
import { carriers, publicationDay, publishedAtTheLatest } from '../publication.js'
import { entries, type Entry, type Rule, type Scope } from '../scope.js'

type Assertion = Extract<Entry['record'], { assertion: unknown }>

/**
 * `recorded` is the day on which the landscape could have known it: that of the first source that carries it, that of
 * the import for what came in with an undated source, or an assumed one where no source has a day. What was learned
 * before it began is suspicious, and nothing is told of a record before that record was known.
 */
export const recorded: Rule = (scope) => {
  const told = explained(scope)
  return entries(scope.records).flatMap(({ kind, record }): Diagnostic[] => {
    if ('assertion' in record) {
      return [
        ...basisProblem(scope, record, kind === 'stances'),
        ...(told.has(record.id) ? [] : tooEarly(scope, record)),
      ]
    }
    return beforeItsSubject(scope, { kind, record } as Entry)
  })
}

/** @param concluded our own conclusion from several sources, which may have waited for the last of them */
function basisProblem(scope: Scope, record: Assertion, concluded: boolean): Diagnostic[] {
  const sources = carriers(record.sources)
  // A source that is not there is told of by `references`.
  if (sources.some((source) => !scope.byId.has(source))) return []
  const days = sources.flatMap((source) => publicationDay(scope, source) ?? []).sort()
  const latest = sources.flatMap((source) => publishedAtTheLatest(scope, source) ?? [])
  const problem = (message: string, hint: string): Diagnostic[] => [
    error('check/recorded', message, scope.origins.place(record, 'recorded'), hint),
  ]
  switch (record.recordedBasis) {
    case 'published': {
      if (concluded && days.includes(record.recorded)) return []
      const [first] = days.length > 0 ? days : latest.sort()
      if (first === record.recorded) return []
      if (first !== undefined) {
        const message = `\`recorded\` is ${record.recorded}, but its first source was published on ${first}`
        const hint =
          record.recorded < first
            ? `write ${first}; for an entry with a day of its own, on a page that grows, \`recordedBasis: assumed\``
            : `write ${first}`
        return problem(message, hint)
      }
      const hint = 'write `recordedBasis: import`, or `assumed` with the latest day of `valid`'
      return problem('none of its sources has a day of publication', hint)
    }
    case 'import': {
      const imported = scope.records.about?.imported
      if (imported !== undefined && imported !== record.recorded)
        return problem(
          `\`recorded\` is ${record.recorded}, but the import was on ${imported}`,
          `write ${imported}`,
        )
      if (sources.length === 0 || days.length < sources.length) return []
      return problem(
        'all of its sources have a day of publication',
        `leave \`recordedBasis\` out and write ${days[0]}`,
      )
    }
    case 'assumed': {
      const first = days[0]
      if (concluded || first === undefined || days.length < sources.length || first > record.recorded)
        return []
      const message = `its first source was published on ${first}, so that no day has to be assumed`
      return problem(message, `leave \`recordedBasis\` out and write ${first}`)
    }
  }
}

/** Only a plan can be known before it begins. Where all sources are earlier, `later-than-source` tells of it. */
function tooEarly(scope: Scope, record: Assertion): Diagnostic[] {
  const first = firstDay(record.valid)
  if (first === undefined || first <= record.recorded) return []
  const published = record.sources.map(({ source }) => publishedAtTheLatest(scope, source))
  if (published.every((day) => day !== undefined && day < first)) return []
  const message = `it was recorded on ${record.recorded}, before it began, ${statedDate(record.valid)}`
  const hint = 'correct one of the two; a plan that was announced before needs an exception'
  return [warning('check/recorded-early', message, scope.origins.place(record, 'recorded'), hint)]
}

/** A conflict needs two records that are known, a resolution its conflict, a retraction or correction its target. */
function beforeItsSubject(scope: Scope, { kind, record }: Entry): Diagnostic[] {
  const known = (id: string): string => {
    const about = scope.byId.get(id)?.record
    return about && 'recorded' in about ? about.recorded : ''
  }
  const check = (day: string | undefined, what: string): Diagnostic[] => {
    if (!('recorded' in record) || day === undefined || day <= record.recorded) return []
    const message = `\`recorded\` is ${record.recorded}, but ${what} was only recorded on ${day}`
    return [
      error('check/recorded', message, scope.origins.place(record, 'recorded'), `write ${day} or later`),
    ]
  }
  switch (kind) {
    case 'conflicts': {
      const days = record.members.map(known).sort()
      return check(days[1] ?? days[0], 'what it is in conflict with')
    }
    case 'resolutions':
      return check(known(record.conflict), 'the conflict')
    case 'retractions':
    case 'corrections':
      return check(known(record.target), `\`${record.target}\``)
    default:
      return []
  }
}
