/** Where the outputs of one locale of one audience go, relative to the output folder. */
export interface OutputNames {
  readonly deck: string
  readonly briefing: string
  readonly provenance: string
  chart(id: string): string
  /** The chart's address as the briefing writes it. */
  chartLink(id: string): string
}

/** `<audience>/<dataset>-<audience>-<locale>-<asOf>.pptx`, its briefing and provenance beside it, charts in a folder per edition. */
export function outputNames(dataset: string, audience: string, locale: string, asOf: string): OutputNames {
  const stem = `${audience}/${dataset}-${audience}-${locale}-${asOf}`
  const chartLink = (id: string) => `charts/${locale}-${asOf}/${id}.png`
  return {
    deck: `${stem}.pptx`,
    briefing: `${stem}.md`,
    provenance: `${stem}.provenance.json`,
    chart: (id) => `${audience}/${chartLink(id)}`,
    chartLink,
  }
}
