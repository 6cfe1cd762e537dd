import { build } from '../../src/build.js'
import type { Diagnostic } from '../../src/diagnostic.js'
import type { Artifact } from '../../src/model/artifact.js'
import type { Job } from '../../src/model/job.js'
import { pagesOf } from '../investor/deck.js'
import { filesIn, job, worldOf } from '../problems/fixtures.js'

export const landscape = 'test/cases/second-landscape'
const under = (root: string) => [...filesIn(root)].map(([path, text]) => [`${root}/${path}`, text] as const)
/** Where the templates that ship are read by a project that has some of its own. */
const builtIn = '@midgame'
const shipped = new Map([
  ...under(`${landscape}/data`),
  ...under('templates').map(([path, text]) => [path.replace('templates', builtIn), text] as const),
])
export const home = 'own/audiences/spring'

const deck = `---
title: '{{title}}: spring'
---
# Overview

## {{title}}
::slide{#cover layout=cover}

:::kicker
{{edition}}
:::

:::meta
Data as of {{asOf}}
:::

:::pitch
{{> pitch}}
- Direction of play
:::

:::notes
**Message.** Who plays where.
:::

## Kvikk asks {{fact "kvikk-price" style="unit"}} and has raised {{fact "kvikk-series-b"}}
::slide{#fleets layout=chart-callouts}

:::exhibit
{{charts.fleets.measure}}
:::

![Scooters on the street](chart:fleets)

:::callouts
- **{{fact "kvikk-series-b"}}** raised by Kvikk in its Series B
- **{{fact "kvikk-price"}}** asked by Kvikk for a ride
:::

:::notes
**Message.** Money moves the fleet.

**Say.** {{disclaimer}}
:::

## Every figure in this deck leads back to one of these sources
::slide{#source-list layout=source-list}

:::source-list[Sources]
:::

:::notes
**Message.** The list is complete.
:::
`

const briefing = `# Kvikk asks {{fact "kvikk-price" style="unit"}}

{{edition}} | {{title}} | Data as of {{asOf}}

## Fleets

Kvikk has raised {{fact "kvikk-series-b" style="prose"}}.

![Scooters on the street](chart:fleets)

## Sources and data notes

*{{disclaimer}}*
`

const chart = `kind: bars
number: 1
unit: scooters
measure: { en: Scooters on the street, zh-Hant: 上路車輛 }
select: { ids: [norrtram-fleet, kvikk-fleet] }
`

/** A deck of three slides about scooters, in English where \`settings\` does not say otherwise. */
export const springFiles: Readonly<Record<string, string>> = {
  [`${home}/deck.en.md.hbs`]: deck,
  [`${home}/briefing.en.md.hbs`]: briefing,
  [`${home}/deck.zh-Hant.md.hbs`]: deck,
  [`${home}/briefing.zh-Hant.md.hbs`]: briefing,
  [`${home}/charts/fleets.yaml`]: chart,
}

export interface Spring {
  readonly artifacts: readonly Artifact[]
  readonly paths: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** `warning code: message` */
  readonly found: readonly string[]
}

/** Builds the audience \`spring\` of the scooter landscape with these settings, and with files of its own. */
export async function buildSpring(
  settings: string,
  { files = {}, ...changes }: Partial<Job> & { readonly files?: Readonly<Record<string, string>> } = {},
): Promise<Spring> {
  const locales = /^locales:/m.test(settings) ? '' : 'locales: [en]\n'
  const audience = `name: { en: Spring edition, zh-Hant: 春季版 }\n${locales}${settings}\n`
  const own = new Map(Object.entries({ ...springFiles, [`${home}/audience.yaml`]: audience, ...files }))
  const asked = { ...job, data: `${landscape}/data`, templates: ['own', builtIn], ...changes }
  const { value, diagnostics } = await build(asked, worldOf(shipped, own), () => {})
  const artifacts = value?.artifacts ?? []
  return {
    artifacts,
    paths: artifacts.map(({ path }) => path),
    diagnostics,
    found: diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
  }
}

/** The text of the briefing in one language. */
export function briefingOf({ artifacts }: Spring, locale = 'en'): string {
  const found = artifacts.find((artifact) => artifact.format === 'md' && artifact.locale === locale)
  return new TextDecoder().decode(found!.bytes)
}

/** The finished deck in one language. */
export function deckOf({ artifacts }: Spring, locale = 'en'): Uint8Array {
  return artifacts.find((artifact) => artifact.format === 'pptx' && artifact.locale === locale)!.bytes
}

/** What each page of the deck shows, and what its notes say. */
export function pagesIn(spring: Spring, locale = 'en'): { shown: string[]; notes: string[] }[] {
  return pagesOf(deckOf(spring, locale)).map(({ shapes, notes }) => ({
    shown: shapes.flatMap(({ text }) => text),
    notes: [...notes],
  }))
}
