// Cold build of the investor edition against an empty Node process, and what one chart costs.
// usage: npm run bench [-- RUNS]     prints medians; compare ratios, not seconds: machines differ
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const runs = Number(process.argv[2] ?? 9)
// Loading extra certificates more than doubles Node's start.
const env = { ...process.env }
delete env.NODE_EXTRA_CA_CERTS

const out = mkdtempSync(join(tmpdir(), 'midgame-bench-'))
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')

function time(args) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')} failed\n${stderr}`)
  return performance.now() - start
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

const tasks = {
  'empty node': ['-e', ''],
  'deck and briefing, three locales': [cli, 'build', 'investor', '--out', out, '-q'],
  'deck and briefing, en': [cli, 'build', 'investor', '--locale', 'en', '--out', out, '-q'],
  'briefing only, en': [cli, 'build', 'investor', '--locale', 'en', '--format', 'md', '--out', out, '-q'],
  'check, three locales': [cli, 'check', 'investor', '-q'],
}

try {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]))
  for (let run = 0; run <= runs; run++) {
    for (const [name, args] of Object.entries(tasks)) {
      const elapsed = time(args)
      // The first round warms the disk cache.
      if (run > 0) times[name].push(elapsed)
    }
  }
  const unit = median(times['empty node'])
  for (const [name, values] of Object.entries(times)) {
    const ms = median(values)
    console.log(
      `${name.padEnd(34)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / unit).toFixed(1).padStart(6)} × empty node`,
    )
  }
  await import('./charts.mjs')
} finally {
  rmSync(out, { recursive: true, force: true })
}
