import type { ChartModel } from '../model/chart.js'
import type { Deck, Shown } from '../model/deck.js'
import type { Fact } from '../model/view.js'
import { factsOfChart } from './chart-marks.js'
import type { Register } from './register.js'
import { runsOf } from './rich.js'
import type { Charts } from './trails.js'

interface Figure extends Pick<Shown, 'text' | 'short'> {
  readonly fact: string
  readonly part?: 'value' | 'date'
}

/** Every figure of a finished deck, in reading order. */
export function shownInDeck(register: Register, deck: Deck, charts: Charts): Shown[] {
  return deck.slides.flatMap((slide) => {
    const at = `slide:${slide.id}`
    const visible = [slide.title, ...slide.blocks, slide.sourceLine]
    return [
      ...visible.flatMap((part) => {
        const chart = part && 'kind' in part && part.kind === 'chart' ? charts[part.chart] : undefined
        return [...shownInChart(register, chart, at), ...shownInText(register, part, at)]
      }),
      ...shownInText(register, slide.notes, `${at}/notes`),
    ]
  })
}

/** Every figure of a chart that is drawn at `at`. */
export function shownInChart(register: Register, chart: ChartModel | undefined, at: string): Shown[] {
  return chart
    ? factsOfChart(chart).flatMap((figure) => shownAs(register, figure, `${at}/chart:${chart.id}`))
    : []
}

function shownInText(register: Register, value: unknown, where: string): Shown[] {
  return runsOf(value).flatMap(({ run: { text: long, short = long, ref } }) => {
    const text = long === '' ? short : long
    const wording = { text, ...(short !== '' && short !== text && { short }) }
    if (ref?.to === 'fact') return shownAs(register, { fact: ref.id, ...wording, part: ref.part }, where)
    return ref?.to === 'score' ? shownAs(register, { fact: ref.id, ...wording }, where) : []
  })
}

/** One figure; of an event only the date is ever shown. */
export function shownAs(register: Register, { fact: id, text, short, part }: Figure, where: string): Shown[] {
  const fact = register.edition.view.facts[id]
  if (!fact) return []
  const marks = register.notesOf(fact).flatMap((note) => note.records)
  return [
    {
      text,
      ...(short !== undefined && { short }),
      fact: id,
      part: fact.kind === 'event' ? 'date' : (part ?? 'value'),
      value: fact.value,
      ...(fact.min !== undefined && { min: fact.min }),
      ...(fact.max !== undefined && { max: fact.max }),
      bound: fact.bound,
      unit: fact.unit,
      date: dateText(fact.valid),
      basis: fact.basis,
      sources: fact.citations.map(({ source, at }) => ({
        id: source,
        ...(at !== undefined && { at }),
        number: register.number(source),
      })),
      ...(fact.formula !== undefined && { formula: fact.formula }),
      ...(fact.inputs.length > 0 && { inputs: fact.inputs }),
      ...(marks.length > 0 && { marks }),
      place: `${fact.place.file}:${fact.place.start.line}`,
      where,
    },
  ]
}

function dateText(date: Fact['valid']): string {
  return typeof date === 'string' ? date : `${date.from}/${date.to}`
}
