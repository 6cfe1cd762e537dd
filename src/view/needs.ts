import { error, type Diagnostic } from '../diagnostic.js'
import { references } from '../formula/index.js'
import type { Place } from '../model/place.js'
import type { Fact, View } from '../model/view.js'
import type { Ground } from './ground.js'
import { dayKnown, type AnyRecord } from './records.js'

/** What the audience's settings ask for and the view does not hold. */
export function unmetNeeds(
  ground: Ground,
  facts: Readonly<Record<string, Fact>>,
  withheld: View['withheld'],
): Diagnostic[] {
  const { audience, records } = ground
  const has = (id: string): boolean => Object.hasOwn(facts, id)
  const idsOf = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))
  const ask = (by: string, id: string, place: Place, met: boolean): Diagnostic[] =>
    met ? [] : [notKnown(ground, withheld, by, id, place)]
  const listed = (by: string, ids: readonly string[] = [], list: readonly { readonly id: string }[]) => {
    const known = idsOf(list)
    return ids.flatMap((id) => ask(`\`${by}\``, id, audience.place, known.has(id)))
  }
  const { specs, timeline } = audience
  return [
    ...listed('groups', audience.groups, records.companyTypes),
    ...listed('camps', audience.camps, records.camps),
    ...listed('companies', audience.companies, records.companies),
    // A risk that was judged later is left out on an earlier day.
    ...listed(
      'risks',
      (audience.risks ?? []).filter((id) => withheld[id] === 'visibility'),
      records.risks,
    ),
    ...audience.keyFigures.flatMap((row) =>
      row.facts.flatMap((id) => ask('`keyFigures`', id, audience.place, has(id))),
    ),
    ...listed('timeline', timeline?.events, records.events),
    ...listed('specs', specs?.models, records.models),
    ...listed('specs', specs?.attributes, records.attributeKinds),
    ...listed('specs', specs?.unit === undefined ? [] : [specs.unit], records.units),
    ...audience.profiles.flatMap((company) =>
      profileNeeds(ground, withheld, company, (id, by, place) => ask(by, id, place, has(id))),
    ),
    ...audience.scored.flatMap((company) => scoreNeeds(ground, company)),
  ]
}

function profileNeeds(
  ground: Ground,
  withheld: View['withheld'],
  company: string,
  ask: (id: string, by: string, place: Place) => Diagnostic[],
): Diagnostic[] {
  const { records, audience, asOf, dataset } = ground
  const profile = records.profiles.find((record) => record.company === company)
  if (profile)
    return profile.tiles.flatMap(({ fact }) => ask(fact, `a tile of \`${profile.id}\``, profile.place))
  const hidden = dataset.profiles.find((record) => record.company === company)
  const reason = hidden && (ground.withheld[hidden.id] ?? withheld[hidden.id])
  if (reason === 'visibility') return [notKnown(ground, withheld, '`profiles`', hidden!.id, audience.place)]
  return [error('view/not-known', `no profile of \`${company}\` is known on ${asOf}`, audience.place)]
}

/** A row of the score table has a verdict and a score in every dimension. */
function scoreNeeds({ records, audience, asOf }: Ground, company: string): Diagnostic[] {
  const scored = new Set(
    records.scores.filter((s) => s.company === company).map(({ dimension }) => dimension),
  )
  const lacking = [
    ...(records.verdicts.some((record) => record.company === company) ? [] : ['verdict']),
    ...records.scoreDimensions.filter(({ id }) => !scored.has(id)).map(({ id }) => `score for \`${id}\``),
  ]
  if (lacking.length === 0) return []
  const message = `\`scored\` names \`${company}\`, of which no ${lacking.join(', no ')} is known on ${asOf}`
  return [error('view/not-known', message, audience.place)]
}

function notKnown(
  ground: Ground,
  withheld: View['withheld'],
  by: string,
  id: string,
  place: Place,
): Diagnostic {
  const cause = causeOf(ground, id)
  const record = ground.everything.get(cause)
  const [message, ...hints] = explanation(ground, cause, ground.withheld[cause] ?? withheld[cause])
  const made = cause === id ? '' : `made from \`${cause}\`, `
  return {
    ...error('view/not-known', `${by} needs \`${id}\`, ${made}which ${message}`, place, ...hints),
    ...(record && { related: [{ place: record.place, message: 'the record' }] }),
  }
}

/** The withheld record because of which a figure is missing: for a derived one, one of those that it is made from. */
function causeOf({ dataset, withheld }: Ground, start: string): string {
  const derived = new Map(dataset.derived.map((record) => [record.id, record]))
  const open = [start]
  const seen = new Set(open)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (withheld[id] !== undefined) return id
    for (const input of references(derived.get(id)?.formula ?? '')) {
      if (!seen.has(input)) open.push(input)
      seen.add(input)
    }
  }
  return start
}

/** What became of a record, and what to do about it. */
function explanation(
  ground: Ground,
  id: string,
  reason: View['withheld'][string] | undefined,
): [string, ...string[]] {
  const record = ground.everything.get(id)
  switch (reason) {
    case 'not-yet-known': {
      const day = record && dayKnown(record)
      const hint = day === undefined ? '' : `it was recorded on ${day}: `
      return [`is not known on ${ground.asOf}`, `${hint}choose a later \`--as-of\``]
    }
    case 'visibility':
      return [`the audience \`${ground.audience.id}\` may not see`, ...reasonOf(ground, record)]
    case 'retracted': {
      const retraction = ground.dataset.retractions.find(({ target }) => target === id)
      return [`was retracted on ${retraction?.recorded ?? 'an earlier day'}`]
    }
    case 'superseded': {
      const successor = ground.standing(id)
      return ['has been replaced', ...(successor === undefined ? [] : [`use \`${successor}\``])]
    }
    case undefined:
      return ['has no value in this view']
  }
}

/** Why a record that is not restricted itself cannot be seen. */
function reasonOf({ access }: Ground, record: AnyRecord | undefined): string[] {
  const why = record && access.whyWithheld(record)
  switch (why?.because) {
    case 'names':
      return [`its \`${why.field}\` names \`${why.id}\`, which that audience may not see`]
    case 'field':
      return [`its \`${why.field}\` is restricted, and it says nothing without it`]
    case 'sources':
      return ['that audience may see none of its sources']
    default:
      return []
  }
}
