import { error, warning, type Diagnostic } from '../diagnostic.js'
import type { Event } from '../model/dataset.js'
import type { Audience } from '../model/settings.js'
import type { Move } from '../model/view.js'
import { overlaps, startMonth } from './dates.js'
import type { Ground } from './ground.js'

type Timeline = NonNullable<Audience['timeline']>

/** A move, what is wrong with it, or nothing where the event is none. */
type Found = { readonly move: Move } | { readonly problem: Diagnostic } | undefined

/**
 * The moves of the audience's timeline by month, then in the order given. An event list of the audience's own wins:
 * each of them must be a move within the months. Events that it asks for but that are not known are told of in
 * `needs.ts`.
 */
export function timelineMoves(ground: Ground): {
  readonly moves: Move[]
  readonly diagnostics: Diagnostic[]
} {
  const { timeline } = ground.audience
  const found = timeline ? candidates(ground, timeline) : []
  const moves = found.flatMap((one) => (one && 'move' in one ? [one.move] : []))
  moves.sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
  return { moves, diagnostics: found.flatMap((one) => (one && 'problem' in one ? [one.problem] : [])) }
}

function candidates(ground: Ground, timeline: Timeline): Found[] {
  const { events } = ground.records
  if (!timeline.events) {
    return events
      .filter((event) => event.subjects.some(ground.selected))
      .map((event) => unasked(ground, event, timeline))
  }
  const byId = new Map(events.map((event) => [event.id, event]))
  return timeline.events.map((id) => {
    const event = byId.get(id)
    return event && asked(ground, event, timeline)
  })
}

function unasked(ground: Ground, event: Event, { from, to }: Timeline): Found {
  const lane = ground.lane(event)
  if (lane === 'none' || !overlaps(event.valid, from, to)) return undefined
  const month = startMonth(event.valid)
  if (month === undefined) return { problem: warning('view/move-date', ...noMonth(event)) }
  return month < from || month > to ? undefined : { move: { event, lane, month } }
}

function asked(ground: Ground, event: Event, { from, to }: Timeline): Found {
  const lane = ground.lane(event)
  if (lane === 'none') {
    const hint = 'write `move: forward` or `move: back` on it, or take it out of the timeline of the audience'
    return { problem: error('view/no-lane', `\`${event.id}\` has no lane on a timeline`, event.place, hint) }
  }
  const month = startMonth(event.valid)
  if (month === undefined) return { problem: error('view/move-date', ...noMonth(event)) }
  if (month >= from && month <= to) return { move: { event, lane, month } }
  const message = `\`${event.id}\` happened in ${month}, outside of the timeline from ${from} to ${to}`
  return { problem: error('view/outside-timeline', message, ground.audience.place) }
}

function noMonth(event: Event): [string, Event['place'], string] {
  const message = `\`${event.id}\` cannot stand on a timeline: its date is less exact than a month`
  return [message, event.place, 'give its month, or `move: none`']
}
