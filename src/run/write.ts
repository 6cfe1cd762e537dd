import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { error, type Diagnostic } from '../diagnostic.js'
import { isInside, reasonOf } from './disk.js'
import { Lock } from './lock.js'
import { checkNames } from './names.js'

export interface OutputFile {
  /** Relative to the output folder, forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What to write and to delete; it may look at the folder as the last build left it, under the lock. */
export type Plan = () => { readonly files: readonly OutputFile[]; readonly remove: readonly string[] }

/** A step of moving finished files into place. Written down first, so that the next run can finish it. */
interface Move {
  readonly temporary: string
  readonly target: string
}

const journalName = '.midgame.journal'
const isTemporary = (name: string) => name.startsWith('.midgame-') && name.endsWith('.tmp')

/**
 * Writes a set of files so that all of them appear or none. Each is written beside its target and flushed; only
 * when all are there are they renamed. When a rename fails, what was replaced is put back. When the process is
 * killed in between, the next call finishes the move before it begins its own.
 * @param outputFolder the output folder; made where there is none, and unmade when nothing could be written
 * @returns what went wrong; nothing was changed then
 */
export function writeAll(outputFolder: string, plan: Plan): Diagnostic[] {
  const folder = resolve(outputFolder)
  const made: string[] = []
  try {
    makeFolder(folder, made)
  } catch (problem) {
    return [error('run/write', `the folder \`${folder}\` cannot be made: ${reasonOf(problem)}`)]
  }
  let lock: Lock | { heldBy: number }
  try {
    lock = Lock.take(folder)
  } catch (problem) {
    return [error('run/write', `nothing can be written to \`${folder}\`: ${reasonOf(problem)}`)]
  }
  if ('heldBy' in lock) {
    const hint = `wait for it to end; if it is none, delete \`${join(folder, '.midgame.lock')}\``
    return [error('run/locked', `process ${lock.heldBy} is writing to \`${folder}\``, undefined, hint)]
  }
  try {
    recover(folder)
    const { files, remove } = plan()
    const refused = checkNames(files.map(({ path }) => path))
    if (refused.length > 0) return refused
    const problems = replaceAll(folder, files, made)
    if (problems.length === 0) removeAll(folder, remove)
    return problems
  } finally {
    lock.release()
    for (const path of made.reverse()) removeIfEmpty(path)
  }
}

function replaceAll(folder: string, files: readonly OutputFile[], made: string[]): Diagnostic[] {
  const moves: Move[] = []
  const journal = join(folder, journalName)
  let current = ''
  try {
    for (const inner of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
      current = inner
      makeFolder(inner, made)
      sweep(inner)
    }
    for (const [index, { path, bytes }] of files.entries()) {
      current = path
      const target = join(folder, path)
      mustStayInside(folder, target)
      const temporary = join(dirname(target), `.midgame-${process.pid}-${index}.tmp`)
      moves.push({ temporary, target })
      writeFlushed(temporary, bytes)
    }
    current = journalName
    writeFlushed(
      `${journal}.tmp`,
      Buffer.from(JSON.stringify({ moves: moves.map((move) => relativeTo(folder, move)) })),
    )
    renameSync(`${journal}.tmp`, journal)
    moveAll(moves, (target) => (current = target))
  } catch (problem) {
    for (const { temporary } of moves) rmSync(temporary, { force: true })
    for (const path of [journal, `${journal}.tmp`]) rmSync(path, { force: true })
    return [
      error(
        'run/write',
        `\`${current}\` cannot be written: ${reasonOf(problem)}`,
        undefined,
        'nothing was changed',
      ),
    ]
  }
  rmSync(journal, { force: true })
  for (const path of new Set(moves.map(({ target }) => dirname(target)))) flushFolder(path)
  return []
}

/** Deletes outputs of an earlier build; a path that leads elsewhere is left alone. */
function removeAll(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    const target = join(folder, path)
    if (checkNames([path]).length > 0 || !existsSync(target)) continue
    if (isInside(realpathSync(folder), realpathSync(target)) && lstatSync(target).isFile()) rmSync(target)
  }
}

/** Renames all files into place; puts back what was there when one fails. */
function moveAll(moves: readonly Move[], starting: (target: string) => void): void {
  const saved: { backup?: string; target: string }[] = []
  try {
    for (const { temporary, target } of moves) {
      starting(target)
      if (existsSync(target) && !lstatSync(target).isDirectory()) {
        const backup = `${temporary.slice(0, -'.tmp'.length)}-old.tmp`
        keepCopy(target, backup)
        saved.push({ backup, target })
      } else {
        saved.push({ target })
      }
      renameSync(temporary, target)
    }
  } catch (problem) {
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

/** Finishes the move of a build that was killed in the middle of it. */
function recover(folder: string): void {
  const journal = join(folder, journalName)
  if (existsSync(journal)) {
    for (const { temporary, target } of movesIn(journal)) {
      const [from, to] = [join(folder, temporary), join(folder, target)]
      const isOurs = isInside(folder, from) && isInside(folder, to) && isTemporary(basename(from))
      if (isOurs && existsSync(from)) renameSync(from, to)
    }
  }
  for (const path of [journal, `${journal}.tmp`]) rmSync(path, { force: true })
}

function movesIn(journal: string): Move[] {
  try {
    return (JSON.parse(readFileSync(journal, 'utf8')) as { moves: Move[] }).moves
  } catch {
    return []
  }
}

/** Deletes what a build that was killed left behind. The lock is held, so that none of it is in use. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) if (isTemporary(name)) rmSync(join(folder, name), { force: true })
}

function relativeTo(folder: string, { temporary, target }: Move): Move {
  return { temporary: temporary.slice(folder.length + 1), target: target.slice(folder.length + 1) }
}

/** A hard link costs nothing; not every file system has them. */
function keepCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** So that the new names survive a power cut; Windows cannot and need not do it. */
function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch {
    // Not every system lets a folder be flushed.
  }
}

function mustStayInside(folder: string, target: string): void {
  if (!isInside(realpathSync(folder), realpathSync(dirname(target)))) {
    throw new Error('its folder is a link that leads out of the output folder')
  }
  if (existsSync(target) && lstatSync(target).isDirectory()) throw new Error('there is a folder of this name')
}

function makeFolder(path: string, made: string[]): void {
  const missing: string[] = []
  for (let at = path; !existsSync(at); at = dirname(at)) missing.push(at)
  for (const folder of missing.reverse()) {
    mkdirSync(folder)
    made.push(folder)
  }
}

function removeIfEmpty(path: string): void {
  try {
    rmdirSync(path)
  } catch {
    // It holds outputs now.
  }
}
