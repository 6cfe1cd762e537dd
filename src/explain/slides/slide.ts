import type { Fit, Frame } from '../../model/frame.js'
import type { CallStep, Step } from '../../model/trace.js'
import { addressOf } from '../catalogue.js'
import { pagesOf } from '../pages.js'
import { conditionsAround, conditionTexts } from './conditions.js'
import { callText, type SlideMaterial } from './grounds.js'
import { chartTexts, recordTexts } from './records.js'
import type { FitText, SlideAccount } from './slide-account.js'
import { isSamePlace, stepsOfSlide, type Visit } from './visits.js'

/** What made a page of the deck. @param number of the page, from 1 */
export function explainSlide(number: number, material: SlideMaterial): SlideAccount | undefined {
  const { composed, edition } = material
  const frame = edition.frames[number - 1]
  const index = edition.cited.deck?.slides.findIndex(({ id }) => id === frame?.slide) ?? -1
  const slide = edition.cited.deck?.slides[index]
  const steps = stepsOfSlide(edition.traces.deck, index)
  if (!frame || !slide || !steps) return undefined
  const { line } = steps
  const own = ownSteps(steps.steps, line.within, material)
  const file = line.within.find(isCall)?.place.file ?? line.step.place.file
  return {
    audience: composed.audience.id,
    locale: edition.locale,
    asOf: composed.view.asOf,
    id: slide.id,
    number,
    title: pagesOf(edition)[number - 1]!.title,
    ...(frame.part && { part: frame.part }),
    place: addressOf(line.step.place),
    template: { file, replaces: material.replaced[file] ?? [] },
    calls: line.within.filter(isCall).map((call) => callText(call, material)),
    uses: distinct(own.filter(isCall).map((call) => callText(call, material))),
    layout: { name: frame.layout, ...(frame.among && { among: frame.among }) },
    around: conditionsAround(line, material),
    inside: conditionTexts(own, material),
    charts: chartTexts(slide, material),
    records: recordTexts(slide, own, material),
    ...fitTexts(frame),
  }
}

function isCall(step: Step): step is CallStep {
  return step.kind === 'call'
}

/** What happened within the slide, and not what decided about another slide or section behind it. */
function ownSteps(visits: readonly Visit[], around: readonly Step[], { writers }: SlideMaterial): Step[] {
  const deciding = writers.flatMap(({ kind, path = [] }) => (kind === 'part' ? [] : path))
  const isForeign = (step: Step): boolean =>
    'steps' in step && !around.includes(step) && deciding.some((gate) => isSamePlace(gate.place, step.place))
  return visits
    .filter(({ step, within }) => !around.includes(step) && !isForeign(step) && !within.some(isForeign))
    .map(({ step }) => step)
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()]
}

function fitTexts({ fits }: Frame): Pick<SlideAccount, 'fit' | 'fullest'> {
  const texts = fits.map((fit) => fitText(fit))
  const fullest = texts.reduce<FitText | undefined>(
    (most, text) => (most && most.share >= text.share ? most : text),
    undefined,
  )
  return { fit: texts.filter(({ steps }) => steps.length > 0), ...(fullest && { fullest }) }
}

/** `smaller` twice is two points smaller. */
function fitText({ box, rungs, share }: Fit): FitText {
  const steps = [...new Set(rungs)].map((rung) => {
    const times = rungs.filter((one) => one === rung).length
    return times > 1 ? `${rung} ×${times}` : rung
  })
  return { box, steps, share: Math.round(share * 100) }
}
