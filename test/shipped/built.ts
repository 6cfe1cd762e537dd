import { strFromU8 } from 'fflate'
import { build } from '../../src/build.js'
import type { Composed } from '../../src/compose.js'
import type { Artifact } from '../../src/model/artifact.js'
import type { Shown } from '../../src/model/deck.js'
import type { Locale } from '../../src/model/locale.js'
import { openDisk } from '../../src/run/disk.js'
import { pagesOf } from '../investor/deck.js'
import type { Edition } from '../investor/edition.js'

/** An audience as it is laid out, and what readers get of it in each language. */
export interface Built {
  readonly composed: Composed
  readonly editions: ReadonlyMap<Locale, Edition>
}

/** Builds shipped audiences in memory, all of them once. */
export async function buildShipped(audiences: readonly string[]): Promise<ReadonlyMap<string, Built>> {
  const job = { audiences, data: 'data/midgame', templates: ['templates'], out: 'out', strict: true }
  const composed = new Map<string, Composed>()
  const outcome = await build(
    job,
    openDisk('.'),
    () => undefined,
    (one) => composed.set(one.audience.id, one),
  )
  if (!outcome.value) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'))
  const { artifacts } = outcome.value
  return new Map(
    [...composed].map(([name, one]) => {
      const locales = one.editions.map(({ locale }) => locale)
      return [name, { composed: one, editions: editionsOf(artifacts, name, locales) }]
    }),
  )
}

function editionsOf(
  artifacts: readonly Artifact[],
  audience: string,
  locales: readonly Locale[],
): ReadonlyMap<Locale, Edition> {
  return new Map(
    locales.map((locale) => {
      const bytes = (ending: string) =>
        artifacts.find(
          (one) => one.audience === audience && one.locale === locale && one.path.endsWith(ending),
        )!.bytes
      const { figures } = JSON.parse(strFromU8(bytes('.provenance.json'))) as { figures: Shown[] }
      const pages = pagesOf(bytes('.pptx'))
      return [locale, { locale, deckFile: '', pages, briefing: strFromU8(bytes('.md')), figures }]
    }),
  )
}
