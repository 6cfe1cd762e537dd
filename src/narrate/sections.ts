import type { Step } from '../model/trace.js'
import type { Audience } from '../model/settings.js'

/** Whether an audience has switched a section off. */
export function isOff({ sections }: Pick<Audience, 'sections'>, id: string): boolean {
  return Object.hasOwn(sections, id) && sections[id] === false
}

/** Whether something was left out because the audience is not told so much. */
export function hidesDepth(steps: readonly Step[]): boolean {
  return steps.some((step) => {
    if (step.kind === 'block' && step.name === 'depth' && !step.shown) return true
    if (step.kind === 'loop' && step.rounds.some((round) => hidesDepth(round.steps))) return true
    return 'steps' in step && hidesDepth(step.steps)
  })
}

/** The section that a partial is by itself: a slide, or a section of a briefing, goes by the name of its file. */
export function sectionOf(partial: string): string | undefined {
  return /^(?:slides|sections)\/(.+)$/.exec(partial)?.[1]
}
