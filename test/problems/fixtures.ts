import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../../src/check/index.js'
import { hasErrors, type Diagnostic, type Outcome } from '../../src/diagnostic.js'
import { load } from '../../src/load/index.js'
import type { Checked } from '../../src/model/checked.js'
import type { Job, World } from '../../src/model/job.js'

export type Files = ReadonlyMap<string, Uint8Array | string>

/** The project that has nothing wrong with it: files of its own, and the words and the theme that are shipped. */
export const base: ReadonlyMap<string, string> = new Map([
  ...filesIn('test/problems/base'),
  ...['locales', 'themes'].flatMap((folder) =>
    [...filesIn(`templates/${folder}`)].map(([path, text]) => [`templates/${folder}/${path}`, text] as const),
  ),
])

/** The files of a case. Words and themes are given line by line: each replaces that of the same key in the shipped file. */
export function caseFiles(folder: string): Map<string, string> {
  return new Map(
    [...filesIn(folder)].map(([path, text]) => {
      const shipped = /\/(locales|themes)\//.test(path) ? base.get(path) : undefined
      return [path, shipped === undefined ? text : replaceLines(shipped, text)]
    }),
  )
}

function replaceLines(text: string, changes: string): string {
  const changed = new Map(changes.split('\n').map((line) => [line.split(':')[0], line]))
  return text
    .split('\n')
    .map((line) => (line.includes(':') ? (changed.get(line.split(':')[0]) ?? line) : line))
    .join('\n')
}

/** All files below a folder, by their path inside it. */
export function filesIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]))
}

/** A world made of these files; later ones replace earlier ones. */
export function worldOf(...sets: Files[]): World {
  const files = new Map(sets.flatMap((set) => [...set]))
  const bytes = (content: Uint8Array | string) => (typeof content === 'string' ? new TextEncoder().encode(content) : content)
  return {
    read: (path) => {
      const content = files.get(path)
      return content === undefined ? undefined : bytes(content)
    },
    list: (folder) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort(),
  }
}

export const job: Job = { audiences: [], data: 'data', templates: ['templates'], out: 'out', strict: false }

/** What `load` and `check` say about a project; as in the pipeline, no error lets a value through. */
export function examine(world: World, changes: Partial<Job> = {}): Outcome<Checked> {
  const changed = { ...job, ...changes }
  const { value: sources, diagnostics } = load(changed, world)
  if (!sources) return { diagnostics }
  const checked = check(sources, changed)
  const all = [...diagnostics, ...checked.diagnostics]
  return hasErrors(all) || !checked.value ? { diagnostics: all } : { value: checked.value, diagnostics: all }
}

/** One problem on one line: `data/facts.yaml:5: error check/type: …`. */
export function lineOf({ place, severity, code, message }: Diagnostic): string {
  return `${place ? `${place.file}:${place.start.line}` : '(nowhere)'}: ${severity} ${code}: ${message}`
}

/**
 * What the comments `# error check/type: …` in these files announce, for the line on which they stand. CSV knows no
 * comments: what is wrong with it stands in a file `expected.txt` of the case, as it is reported.
 */
export function announced(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const lines = text.split('\n')
    if (path === 'expected.txt') return lines.filter((line) => line !== '')
    return lines.flatMap((line, index) => {
      const parts = line.split(/# (?=(?:error|warning) )/).slice(1)
      return parts.map((part) => `${path}:${index + 1}: ${part.trim()}`)
    })
  })
}
