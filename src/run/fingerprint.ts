import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { id } from '../check/schema/values.js'
import { error, hasErrors, type Diagnostic } from '../diagnostic.js'
import { fingerprintOf } from '../fingerprint/index.js'
import { decode } from '../load/index.js'
import type { Arguments } from './arguments.js'
import type { Surroundings } from './command.js'
import { reasonOf } from './disk.js'
import { report } from './report.js'

/** `midgame fingerprint SOURCE FILE`: prints which spans a text holds, as hashes, for `fingerprints/` of a dataset. */
export function runFingerprint({ operands }: Arguments, where: Surroundings): Promise<0 | 1> {
  const { terminal, project } = where
  const [source = '', file = ''] = operands
  const { value: text, diagnostics } = textOf(source, file, project)
  terminal.err(report(diagnostics, { colour: terminal.colour, textOf: () => undefined }))
  if (text === undefined || hasErrors(diagnostics)) return Promise.resolve(1)
  terminal.out(fingerprintOf(source, text))
  return Promise.resolve(0)
}

function textOf(
  source: string,
  file: string,
  project: string,
): { value?: string; diagnostics: readonly Diagnostic[] } {
  const wrong = id.safeParse(source).error?.issues[0]
  if (wrong) return { diagnostics: [error('run/source-id', `\`${source}\` is no id: ${wrong.message}`)] }
  try {
    const { value, diagnostics } = decode(file, readFileSync(resolve(project, file)))
    return { ...(value && { value: value.text }), diagnostics }
  } catch (problem) {
    return { diagnostics: [error('run/unreadable', `\`${file}\` cannot be read: ${reasonOf(problem)}`)] }
  }
}
