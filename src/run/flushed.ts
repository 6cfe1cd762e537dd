import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file that is not there yet, and waits until it is on the disk. */
export function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** So that new names survive a power cut; Windows cannot and need not do it. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch {
    // Not every system lets a folder be flushed.
  }
}

/** Makes a folder and what is missing above it; adds what it made to `made`. */
export function makeFolder(path: string, made: string[]): void {
  const missing: string[] = []
  for (let at = path; !existsSync(at); at = dirname(at)) missing.push(at)
  for (const folder of missing.reverse()) {
    mkdirSync(folder)
    made.push(folder)
  }
}

export function removeIfEmpty(path: string): void {
  try {
    rmdirSync(path)
  } catch {
    // It holds outputs now.
  }
}
