import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { charactersOf } from './woff2.js'

/** Names that no machine has installed, so that the canvas never takes a face other than the bundled ones. */
export type Family = 'midgame-latin' | 'midgame-tc' | 'midgame-sc'

/** One piece of a face: a part of its characters, in one or several files (one per weight). */
export interface Subset {
  readonly files: readonly string[]
  /** The characters that the files really have. */
  readonly characters: ReadonlySet<number>
}

interface Package {
  readonly name: string
  /** Endings of the files of one subset. A variable file holds all weights. */
  readonly styles: readonly string[]
}

const packages: Readonly<Record<Family, Package>> = {
  'midgame-latin': { name: '@fontsource/arimo', styles: ['400-normal', '700-normal'] },
  'midgame-tc': { name: '@fontsource-variable/noto-sans-tc', styles: ['wght-normal'] },
  'midgame-sc': { name: '@fontsource-variable/noto-sans-sc', styles: ['wght-normal'] },
}

const resolvePath = createRequire(import.meta.url).resolve
const declared = new Map<Family, ReadonlyMap<number, readonly string[]>>()
const subsets = new Map<string, Subset>()

const known: Readonly<Record<Family, Map<number, Subset | undefined>>> = {
  'midgame-latin': new Map(),
  'midgame-tc': new Map(),
  'midgame-sc': new Map(),
}

/** The subset of a face that has this character; undefined where the face has none. */
export function subsetWith(family: Family, character: number): Subset | undefined {
  const found = known[family]
  if (!found.has(character)) found.set(character, findSubset(family, character))
  return found.get(character)
}

function findSubset(family: Family, character: number): Subset | undefined {
  let names = declared.get(family)
  if (!names) declared.set(family, (names = declaredNames(family)))
  for (const name of names.get(character) ?? []) {
    const subset = subsetOf(family, name)
    if (subset.characters.has(character)) return subset
  }
  return undefined
}

function subsetOf(family: Family, name: string): Subset {
  const key = `${family}/${name}`
  let subset = subsets.get(key)
  if (!subset) {
    const files = filesOf(family, name)
    subsets.set(key, (subset = { files, characters: charactersOf(readFileSync(files[0]!)) }))
  }
  return subset
}

function filesOf(family: Family, name: string): string[] {
  const { name: from, styles } = packages[family]
  const stem = from.slice(from.indexOf('/') + 1)
  return styles.map((style) => join(folderOf(from), 'files', `${stem}-${name}-${style}.woff2`))
}

function folderOf(name: string): string {
  return dirname(resolvePath(`${name}/package.json`))
}

/** By character, the names of the subsets that are declared to have it. */
function declaredNames(family: Family): ReadonlyMap<number, readonly string[]> {
  const file = join(folderOf(packages[family].name), 'unicode.json')
  const ranges = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const names = new Map<number, string[]>()
  for (const [key, list] of Object.entries(ranges)) {
    const name = key.replace(/[[\]]/g, '')
    for (const range of list.split(',')) {
      const [first, last] = range.slice(2).split('-')
      const end = parseInt(last ?? first!, 16)
      for (let c = parseInt(first!, 16); c <= end; c++) {
        const known = names.get(c)
        if (known) known.push(name)
        else names.set(c, [name])
      }
    }
  }
  return names
}
