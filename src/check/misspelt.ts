import type * as z from 'zod'
import type { Path } from '../model/place.js'
import { nearest } from '../nearest.js'
import { fieldsAt } from './schema-walk.js'

type Issue = z.core.$ZodIssue

/** The issues without missing fields for which an unknown name is taken: those are misspelt, and not missing as well. */
export function withoutMisspelt(issues: readonly Issue[], schema: z.ZodType): readonly Issue[] {
  const misspelt = new Set(issues.flatMap((issue) => meantBy(issue, schema)))
  if (misspelt.size === 0) return issues
  return issues.filter((issue) => !isMissing(issue) || !misspelt.has(issue.path.join('.')))
}

/** The paths of the fields that unknown names are taken for. */
function meantBy(issue: Issue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return []
  return issue.keys.flatMap((key) => {
    const meant = nearest(key, fieldsAt(schema, issue.path as Path))
    return meant === undefined ? [] : [[...issue.path, meant].join('.')]
  })
}

function isMissing(issue: Issue): boolean {
  return issue.code !== 'unrecognized_keys' && issue.code !== 'custom' && issue.input === undefined
}
