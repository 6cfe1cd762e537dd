import { fillPattern, holds, usualPattern } from './name-pattern.js'

/** Where the outputs of one locale of one audience go, relative to the output folder. */
export interface OutputNames {
  /** The name that all of them share, without folder and ending. */
  readonly stem: string
  readonly deck: string
  readonly briefing: string
  readonly provenance: string
  chart(id: string): string
  /** The chart's address as the briefing writes it. */
  chartLink(id: string): string
}

/** Which edition the names are for. */
export interface EditionKey {
  readonly audience: string
  readonly locale: string
  readonly asOf: string
  /** Where it is not the audience's own. */
  readonly theme?: string
}

/** What the names are made from, beside the edition. */
export interface Naming {
  readonly dataset: string
  /** That of the deck, whether it is the audience's own or not. */
  readonly theme: string
  readonly pattern: string
}

/**
 * `<audience>/<name>.pptx`, its briefing and provenance beside it, charts in a folder per edition. The name follows the
 * pattern, with `-<theme>` at its end where the theme is not the audience's own and the pattern does not tell it.
 * Under a pattern of the audience's own, the folder of charts has the name too, as it may tell more than the edition.
 */
export function outputNames(edition: EditionKey, { dataset, theme, pattern }: Naming): OutputNames {
  const { audience, locale, asOf } = edition
  const suffix = edition.theme === undefined || holds(pattern, 'theme') ? '' : `-${edition.theme}`
  const stem = fillPattern(pattern, { dataset, audience, locale, asOf, theme }) + suffix
  const charts = pattern === usualPattern ? `${locale}-${asOf}${suffix}` : stem
  const chartLink = (id: string) => `charts/${charts}/${id}.png`
  return {
    stem,
    deck: `${audience}/${stem}.pptx`,
    briefing: `${audience}/${stem}.md`,
    provenance: `${audience}/${stem}.provenance.json`,
    chart: (id) => `${audience}/${chartLink(id)}`,
    chartLink,
  }
}
