import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Asked, Job } from '../model/job.js'

/** All that the outputs of a row depend on. */
interface Making {
  readonly job: Job
  readonly asked: readonly Asked[]
  readonly inputs: Readonly<Record<string, string>>
  readonly version: string
}

/** One hash of it: where it is the same, the outputs would be. */
export function madeFrom({ job, asked, inputs, version }: Making): string {
  const { audiences, asOf, theme, charts, locales, formats } = job
  const said = [...(job.asked ?? []), ...asked].map(({ path, value }) => [path, value])
  const all = { version, inputs, audiences, asOf, theme, charts, locales, formats, said }
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

/** The version of the program that these templates ship with. */
export function versionOf(builtInTemplates: string): string {
  const text = readFileSync(join(builtInTemplates, '..', 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
