import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inputHashes } from '../build.js'
import { error, type Diagnostic } from '../diagnostic.js'
import { load } from '../load/index.js'
import type { Manifest, ManifestEntry } from '../model/artifact.js'
import type { Job, World } from '../model/job.js'
import { manifestName, readManifest } from './manifest.js'

const again = 'run `midgame build` again'

/**
 * What does not match any more between the outputs in a folder and what they were built from: inputs that were changed,
 * added or taken away since, and outputs that are missing or were changed by hand. Nothing is built.
 */
export function staleOutputs(job: Job, world: World, project: string): Diagnostic[] {
  const folder = resolve(project, job.out)
  const manifest = readManifest(folder)
  if (manifest.outputs.length === 0) {
    const message = `there is no \`${job.out}/${manifestName}\` that names an output`
    return [error('run/no-outputs', message, undefined, 'build first, or name the folder with `--out`')]
  }
  return [
    ...staleInputs(manifest, job, world),
    ...manifest.outputs.flatMap((entry) => changed(entry, folder, job)),
  ]
}

function staleInputs({ inputs: before, outputs }: Manifest, job: Job, world: World): Diagnostic[] {
  const audiences = [...new Set(outputs.map(({ audience }) => audience))]
  const { value: sources, diagnostics } = load({ ...job, audiences }, world)
  const problems = diagnostics.filter(({ severity }) => severity === 'error')
  if (!sources || problems.length > 0) return problems
  const now = inputHashes(sources)
  const paths = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort()
  return paths.flatMap((path): Diagnostic[] => {
    if (before[path] === now[path]) return []
    const what =
      before[path] === undefined ? 'was added' : now[path] === undefined ? 'was taken away' : 'was changed'
    const place = now[path] === undefined ? undefined : { file: path, start: { line: 1, column: 1 } }
    return [error('run/stale', `\`${path}\` ${what} after the outputs were built`, place, again)]
  })
}

function changed({ path, sha256 }: ManifestEntry, folder: string, { out }: Job): Diagnostic[] {
  const file = join(folder, path)
  if (!existsSync(file))
    return [error('run/missing-output', `\`${out}/${path}\` is not there`, undefined, again)]
  const now = createHash('sha256').update(readFileSync(file)).digest('hex')
  if (now === sha256) return []
  const hint = `keep it under another name, or ${again}`
  return [error('run/changed-output', `\`${out}/${path}\` was changed after it was built`, undefined, hint)]
}
