import type * as z from 'zod'
import type { Localised, Prose } from '../model/locale.js'
import type { Path } from '../model/place.js'
import { audience } from './schema/audience.js'
import { chart } from './schema/chart.js'
import { kinds } from './schema/dataset.js'
import { walkMarked, type Marks } from './schema-walk.js'
import { entries, type Scope } from './scope.js'

/** A value whose schema carries marks, and where it stands: in which record or settings file, at which path. */
export interface Marked {
  readonly marks: Marks
  readonly value: unknown
  readonly holder: object
  readonly path: readonly PropertyKey[]
}

/**
 * What `make` gives for every reference and every piece of prose in the dataset, the audiences and the charts. They are
 * walked anew each time: a large landscape has half a million, and keeping them all would fill the memory.
 */
export function fromMarked<T>(scope: Scope, make: (one: Marked) => T | readonly T[]): T[] {
  const found: T[] = []
  const take = (schema: z.ZodType, holder: object): void =>
    walkMarked(schema, holder, (marks, value, path) => {
      const made = make({ marks, value, holder, path })
      if (Array.isArray(made)) for (const one of made as readonly T[]) found.push(one)
      else found.push(made as T)
    })
  for (const { kind, record } of entries(scope.records)) take(kinds[kind], record)
  for (const settings of scope.settings.audiences) take(audience, settings)
  for (const spec of scope.settings.charts) take(chart, spec)
  return found
}

/** The texts of a piece of prose, with the way to each: its locales, and those of its short wording. */
export function proseTexts(value: Prose): { readonly path: Path; readonly text: string }[] {
  const { short, ...long } = value
  const textsOf = (texts: Localised, ...path: Path) =>
    Object.entries(texts).map(([locale, text]: [string, string]) => ({ path: [...path, locale], text }))
  return [...textsOf(long), ...(short ? textsOf(short, 'short') : [])]
}
