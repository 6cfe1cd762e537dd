import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps two builds from writing into one folder; a lock whose process is gone is taken over. */
export class Lock {
  private constructor(private readonly path: string) {}

  /** The lock of a folder that exists, or the id of the process that holds it. */
  static take(folder: string): Lock | { readonly heldBy: number } {
    const path = join(folder, '.midgame.lock')
    for (let attempt = 0; attempt < 3; attempt++) {
      if (create(path)) return new Lock(path)
      const holder = holderOf(path)
      if (holder !== undefined && isAlive(holder)) return { heldBy: holder }
      remove(path)
    }
    return { heldBy: holderOf(path) ?? 0 }
  }

  release(): void {
    remove(this.path)
  }
}

function create(path: string): boolean {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw problem
  }
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    // The process of another user may not be signalled, but is there.
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Somebody else was faster.
  }
}
