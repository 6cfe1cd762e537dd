import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { error, type Diagnostic } from '../diagnostic.js'
import { reasonOf } from './disk.js'

/** Bytes; no deck comes near it. */
const largest = 200_000_000

/** The bytes of a finished file, which may lie anywhere. */
export function readOutput(project: string, file: string): Uint8Array | Diagnostic {
  try {
    const path = resolve(project, file)
    const { size } = statSync(path)
    if (size > largest) return error('run/too-large', `\`${file}\` has ${Math.round(size / 1e6)} MB`)
    return readFileSync(path)
  } catch (problem) {
    return error('run/unreadable', `\`${file}\` cannot be read: ${reasonOf(problem)}`)
  }
}
