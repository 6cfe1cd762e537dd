import type { Rich, Run } from '../model/deck.js'
import type { Place } from '../model/place.js'

/** The same structure with every stretch of formatted text in it replaced, in reading order. */
export function mapRich<T>(value: T, change: (rich: Rich) => Rich): T {
  if (Array.isArray(value)) return value.map((part: unknown) => mapRich(part, change)) as T
  if (typeof value !== 'object' || value === null) return value
  if (isRich(value)) return change(value) as T
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapRich(part, change)])) as T
}

/** All formatted text in a structure, in reading order. */
export function richesOf(value: unknown): Rich[] {
  const found: Rich[] = []
  mapRich(value, (rich) => {
    found.push(rich)
    return rich
  })
  return found
}

/** All runs in a structure, in reading order, with the place of the text that they stand in. */
export function runsOf(value: unknown): { readonly run: Run; readonly place: Place }[] {
  return richesOf(value).flatMap(({ runs, place }) => runs.map((run) => ({ run, place })))
}

/** Text without formatting. */
export function plain(rich: Rich): string {
  return rich.runs.map((run) => run.text).join('')
}

function isRich(value: object): value is Rich {
  return 'runs' in value && Array.isArray(value.runs)
}
