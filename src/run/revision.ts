import { execFileSync } from 'node:child_process'
import { error, type Outcome } from '../diagnostic.js'
import type { World } from '../model/job.js'

/** Bytes; more than any file of a dataset has. */
const maxBuffer = 256_000_000

/**
 * The project as it is on the disk, but with one folder as it is in a revision of Git. The working tree is not touched.
 * @param project the folder that all paths are relative to
 */
export function atRevision(world: World, revision: string, folder: string, project: string): Outcome<World> {
  const git = (...args: string[]): Buffer =>
    execFileSync('git', args, { cwd: project, maxBuffer, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
    const blobs = blobsOf(git('ls-tree', '-r', '-z', commit.toString().trim(), '--', folder).toString())
    const isInside = (path: string): boolean => path === folder || path.startsWith(`${folder}/`)
    const read = (path: string): Uint8Array | undefined => {
      const blob = blobs.get(path)
      return blob === undefined ? undefined : git('cat-file', 'blob', blob)
    }
    const value: World = {
      read: (path) => (isInside(path) ? read(path) : world.read(path)),
      list: (below) =>
        isInside(below)
          ? [...blobs.keys()].filter((path) => path.startsWith(`${below}/`)).sort()
          : world.list(below),
    }
    return { value, diagnostics: [] }
  } catch (problem) {
    return { diagnostics: [notThere(revision, problem)] }
  }
}

/** Path → id of the blob, of what `git ls-tree -z` prints; links and submodules are left out. */
function blobsOf(listing: string): Map<string, string> {
  return new Map(
    listing.split('\0').flatMap((line): [string, string][] => {
      const [, blob, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
      return blob !== undefined && path !== undefined ? [[path, blob]] : []
    }),
  )
}

function notThere(revision: string, problem: unknown) {
  const { code } = problem as NodeJS.ErrnoException
  if (code === 'ENOENT')
    return error('run/no-git', 'there is no `git` on this machine', undefined, 'name a day instead')
  const message = `Git knows no revision \`${revision}\` here`
  return error(
    'run/unknown-revision',
    message,
    undefined,
    'see `git log`; the dataset must be in a Git repository',
  )
}
