import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { error, type Diagnostic } from '../diagnostic.js'
import type { Job, World } from '../model/job.js'
import { tidyFile } from '../tidy-file.js'
import { builtIn } from './job.js'
import { writeAll } from './write.js'

/** What a maker of new files found, and what it says when all went well. */
export interface Made {
  readonly diagnostics: readonly Diagnostic[]
  readonly closing?: string
}

/** A text file inside a folder of the project. */
export interface NewFile {
  readonly path: string
  readonly text: string
  /** It is there already and is written anew; without this, that is an error. */
  readonly replaces?: boolean
}

/** Writes files into a folder of the project, all of them or none; one that is there already is never overwritten. */
export function writeNew(project: string, folder: string, files: readonly NewFile[]): Diagnostic[] {
  const root = resolve(project, folder)
  const there = files.filter(({ path, replaces }) => !replaces && existsSync(join(root, path)))
  if (there.length > 0) {
    const hint = 'it stays as it is; choose another name, or change the file by hand'
    return there.map(({ path }) =>
      error('run/exists', `there is a file \`${folder}/${path}\` already`, undefined, hint),
    )
  }
  const written = files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))
  return writeAll(root, () => ({ files: written, remove: [] }))
}

/** The project’s own folder of templates that wins over all others; `templates` where it has none yet. */
export function ownTemplates({ templates }: Job): string {
  const [first = builtIn] = templates
  return first === builtIn ? 'templates' : first
}

/** The way from a file of the project to the schema of its kind, for its first line. */
export function schemaLine(kind: 'audience' | 'chart' | 'dataset', path: string): string {
  return `# yaml-language-server: $schema=${relative(dirname(path), `data/schema/${kind}.json`).split(sep).join('/')}`
}

/** The text as `midgame fmt` sets it. */
export function inForm(path: string, text: string): string {
  const world: World = { read: () => new TextEncoder().encode(text), list: () => [] }
  return tidyFile(path, world).value?.text ?? text
}
