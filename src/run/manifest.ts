import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Artifact, Built, Manifest, ManifestEntry } from '../model/artifact.js'
import { error, type Diagnostic } from '../diagnostic.js'
import type { Planned } from './write.js'

export const manifestName = 'manifest.json'

/** The manifest of an output folder; an empty one where there is none, or where it cannot be understood. */
export function readManifest(folder: string): Manifest {
  const empty: Manifest = { version: 1, inputs: {}, outputs: [] }
  try {
    const manifest = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as Partial<Manifest>
    const { version, inputs, outputs } = manifest
    if (version !== 1 || typeof inputs !== 'object' || !Array.isArray(outputs)) return empty
    return { version, inputs, outputs: outputs.filter(isEntry) }
  } catch {
    return empty
  }
}

/**
 * What a build changes in the output folder: its artifacts and the manifest. Entries of other audiences, locales, dates,
 * themes and formats are kept as long as their files are there. What an earlier build of the same edition made and this
 * one does not make any more is removed, unless somebody has changed it. What was made for another reader is not
 * overwritten: that is an error.
 */
export function planOutputs(folder: string, built: Built): Planned {
  const before = readManifest(folder)
  const entries = entriesOf(built)
  const refused = entries.flatMap((entry) => forAnother(entry, before))
  if (refused.length > 0) return { files: [], remove: [], refused }
  const rebuilt = new Set(entries.map(edition))
  const written = new Set(entries.map(({ path }) => path))
  const others = before.outputs.filter(({ path }) => !written.has(path) && existsSync(join(folder, path)))
  const kept = others.filter((entry) => !rebuilt.has(edition(entry)))
  const stale = others.filter((entry) => rebuilt.has(edition(entry)))
  const manifest: Manifest = {
    version: 1,
    inputs: sorted(kept.length > 0 ? { ...before.inputs, ...built.inputs } : built.inputs),
    outputs: [...kept, ...entries].sort(byPath),
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  const files = built.artifacts.map(({ path, bytes }) => ({ path, bytes }))
  return {
    files: [...files, { path: manifestName, bytes: Buffer.from(text) }],
    remove: stale.filter((entry) => unchanged(folder, entry)).map(({ path }) => path),
  }
}

/** Two readers whose names become one name of a file would get each other’s outputs. */
function forAnother(entry: ManifestEntry, before: Manifest): Diagnostic[] {
  const other = before.outputs.find(({ path }) => path === entry.path)
  if (!other || other.reader === entry.reader || entry.format === 'png') return []
  const [mine, theirs] = [entry, other].map(({ reader }) =>
    reader === undefined ? 'no reader' : `\`${reader}\``,
  )
  const message = `\`${entry.path}\` was made for ${theirs} and would be overwritten for ${mine}`
  const hint = 'put a variable that tells them apart into `fileName`, `{vars.client}`, or delete the file'
  return [error('run/other-reader', message, undefined, hint)]
}

/** The lines of a build in the manifest, sorted by path. */
export function entriesOf({ artifacts, made }: Built): ManifestEntry[] {
  const mark = made === undefined ? {} : { made: markOf(made, artifacts.length) }
  return artifacts.map((artifact) => ({ ...entryOf(artifact), ...mark })).sort(byPath)
}

function markOf(made: string, outputs: number): string {
  return `${made}/${outputs}`
}

/** The outputs that were made from the same, where all of them are there as they were made. */
export function upToDate(folder: string, manifest: Manifest, made: string): ManifestEntry[] | undefined {
  const found = manifest.outputs.filter((entry) => entry.made?.startsWith(`${made}/`))
  const isWhole = found.length > 0 && found.every((entry) => entry.made === markOf(made, found.length))
  return isWhole && found.every((entry) => unchanged(folder, entry)) ? found : undefined
}

function byPath(a: ManifestEntry, b: ManifestEntry): number {
  return a.path < b.path ? -1 : 1
}

function entryOf({
  audience,
  locale,
  format,
  path,
  asOf,
  theme,
  reader,
  bytes,
  slides,
}: Artifact): ManifestEntry {
  return {
    ...{ audience, locale, format, path, asOf },
    ...(theme !== undefined && { theme }),
    ...(reader !== undefined && { reader }),
    ...{ sha256: sha256(bytes), bytes: bytes.length },
    ...(slides !== undefined && { slides }),
  }
}

function edition({ audience, locale, asOf, theme, reader, format }: ManifestEntry): string {
  return JSON.stringify([audience, locale, asOf, theme, reader, format])
}

function unchanged(folder: string, { path, sha256: before }: ManifestEntry): boolean {
  try {
    return sha256(readFileSync(join(folder, path))) === before
  } catch {
    return false
  }
}

function isEntry(entry: Partial<ManifestEntry> | null): entry is ManifestEntry {
  const fields = ['audience', 'locale', 'format', 'path', 'asOf', 'sha256'] as const
  return entry !== null && fields.every((field) => typeof entry[field] === 'string')
}

function sorted(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
