import { existsSync, lstatSync, realpathSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { error, type Diagnostic } from '../diagnostic.js'
import { isInside, reasonOf } from './disk.js'
import { flushFolder, makeFolder, removeIfEmpty, writeFlushed } from './flushed.js'
import { Lock } from './lock.js'
import { moveAll, recover, removeJournal, sweep, temporaryName, writeJournal, type Move } from './moves.js'
import { checkNames } from './names.js'

export interface OutputFile {
  /** Relative to the output folder, forward slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What to write and to delete, or why nothing is written. */
export interface Planned {
  readonly files: readonly OutputFile[]
  readonly remove: readonly string[]
  readonly refused?: readonly Diagnostic[]
}

/** It may look at the folder as the last build left it, under the lock. */
export type Plan = () => Planned

/**
 * Writes a set of files so that all of them appear or none. Each is written beside its target and flushed; only
 * when all are there are they renamed. When a rename fails, what was replaced is put back. When the process is
 * killed in between, the next call finishes the move before it begins its own.
 * @param outputFolder made where there is none, and unmade when nothing could be written
 * @returns what went wrong; nothing was changed then
 */
export function writeAll(outputFolder: string, plan: Plan): Diagnostic[] {
  const folder = resolve(outputFolder)
  const made: string[] = []
  let lock: Lock | undefined
  try {
    makeFolder(folder, made)
    const taken = Lock.take(folder)
    if ('heldBy' in taken) return [locked(folder, taken.heldBy)]
    lock = taken
    recover(folder)
  } catch (problem) {
    lock?.release()
    for (const path of made.reverse()) removeIfEmpty(path)
    return [cannotWrite(folder, problem)]
  }
  try {
    const { files, remove, refused = [] } = plan()
    const wrong = [...refused, ...checkNames(files.map(({ path }) => path))]
    if (wrong.length > 0) return wrong
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
  let current = folder
  try {
    for (const inner of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
      current = inner
      mustStayInside(folder, inner)
      makeFolder(inner, made)
      sweep(inner)
    }
    for (const [index, { path, bytes }] of files.entries()) {
      current = join(folder, path)
      mustNotBeFolder(current)
      const temporary = join(dirname(current), temporaryName(index))
      moves.push({ temporary, target: current })
      writeFlushed(temporary, bytes)
    }
    current = folder
    writeJournal(folder, moves)
    moveAll(moves, (target) => (current = target))
  } catch (problem) {
    for (const { temporary } of moves) rmSync(temporary, { force: true })
    removeJournal(folder)
    return [cannotWrite(current, problem)]
  }
  removeJournal(folder)
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

function cannotWrite(path: string, problem: unknown): Diagnostic {
  const message = `\`${shown(path)}\` cannot be written: ${reasonOf(problem)}`
  return error('run/write', message, undefined, 'nothing was changed')
}

/** A path as it is from where the user stands, if that is not a way around. */
function shown(path: string): string {
  const fromHere = relative('', path)
  return fromHere === '' || fromHere.startsWith('..') ? path : fromHere
}

function locked(folder: string, process: number): Diagnostic {
  const hint = `wait for it to end; if it is none, delete \`${shown(join(folder, '.midgame.lock'))}\``
  return error('run/locked', `process ${process} is writing to \`${shown(folder)}\``, undefined, hint)
}

/** Looks at the part of the path that is there: a link in it may lead anywhere. */
function mustStayInside(folder: string, path: string): void {
  let there = path
  while (!existsSync(there)) there = dirname(there)
  if (isInside(realpathSync(folder), realpathSync(there))) return
  throw new Error('it is in a folder that leads out of the output folder')
}

function mustNotBeFolder(target: string): void {
  if (existsSync(target) && lstatSync(target).isDirectory()) throw new Error('there is a folder of this name')
}
