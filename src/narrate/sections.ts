import type { Audience } from '../model/settings.js'

/** Whether an audience has switched a section off. */
export function isOff({ sections }: Pick<Audience, 'sections'>, id: string): boolean {
  return Object.hasOwn(sections, id) && sections[id] === false
}

/** The section that a partial is by itself: a slide, or a section of a briefing, goes by the name of its file. */
export function sectionOf(partial: string): string | undefined {
  return /^(?:slides|sections)\/(.+)$/.exec(partial)?.[1]
}
