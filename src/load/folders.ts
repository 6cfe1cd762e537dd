import type { World } from '../model/job.js'

/** A file of a template folder: the path to read, and which folder of the search path it is in, from 0. */
export interface Hit {
  readonly path: string
  readonly folder: number
}

/** Path inside a template folder (`charts/prices.yaml`) → where it is found, earlier folders first. */
export type Found = ReadonlyMap<string, readonly Hit[]>

/** All files of the template folders, by their path inside. */
export function searchPath(folders: readonly string[], world: World): Found {
  const found = new Map<string, Hit[]>()
  for (const [folder, root] of folders.entries()) {
    for (const path of world.list(root)) {
      const inside = path.slice(withSlash(root).length)
      if (isHidden(inside)) continue
      found.set(inside, [...(found.get(inside) ?? []), { path, folder }])
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Files below a folder of the search path that end in `ending`, by their name without folder and ending. */
export function named(found: Found, folder: string, ending: string): [name: string, hits: readonly Hit[]][] {
  const prefix = withSlash(folder)
  return [...found]
    .filter(([inside]) => inside.startsWith(prefix) && inside.endsWith(ending))
    .map(([inside, hits]) => [inside.slice(prefix.length, inside.length - ending.length), hits])
}

/** `.DS_Store`, editor swap files and the like. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part.endsWith('~'))
}

export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`
}
