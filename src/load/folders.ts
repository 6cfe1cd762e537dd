import type { World } from '../model/job.js'

/** Path inside a template folder (`charts/prices.yaml`) → the path to read, from the first folder that has it. */
export type Found = ReadonlyMap<string, string>

/** All files of the template folders, by their path inside; an earlier folder wins, file by file. */
export function searchPath(folders: readonly string[], world: World): Found {
  const found = new Map<string, string>()
  for (const folder of folders) {
    for (const path of world.list(folder)) {
      const inside = path.slice(withSlash(folder).length)
      if (!found.has(inside) && !isHidden(inside)) found.set(inside, path)
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Files below a folder of the search path that end in `ending`, by their name without folder and ending. */
export function named(found: Found, folder: string, ending: string): [name: string, path: string][] {
  const prefix = withSlash(folder)
  return [...found]
    .filter(([inside]) => inside.startsWith(prefix) && inside.endsWith(ending))
    .map(([inside, path]) => [inside.slice(prefix.length, inside.length - ending.length), path])
}

/** `.DS_Store`, editor swap files and the like. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part.endsWith('~'))
}

export function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`
}
