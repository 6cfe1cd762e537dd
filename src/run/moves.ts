import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { isInside } from './disk.js'
import { writeFlushed } from './flushed.js'

/** A finished file that waits beside its target. */
export interface Move {
  readonly temporary: string
  readonly target: string
}

const isTemporary = (name: string) => name.startsWith('.midgame-') && name.endsWith('.tmp')

/** The name under which the n-th file of this process waits. */
export const temporaryName = (index: number) => `.midgame-${process.pid}-${index}.tmp`

const journalName = '.midgame.journal'

/** Writes down which moves are about to be made, so that the next start can finish them. */
export function writeJournal(folder: string, moves: readonly Move[]): void {
  const journal = join(folder, journalName)
  const inside = (path: string) => path.slice(folder.length + 1)
  const text = JSON.stringify({
    moves: moves.map(({ temporary, target }) => ({ temporary: inside(temporary), target: inside(target) })),
  })
  writeFlushed(`${journal}.tmp`, Buffer.from(text))
  renameSync(`${journal}.tmp`, journal)
}

/** Nothing is left to finish. */
export function removeJournal(folder: string): void {
  for (const name of [journalName, `${journalName}.tmp`]) rmSync(join(folder, name), { force: true })
}

/** Finishes the moves of a build that was killed in the middle of them. */
export function recover(folder: string): void {
  for (const { temporary, target } of movesIn(join(folder, journalName))) {
    const [from, to] = [join(folder, temporary), join(folder, target)]
    const isOurs = isInside(folder, from) && isInside(folder, to) && isTemporary(basename(from))
    if (isOurs && existsSync(from)) renameSync(from, to)
  }
  removeJournal(folder)
}

function movesIn(journal: string): Move[] {
  try {
    const { moves } = JSON.parse(readFileSync(journal, 'utf8')) as { moves: Partial<Move>[] }
    return moves.filter(
      (move): move is Move => typeof move.temporary === 'string' && typeof move.target === 'string',
    )
  } catch {
    return []
  }
}

/** Deletes what a build that was killed left behind. The lock is held, so that none of it is in use. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) if (isTemporary(name)) rmSync(join(folder, name), { force: true })
}

/** Renames all files into place; puts back what was there when one fails. */
export function moveAll(moves: readonly Move[], starting: (target: string) => void): void {
  const saved: { backup?: string; target: string }[] = []
  try {
    for (const { temporary, target } of moves) {
      starting(target)
      const backup = `${temporary.slice(0, -'.tmp'.length)}-old.tmp`
      saved.push(keepCopy(target, backup) ? { backup, target } : { target })
      renameSync(temporary, target)
    }
  } catch (problem) {
    // The last one was not replaced.
    const failed = saved.pop()
    if (failed?.backup !== undefined) rmSync(failed.backup, { force: true })
    for (const { backup, target } of saved.reverse()) {
      if (backup === undefined) rmSync(target, { force: true })
      else renameSync(backup, target)
    }
    throw problem
  }
  for (const { backup } of saved) if (backup !== undefined) rmSync(backup, { force: true })
}

/** Keeps a file under a second name, if there is one. A hard link costs nothing; not every file system has them. */
function keepCopy(from: string, to: string): boolean {
  if (!existsSync(from) || lstatSync(from).isDirectory()) return false
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
  return true
}
