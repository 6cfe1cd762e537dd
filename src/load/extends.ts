import { error, type Diagnostic } from '../diagnostic.js'
import type { DataFile } from '../model/source.js'
import { didYouMean } from '../nearest.js'
import type { Hit } from './folders.js'
import type { Reader } from './read.js'

/** In `extends`: the file of the same path in a later template folder. */
export const base = '@base'

/** The files of which one is made, the most important first, and the names that they go by, each once. */
export interface Chain {
  readonly files: readonly DataFile[]
  readonly names: readonly string[]
}

/** Where a kind of file is found by its name. */
export interface Shelf {
  /** As messages call it: audience, theme. */
  readonly noun: string
  readonly names: readonly string[]
  hits(name: string): readonly Hit[]
}

/**
 * Follows `extends` from a file to the last that gives something. What leads nowhere or in a circle is reported at its
 * place, and ends the chain.
 */
export function chainOf(name: string, shelf: Shelf, reader: Reader): Chain | undefined {
  const files: DataFile[] = []
  const names = [name]
  let hits = shelf.hits(name)
  for (;;) {
    const [hit, ...later] = hits
    const file = hit && reader.yaml(hit.path)
    if (!file) return files.length > 0 ? { files, names } : undefined
    files.push(file)
    const wanted = extendsOf(file)
    if (wanted === undefined) return { files, names }
    const problem = problemOf(wanted, { names, later, file, shelf })
    if (problem) {
      reader.diagnostics.push(problem)
      return { files, names }
    }
    if (wanted !== base) names.push(wanted)
    hits = wanted === base ? later : shelf.hits(wanted)
  }
}

function extendsOf({ value }: DataFile): string | undefined {
  const wanted = (value as { extends?: unknown } | null)?.extends
  return typeof wanted === 'string' ? wanted : undefined
}

interface Step {
  readonly names: readonly string[]
  readonly later: readonly Hit[]
  readonly file: DataFile
  readonly shelf: Shelf
}

function problemOf(wanted: string, { names, later, file, shelf }: Step): Diagnostic | undefined {
  const place = file.places.of(['extends']) ?? { file: file.path, start: { line: 1, column: 1 } }
  const own = names.at(-1)!
  if (wanted === base || wanted === own) {
    if (wanted === base && later.length > 0) return undefined
    const hint = `\`${base}\` is the file of the same name in a later template folder`
    const message =
      wanted === base ? `no later template folder has this ${shelf.noun}` : `\`${own}\` extends itself`
    return error('load/extends', message, place, hint)
  }
  if (names.includes(wanted)) {
    const circle = [...names, wanted].map((name) => `\`${name}\``).join(' → ')
    return error('load/extends', `these extend each other in a circle: ${circle}`, place)
  }
  if (shelf.hits(wanted).length > 0) return undefined
  const list = `there are: ${shelf.names.map((name) => `\`${name}\``).join(', ')}`
  const hints = didYouMean(wanted, shelf.names)
  return error('load/extends', `there is no ${shelf.noun} \`${wanted}\``, place, hints[0] ?? list)
}
