#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArguments } from './run/arguments.js'
import { runAudit } from './run/audit.js'
import { runBatch } from './run/batch.js'
import { runBuild } from './run/build.js'
import { runCheck } from './run/check.js'
import { runDiff } from './run/diff.js'
import { runExplain } from './run/explain.js'
import { runFingerprint } from './run/fingerprint.js'
import { runInit } from './run/init.js'
import { runLayouts } from './run/layouts.js'
import { runNew } from './run/new.js'
import { runList } from './run/list.js'
import { runShow } from './run/show.js'
import { runTrace } from './run/trace.js'
import { runFmt } from './run/fmt.js'
import { help } from './run/help.js'
import { runSchema } from './run/schema.js'
import type { Terminal } from './run/terminal.js'

/** Exit codes: 0 fine, 1 problems found, 2 wrong usage, 70 a bug of the program itself. */
const wrongUsage = 2
const bug = 70

const inPackage = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const isTerminal = process.stderr.isTTY === true
const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: isTerminal,
  colour: isTerminal && !process.env.NO_COLOR,
  ...(process.stdout.isTTY && {
    page: { columns: process.stdout.columns, colour: !process.env.NO_COLOR },
  }),
}

const runners = {
  build: runBuild,
  batch: runBatch,
  check: runCheck,
  init: runInit,
  new: runNew,
  schema: runSchema,
  fmt: runFmt,
  fingerprint: runFingerprint,
  layouts: runLayouts,
  diff: runDiff,
  explain: runExplain,
  audit: runAudit,
  trace: runTrace,
  show: runShow,
  list: runList,
}

async function main(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv)
  switch (parsed.kind) {
    case 'help':
      terminal.out(help(parsed.command))
      return 0
    case 'version':
      terminal.out(`${version()}\n`)
      return 0
    case 'usage': {
      const command = parsed.command === undefined ? '' : ` ${parsed.command}`
      terminal.err(`midgame: ${parsed.message}\nsee midgame${command} --help\n`)
      return wrongUsage
    }
    case 'run': {
      const run = runners[parsed.arguments.command]
      const builtInTemplates = inPackage('templates')
      return run(parsed.arguments, { project: process.cwd(), builtInTemplates, terminal })
    }
  }
}

function version(): string {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }
  return version
}

function reportBug(problem: unknown): void {
  const error = problem instanceof Error ? problem : new Error(String(problem))
  const wantsTrace = process.argv.includes('-v') || process.argv.includes('--verbose')
  terminal.err(`\nmidgame: this is a bug in midgame: ${error.message}\n`)
  terminal.err(wantsTrace && error.stack ? `${error.stack}\n` : 'run it again with -v for the details\n')
  process.exitCode = bug
}

// `midgame … | head` closes the pipe early; that is no error.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
})
process.on('uncaughtException', reportBug)
process.on('unhandledRejection', reportBug)

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code
}, reportBug)
