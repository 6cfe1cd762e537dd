import type { AudienceJob, Composed } from '../../compose.js'
import { chartsOf } from '../../charts-of.js'
import type { Locale } from '../../model/locale.js'
import { ownFiles } from '../../own-files.js'
import { addressOf } from '../catalogue.js'
import type { Address } from '../explanation.js'
import { editionCoverage, type EditionCoverage } from './edition.js'
import { chartFiles, figuresOf, nameOf, once, partialFiles, type Item } from './items.js'

export interface AudienceCoverage {
  readonly audience: string
  readonly asOf: string
  /** What there is to use: figures that are known to the audience, its charts, its partials and the shared ones. */
  readonly known: { readonly facts: number; readonly charts: number; readonly partials: number }
  readonly editions: readonly EditionCoverage[]
}

/** Something that no audience uses. */
export interface Unused {
  readonly id: string
  /** Of a figure, its kind of record. */
  readonly kind: string
  readonly place: Address
}

export interface Coverage {
  readonly audiences: readonly AudienceCoverage[]
  /** Of all that the project has of its own. */
  readonly all: { readonly facts: number; readonly charts: number; readonly partials: number }
  readonly unused: {
    readonly facts: readonly Unused[]
    readonly charts: readonly Unused[]
    readonly partials: readonly Unused[]
  }
}

/** An audience that was composed, and from what. */
export type Covered = readonly [composed: Composed, of: AudienceJob]

/** Which figures, charts, slides and partials every audience uses in every language, and which none of them uses. */
export function coverageOf(all: readonly Covered[], asked: readonly Locale[] | undefined): Coverage {
  const audiences = all.map((one) => audienceCoverage(one, asked))
  const editions = audiences.flatMap(({ editions }) => editions)
  const [, of] = all[0] ?? []
  const isOwn = ownFiles(of?.job ?? { templates: [] })
  const facts = of ? figuresOf(of.checked.dataset) : []
  const charts = once(all.flatMap(([, one]) => chartFiles(one))).filter(({ place }) => isOwn(place.file))
  const partials = once(all.flatMap(([, one]) => partialFiles(one))).filter(({ place }) => isOwn(place.file))
  const used = new Set(editions.flatMap(({ facts, behind }) => [...facts, ...behind]))
  const shown = new Set(
    all.flatMap(([{ audience }, one], index) => shownCharts(audience.id, one, audiences[index]!)),
  )
  const called = new Set(editions.flatMap((edition) => edition.partials))
  return {
    audiences,
    all: { facts: facts.length, charts: charts.length, partials: partials.length },
    unused: {
      facts: facts.filter(({ id }) => !used.has(id)).map(addressed),
      charts: charts.filter(({ place }) => !shown.has(place.file)).map(addressed),
      partials: partials.filter(({ place }) => !called.has(place.file)).map(addressed),
    },
  }
}

function audienceCoverage([composed, of]: Covered, asked: readonly Locale[] | undefined): AudienceCoverage {
  const { audience, view } = composed
  const facts = Object.values(view.facts).filter((fact) => fact.converted === undefined)
  return {
    audience: audience.id,
    asOf: view.asOf,
    known: {
      facts: facts.length,
      charts: Object.keys(chartsOf(audience.id, of.checked)).length,
      partials: new Set(partialFiles(of).map(({ place }) => nameOf(place.file))).size,
    },
    editions: composed.editions
      .filter(({ locale }) => asked?.includes(locale) ?? true)
      .map((edition) => editionCoverage(edition, composed, of)),
  }
}

function shownCharts(audience: string, of: AudienceJob, { editions }: AudienceCoverage): string[] {
  const charts = chartsOf(audience, of.checked)
  const ids = editions.flatMap((edition) => edition.charts)
  return ids.flatMap((id) => charts[id]?.place.file ?? [])
}

function addressed({ place, ...item }: Item): Unused {
  return { ...item, place: addressOf(place) }
}
