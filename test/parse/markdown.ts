import type { Markdown } from '../../src/model/narrative.js'
import type { Place } from '../../src/model/place.js'

/** Markdown whose lines come from a file of the same name, `offset` lines further down. */
export function markdown(text: string, file = 'deck.md', offset = 0): Markdown {
  const origins = text
    .split('\n')
    .map((_, index) => ({ file, start: { line: index + 1 + offset, column: 1 } }))
  return { text, origins }
}

/** JSON with places as `file:line`, for expected files that people read. */
export function readable(value: unknown): string {
  const shorten = (key: string, part: unknown) =>
    key === 'place' ? `${(part as Place).file}:${(part as Place).start.line}` : part
  return JSON.stringify(value, shorten, 2)
}
