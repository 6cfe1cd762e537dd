import type { Place } from '../../model/place.js'
import type { LineStep, Step, Trace } from '../../model/trace.js'

/** A step of a trace, with the steps in which it happened, outermost first. */
export interface Visit<S extends Step = Step> {
  readonly step: S
  readonly within: readonly Step[]
}

/** All steps of a trace in their order, one after the other. */
export function visitsOf(trace: Trace, within: readonly Step[] = []): Visit[] {
  return trace.flatMap((step) => [
    { step, within },
    ...inside(step).flatMap((steps) => visitsOf(steps, [...within, step])),
  ])
}

/** What a step consists of: of a loop, its rounds. */
export function inside(step: Step): readonly (readonly Step[])[] {
  if (step.kind === 'loop') return [...step.rounds.map(({ steps }) => steps), step.steps]
  return 'steps' in step ? [step.steps] : []
}

/** The steps of one slide of a deck. */
export interface SlideSteps {
  /** The line `::slide{…}`. */
  readonly line: Visit<LineStep>
  /** What happened from its heading to the next one. */
  readonly steps: readonly Visit[]
}

/** @param index of the slide in the deck, from 0 */
export function stepsOfSlide(trace: Trace, index: number): SlideSteps | undefined {
  const visits = visitsOf(trace)
  const slides = visits.filter(isSlideLine)
  const line = slides[index]
  if (!line) return undefined
  const at = visits.indexOf(line)
  const before = visits.slice(0, at).findLastIndex(({ step }) => step.kind === 'title')
  const after = visits.slice(at + 1).findIndex(({ step }) => step.kind === 'title' || step.kind === 'section')
  return { line, steps: visits.slice(before + 1, after < 0 ? undefined : at + 1 + after) }
}

function isSlideLine(visit: Visit): visit is Visit<LineStep> {
  return visit.step.kind === 'slide'
}

export function isSamePlace(one: Place, two: Place): boolean {
  return one.file === two.file && one.start.line === two.start.line && one.start.column === two.start.column
}
