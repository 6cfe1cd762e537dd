import type { Outcome } from '../diagnostic.js'
import type { Config } from '../model/settings.js'
import type { DataFile } from '../model/source.js'
import { explain } from './issues.js'
import { config } from './schema/config.js'

/** Checks the project's configuration file against its schema. */
export function checkConfig(file: DataFile): Outcome<Config> {
  const parsed = config.safeParse(file.value, { reportInput: true })
  if (parsed.success) return { value: parsed.data, diagnostics: [] }
  return { diagnostics: explain(parsed.error.issues, { file, path: [] }, config) }
}
