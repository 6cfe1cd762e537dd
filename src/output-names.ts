import type { Asked } from './model/job.js'
import { fillPattern, holds, usualPattern, varValues } from './name-pattern.js'
import { slug } from './slug.js'

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
  /** The variables of the audience in the language of the edition. */
  readonly vars: Readonly<Record<string, string>>
  /** What was asked for, for whom the edition is made. */
  readonly asked: readonly Asked[]
  readonly dataset: string
  /** That of the deck, whether it is the audience's own or not. */
  readonly theme: string
  readonly pattern: string
}

/** Whether a pattern tells whom an edition is for: it has a variable that was asked for, or was itself asked for. */
function tellsReader(pattern: string, asked: readonly Asked[]): boolean {
  return asked.some(({ path: [first, name] }) => {
    return first === 'fileName' || (first === 'variables' && holds(pattern, `vars.${name}`))
  })
}

/**
 * For whom an edition is made, as it was asked for and not as a file name can have it; undefined where it is made for
 * everybody. Two readers whose names become one name of a file are told apart by it.
 */
export function readerOf(pattern: string, asked: readonly Asked[]): string | undefined {
  const inName = asked.filter(
    ({ path: [first, name] }) => first === 'variables' && holds(pattern, `vars.${name}`),
  )
  const telling = inName.length > 0 ? inName : asked
  return telling.length === 0 ? undefined : telling.map(({ key, text }) => `${key}=${text}`).join('; ')
}

/**
 * `<audience>/<name>.pptx`, its briefing and provenance beside it, charts in a folder per edition. The name follows the
 * pattern, with `-<theme>` at its end where the theme is not the audience's own and the pattern does not tell it, and
 * with what was asked for by `--set`, where the pattern has no variable of it.
 * Under a pattern of the audience's own, the folder of charts has the name too, as it may tell more than the edition.
 */
export function outputNames(edition: EditionKey, naming: Naming): OutputNames {
  const { dataset, theme, pattern, vars, asked } = naming
  const { audience, locale, asOf } = edition
  const look = edition.theme === undefined || holds(pattern, 'theme') ? [] : [edition.theme]
  const reader = tellsReader(pattern, asked) ? [] : asked.map(({ text }) => slug(text))
  const suffix = [...look, ...reader.filter((part) => part !== '')].map((part) => `-${part}`).join('')
  const stem = fillPattern(pattern, { dataset, audience, locale, asOf, theme, ...varValues(vars) }) + suffix
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
