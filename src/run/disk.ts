import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { error, type Diagnostic } from '../diagnostic.js'
import type { World } from '../model/job.js'

/** A project's files, with what could not be read or was not allowed. */
export interface Disk extends World {
  readonly problems: readonly Diagnostic[]
  /** The real path of a path of this world. */
  locate(path: string): string
}

/** Bytes; nothing that a build reads comes near it, and it keeps a stray film out of memory. */
const largest = 64_000_000

/** Where a path that begins with `name/` really is: the templates that ship with the program. */
export type Mounts = Readonly<Record<string, string>>

/**
 * Opens the real disk for `load`. Paths are relative to the project folder, or begin with the name of a mount.
 * Only the project folder, the mounts and the folders that the user named are read; a symbolic link that leads
 * out of them is a problem, not a way.
 */
export function openDisk(project: string, named: readonly string[] = [], mounts: Mounts = {}): Disk {
  const problems = new Map<string, Diagnostic>()
  const locate = (path: string): string => {
    const [first = '', ...rest] = path.split('/')
    const mount = Object.hasOwn(mounts, first) ? mounts[first] : undefined
    return mount === undefined ? resolve(project, path) : join(mount, ...rest)
  }
  const roots = [project, ...named.map(locate), ...Object.values(mounts)].flatMap(realPath)
  const refuse = (code: string, path: string, message: string): undefined => {
    problems.set(path, error(code, `\`${path}\` ${message}`))
  }

  /** The real path, when it is a file or folder that may be read. */
  const admitted = (path: string): string | undefined => {
    const [real] = realPath(locate(path))
    if (real === undefined) return undefined
    if (roots.some((root) => isInside(root, real))) return real
    return refuse('run/outside', path, 'leads out of the project folder')
  }

  const read = (path: string): Uint8Array | undefined => {
    try {
      const real = admitted(path)
      if (real === undefined) return undefined
      const { size } = statSync(real)
      if (size > largest) return refuse('run/too-large', path, `has ${Math.round(size / 1e6)} MB`)
      return readFileSync(real)
    } catch (problem) {
      return refuse('run/unreadable', path, `cannot be read: ${reasonOf(problem)}`)
    }
  }

  const size = (path: string): number | undefined => {
    const real = admitted(path)
    return real === undefined ? undefined : statSync(real).size
  }

  const list = (folder: string): string[] => {
    const real = admitted(folder)
    if (real === undefined || !statSync(real).isDirectory()) return []
    return walk(real, refuseLink)
      .map((path) => join(folder, path).split(sep).join('/'))
      .sort((a, b) => (a < b ? -1 : 1))
    function refuseLink(path: string): boolean {
      const shown = join(folder, path).split(sep).join('/')
      const target = admitted(shown)
      if (target === undefined && !problems.has(shown))
        refuse('run/broken-link', shown, 'is a link to nothing')
      if (target === undefined || statSync(target).isFile()) return target !== undefined
      refuse('run/folder-link', shown, 'is a link to a folder; name the folder itself')
      return false
    }
  }

  return {
    read,
    size,
    list,
    locate,
    get problems() {
      return [...problems.values()]
    },
  }
}

/** Paths of all files below a folder, relative to it; links only as far as `mayFollow` says so. */
function walk(folder: string, mayFollow: (path: string) => boolean, inside = ''): string[] {
  return readdirSync(join(folder, inside)).flatMap((name): string[] => {
    const path = join(inside, name)
    const kind = lstatSync(join(folder, path))
    if (kind.isSymbolicLink()) return mayFollow(path) ? [path] : []
    if (kind.isDirectory())
      return name === 'node_modules' || name === '.git' ? [] : walk(folder, mayFollow, path)
    return kind.isFile() ? [path] : []
  })
}

/** Whether a path is a folder or something inside it; both are real paths. */
export function isInside(folder: string, path: string): boolean {
  const between = relative(folder, path)
  return between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between)
}

/** What the operating system says, in words: `no such file or directory`. */
export function reasonOf(problem: unknown): string {
  const { code, message } = problem as NodeJS.ErrnoException
  if (code === undefined) return message
  return /^[A-Z]+: ([^,]+),/.exec(message)?.[1] ?? code
}

function realPath(path: string): string[] {
  try {
    return [realpathSync(path)]
  } catch {
    return []
  }
}
