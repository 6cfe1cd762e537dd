import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArguments } from '../../src/run/arguments.js'
import { runBatch } from '../../src/run/batch.js'
import { runBuild } from '../../src/run/build.js'
import { runCheck } from '../../src/run/check.js'
import { runInit } from '../../src/run/init.js'
import { runNew } from '../../src/run/new.js'
import type { Terminal } from '../../src/run/terminal.js'

const runners = { batch: runBatch, build: runBuild, check: runCheck, init: runInit, new: runNew }

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in a folder, in this process. */
export async function midgame(project: string, line: string): Promise<Ran> {
  const parsed = parseArguments(line.split(' '))
  if (parsed.kind !== 'run') throw new Error(`not a command: ${line}: ${JSON.stringify(parsed)}`)
  const shown = { out: '', err: '' }
  const terminal: Terminal = {
    interactive: false,
    colour: false,
    out: (text) => void (shown.out += text),
    err: (text) => void (shown.err += text),
  }
  const where = { project, builtInTemplates: resolve('templates'), terminal }
  const run = runners[parsed.arguments.command as keyof typeof runners]
  const code = await run(parsed.arguments, where)
  return { code, ...shown }
}

export const textOf = (...path: string[]): string => readFileSync(join(...path), 'utf8')
