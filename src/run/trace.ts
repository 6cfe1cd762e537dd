import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { chosen, trace, type FileTrace } from '../audit/trace/index.js'
import { error, type Diagnostic } from '../diagnostic.js'
import { nearest } from '../nearest.js'
import type { Arguments } from './arguments.js'
import { conclude, type Surroundings } from './command.js'
import { openDisk } from './disk.js'
import { readOutput } from './finished.js'
import { traceText } from './trace-text.js'

/** `midgame trace FILE [TEXT or FACT]`: the figures of a finished file with their sources. It needs no project. */
export function runTrace(args: Arguments, where: Surroundings): Promise<0 | 1> {
  const [file = '', asked] = args.operands
  const { value: found, diagnostics } = traceFile(where.project, file)
  const problems = [...diagnostics]
  const wanted = {
    ...(args.slide !== undefined && { slide: args.slide }),
    ...(asked !== undefined && { asked }),
  }
  const figures = found ? chosen(found, wanted) : []
  if (found && figures.length === 0) problems.push(nothing(found, wanted))
  const page = where.terminal.page
  const accounts = found
    ? [{ name: 'trace', data: { ...found, figures }, text: traceText({ ...found, figures }, page) }]
    : []
  return Promise.resolve(conclude(args, where, openDisk(where.project), problems, { accounts }))
}

function traceFile(project: string, file: string): { value?: FileTrace; diagnostics: Diagnostic[] } {
  const bytes = readOutput(project, file)
  if ('code' in bytes) return { diagnostics: [bytes] }
  const beside = file.replace(/\.[^./\\]+$/, '.provenance.json')
  const text = existsSync(resolve(project, beside)) ? readOutput(project, beside) : undefined
  if (text && 'code' in text) return { diagnostics: [text] }
  const found = trace(file, bytes, text && new TextDecoder().decode(text))
  if (!('refused' in found)) return { value: found, diagnostics: [] }
  return { diagnostics: [error('trace/unreadable', `\`${file}\` cannot be traced: ${found.refused}`)] }
}

function nothing(found: FileTrace, { slide, asked }: { slide?: string; asked?: string }): Diagnostic {
  const place = slide === undefined ? '' : ` on slide ${slide}`
  const what = asked === undefined ? 'no figure' : `no figure \`${asked}\``
  const near =
    asked === undefined
      ? undefined
      : nearest(
          asked,
          found.figures.flatMap(({ fact, text }) => [fact, text]),
        )
  const hint = near === undefined ? [] : [`did you mean \`${near}\`?`]
  return error(
    'trace/nothing',
    `\`${found.file}\` has ${what}${place} that can be traced`,
    undefined,
    ...hint,
  )
}
