import { localise } from '../format/simplified.js'
import type { Shown } from '../model/deck.js'
import type { Locale } from '../model/locale.js'
import type { ListedSource, Provenance } from '../model/provenance.js'
import type { View } from '../model/view.js'

/** Which edition a list of figures belongs to. */
export interface Stamp {
  readonly audience: string
  readonly locale: Locale
  readonly asOf: string
}

/** Every figure shown, with fact and place, in the order in which they are shown, and the sources that they rest on. */
export function provenanceOf(
  shown: readonly Shown[],
  { audience, locale, asOf }: Stamp,
  { sources }: Pick<View, 'sources'>,
): Provenance {
  const numbers = new Map(
    shown.flatMap((figure) => figure.sources.map(({ id, number }) => [id, number] as const)),
  )
  const listed = [...numbers].flatMap(([id, number]): ListedSource[] => {
    const source = sources[id]
    if (!source) return []
    const { title, publisher, published, url } = source
    return [
      { id, number, title: localise(title, locale), publisher: localise(publisher, locale), published, url },
    ]
  })
  const inOrder = listed.sort((a, b) => a.number - b.number)
  return { version: 1, audience, locale, asOf, sources: inOrder, figures: shown }
}

/** As the file beside the outputs. */
export function renderProvenance(provenance: Provenance): string {
  return `${JSON.stringify(provenance, null, 2)}\n`
}

/** What the deck itself carries: the figures of its slides, and nothing of where in the dataset they stand. */
export function deckProvenance({ figures, sources, ...stamp }: Provenance): Provenance {
  const own = figures
    .filter(({ where }) => where.startsWith('slide:'))
    .map(({ place: _place, ...figure }) => figure)
  const cited = new Set(own.flatMap((figure) => figure.sources.map(({ id }) => id)))
  return { ...stamp, sources: sources.filter(({ id }) => cited.has(id)), figures: own }
}
