import type { Made } from './new-file.js'
import type { NewJob } from './new.js'

export function newAudience(_: NewJob): Made {
  return { diagnostics: [] }
}
