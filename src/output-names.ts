/** Where the outputs of one locale of one audience go, relative to the output folder. */
export interface OutputNames {
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

/**
 * `<audience>/<dataset>-<audience>-<locale>-<asOf>.pptx`, its briefing and provenance beside it, charts in a folder per
 * edition; `-<theme>` at the end where it is not the audience's own.
 */
export function outputNames(dataset: string, { audience, locale, asOf, theme }: EditionKey): OutputNames {
  const edition = [locale, asOf, ...(theme === undefined ? [] : [theme])].join('-')
  const stem = `${audience}/${dataset}-${audience}-${edition}`
  const chartLink = (id: string) => `charts/${edition}/${id}.png`
  return {
    deck: `${stem}.pptx`,
    briefing: `${stem}.md`,
    provenance: `${stem}.provenance.json`,
    chart: (id) => `${audience}/${chartLink(id)}`,
    chartLink,
  }
}
