import type { Composed } from '../compose.js'
import type { Mention, Reference } from '../model/reference.js'
import type { Shown } from '../model/deck.js'
import { isAbout, isEntity, recordsAbout } from './about.js'
import { addressOf, nounOf, type Catalogue, type Item } from './catalogue.js'
import { dependantsOf, derivationOf } from './derivation.js'
import type { Dependant, Explanation, FigureText, ReferenceText, SourceText } from './explanation.js'
import { fieldsOf } from './fields.js'
import { historyOf } from './history.js'
import { rowOf } from './rows.js'
import { standingsOf } from './standing.js'
import { usesOf, type Tie } from './uses.js'

export { recordsAbout } from './about.js'
export { Catalogue, type Item } from './catalogue.js'
export type * from './explanation.js'
export {
  coverageOf,
  type Coverage,
  type AudienceCoverage,
  type Covered,
  type Unused,
} from './coverage/coverage.js'
export type { EditionCoverage } from './coverage/edition.js'
export { kindsCalled, listedKinds, nearestKind } from './kinds.js'
export { changeText, type ChangeText, type SideText } from './difference.js'
export { layoutAccount, layoutNames, type LayoutAccount, type SlotAccount } from './layouts.js'
export { rowOf } from './rows.js'
export { explainAbsence, slideIds } from './slides/absence.js'
export { materialOf, type SlideMaterial } from './slides/grounds.js'
export { explainSlide } from './slides/slide.js'
export type * from './slides/slide-account.js'
export type { Override } from './overrides.js'
export { explainSettings, type Instead, type SettingLine, type SettingsAccount } from './settings.js'

/** What an explanation is made from. */
export interface Material {
  readonly catalogue: Catalogue
  readonly mentions: readonly Mention[]
  /** What those audiences are told that can be built. */
  readonly composed: readonly Composed[]
  /** The day that was asked for; what was recorded later is left out. */
  readonly asOf?: string
}

/** Everything that has to do with one item: where it comes from, what is said about it, where it is used. */
export function explain(material: Material, item: Item): Explanation {
  const { catalogue, composed, asOf } = material
  const views = new Map(composed.map(({ audience, view }) => [audience.id, view]))
  const name = catalogue.facts.has(item.id) ? undefined : catalogue.nameOf(item)
  const figure = figureOf(catalogue, item)
  const derivation = derivationOf(catalogue, item, [...views.values()])
  const history = historyOf(catalogue, item)
  const references = catalogue.references.filter((reference) => catalogue.means(reference, item))
  const dependants = dependantsOf(catalogue, item, [...views.values()])
  const about = isEntity(item) ? recordsAbout(catalogue, item) : []
  const tie = tieTo(catalogue, item, dependants, about)

  const isKnown = ({ recorded = '' }: { readonly recorded?: string }): boolean =>
    asOf === undefined || recorded <= asOf
  const knownHistory = history.filter(isKnown)
  const knownReferences = references.filter(({ from }) => isKnown(catalogue.resolve(from.id) ?? {}))
  const known = knownHistory.length + knownReferences.length
  return {
    kind: item.kind,
    id: item.id,
    noun: nounOf(item.kind),
    ...(name !== undefined && { name }),
    place: addressOf(item.place),
    status: catalogue.statusOf(item),
    ...(figure && { figure }),
    ...(derivation && { derivation }),
    fields: fieldsOf(catalogue, item),
    sources: sourcesOf(catalogue, item),
    history: knownHistory,
    later: history.length + references.length - known,
    audiences: standingsOf(catalogue, item, views, asOf),
    references: [...knownReferences.map(referenceText), ...mentionsOf(material, item)],
    dependants,
    about: about.filter(isKnown).map((one) => rowOf(catalogue, one)),
    uses: composed.flatMap((one) => usesOf(catalogue, item, one, tie)),
    withoutPages: catalogue.scope.settings.audiences.flatMap(({ id }) => (views.has(id) ? [] : [id])),
  }
}

function figureOf(catalogue: Catalogue, item: Item): FigureText | undefined {
  const fact = catalogue.facts.get(item.id)
  if (!fact || fact.kind === 'event') return undefined
  const { value, min, max, bound, unit, printed } = fact
  return {
    text: catalogue.figure(fact),
    value,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    bound,
    unit,
    ...(printed && { printed: `${printed.value} ${printed.unit}`.trim() }),
  }
}

function sourcesOf(catalogue: Catalogue, { sources = [] }: Item): SourceText[] {
  return sources.map(({ source: id, at, role = 'primary' }) => {
    const record = catalogue.dataset.sources.find((source) => source.id === id)
    return {
      id,
      role,
      ...(at !== undefined && { at }),
      title: record ? catalogue.say(record.title) : '',
      publisher: record ? catalogue.say(record.publisher) : '',
      ...(record?.published && { published: record.published }),
      ...(record?.url && { url: record.url }),
    }
  })
}

function referenceText({ from, field, place }: Reference): ReferenceText {
  return { from, field, place: addressOf(place) }
}

function mentionsOf({ mentions }: Material, { kind, id }: Item): ReferenceText[] {
  return mentions
    .filter(({ target, chart }) => target === id && chart === (kind === 'charts'))
    .map(({ place }) => ({ place: addressOf(place) }))
}

/** How a figure on a page has to do with an item, the nearest tie first. */
function tieTo(
  catalogue: Catalogue,
  item: Item,
  dependants: readonly Dependant[],
  about: readonly Item[],
): Tie {
  const made = new Set(dependants.map(({ id }) => id))
  const naming = catalogue.references
    .filter((one) => isAbout(one) && catalogue.means(one, item))
    .map(({ from }) => from.id)
  const named = new Set([...naming, ...about.map(({ id }) => id)])
  return ({ fact, sources, marks = [], inputs = [] }: Shown) => {
    if (fact === item.id) return 'figure'
    if (item.kind === 'sources') return sources.some(({ id }) => id === item.id) ? 'cites it' : undefined
    if (marks.includes(item.id)) return 'marked by it'
    if (inputs.includes(item.id) || made.has(fact)) return 'made from it'
    return named.has(fact) ? 'about it' : undefined
  }
}
