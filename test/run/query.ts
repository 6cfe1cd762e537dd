import { resolve } from 'node:path'
import { parseArguments } from '../../src/run/arguments.js'
import type { Surroundings } from '../../src/run/command.js'
import { runDiff } from '../../src/run/diff.js'
import { runExplain } from '../../src/run/explain.js'
import { runList } from '../../src/run/list.js'
import { runShow } from '../../src/run/show.js'

/** A market of cargo bikes in which every kind of history happens once. */
export const bikes = 'test/cases/show-bikes'

export interface Answered {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `show …`, `list …`, `explain …` or `diff …` in a project; without `page` the output is a pipe. */
export async function ask(
  line: string,
  project = bikes,
  page?: { columns: number; colour: boolean },
): Promise<Answered> {
  const parsed = parseArguments(line.split(' '))
  if (parsed.kind !== 'run') throw new Error(`not a command: ${line}`)
  const out: string[] = []
  const err: string[] = []
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    interactive: false,
    colour: false,
    ...(page && { page }),
  }
  const where: Surroundings = { project: resolve(project), builtInTemplates: resolve('templates'), terminal }
  const runners = { show: runShow, list: runList, explain: runExplain, diff: runDiff }
  const run = runners[parsed.arguments.command as keyof typeof runners]
  const code = await run(parsed.arguments, where)
  return { code, stdout: out.join(''), stderr: err.join('') }
}
