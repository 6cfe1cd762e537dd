import type { Rich, Run, Slide } from '../model/deck.js'
import { factsOfChart } from './chart-marks.js'
import { proseRuns } from './dataset-prose.js'
import { asStated, statedId } from '../told.js'
import { conversionRuns } from './conversion.js'
import { gap } from './edition.js'
import type { Register } from './register.js'
import { runsOf } from './rich.js'
import type { Charts } from './trails.js'

/** The sum behind each computed figure that a slide shows, for its notes: " 33×: 4T ÷ 120B." */
export function workingsOf(register: Register, slide: Slide, charts: Charts): Rich {
  const { view, locale } = register.edition
  const stop: Run = { text: locale === 'en' ? '.' : '。' }
  const colon: Run = { text: locale === 'en' ? ': ' : '：' }
  const semicolon: Run = { text: locale === 'en' ? '; ' : '；' }
  const runs = [...figuresOf(slide, charts)].flatMap(([id, text]): Run[] => {
    const figure: Run = { text, ref: { to: 'fact', id, part: 'value' } }
    const fact = view.facts[id]
    const conversion = fact?.converted ? conversionRuns(register.edition, fact.converted) : undefined
    const derived = view.records.derived.find((record) => record.id === (fact ? statedId(fact) : id))
    // A sum is told as the dataset has it: converted, each at the rate of its own day, its amounts would not add up.
    const stated = { ...register.edition, view: asStated(view) }
    const sum = derived?.workings && proseRuns(stated, derived.workings, derived.place, register.diagnostics)
    const parts = conversion
      ? [figure, colon, ...conversion, ...(sum ? [semicolon, ...sum] : [])]
      : sum && [figure, colon, ...sum]
    return parts ? [{ text: gap(locale) }, ...parts, stop].filter((run) => run.text !== '') : []
  })
  return { runs, place: slide.place }
}

/** The facts that a slide shows, each with the text that shows it first. */
function figuresOf(slide: Slide, charts: Charts): Map<string, string> {
  const figures = new Map<string, string>()
  const show = (fact: string, text: string) => figures.has(fact) || figures.set(fact, text)
  for (const part of [slide.title, ...slide.blocks]) {
    const chart = 'kind' in part && part.kind === 'chart' ? charts[part.chart] : undefined
    for (const figure of chart ? factsOfChart(chart) : []) show(figure.fact, figure.text)
    for (const { run } of runsOf(part)) {
      if (run.ref?.to === 'fact' && run.ref.part === 'value') show(run.ref.id, run.text)
    }
  }
  return figures
}
