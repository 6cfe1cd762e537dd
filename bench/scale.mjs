// What `midgame check` costs with the size of a landscape: 10,000 and 100,000 observations from CSV, run in turn.
// usage: npm run bench:scale [-- RUNS]     seconds are of this machine; the ratio is what counts: at most 11
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { writeLandscape } from './landscape.mjs'

const runs = Number(process.argv[2] ?? 5)
const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')
// Loading extra certificates more than doubles Node's start.
const env = { ...process.env }
delete env.NODE_EXTRA_CA_CERTS
const reportUsage =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("@"+JSON.stringify(process.resourceUsage())))'

/** Seconds on the clock and of the processors, and peak MB, of one whole process. */
function check(cwd) {
  const start = performance.now()
  const args = ['--import', reportUsage, cli, 'check', '--data', 'data/large', '-q']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`the generated landscape has problems\n${stderr.slice(0, 2000)}`)
  const usage = JSON.parse(stderr.slice(stderr.lastIndexOf('@') + 1))
  return {
    seconds,
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    megabytes: usage.maxRSS / 1024,
  }
}

function middle(found, measure) {
  const sorted = found.map((one) => one[measure]).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

const folder = mkdtempSync(join(tmpdir(), 'midgame-scale-'))
const sets = [
  { name: '10,000 observations from CSV', size: 10_000 },
  { name: '100,000 observations from CSV', size: 100_000 },
  { name: '10,000 observations from YAML', size: 10_000, yaml: true },
].map((set, index) => ({ ...set, cwd: join(folder, String(index)), found: [] }))

try {
  for (const { cwd, size, yaml } of sets) writeLandscape(cwd, size, yaml)
  for (let run = 0; run < runs; run++) for (const { cwd, found } of sets) found.push(check(cwd))
  for (const { name, found } of sets) {
    const seconds = middle(found, 'seconds').toFixed(2)
    const cpu = middle(found, 'cpu').toFixed(2)
    const megabytes = Math.max(...found.map((one) => one.megabytes)).toFixed(0)
    console.log(
      `${name.padEnd(30)} ${seconds.padStart(6)} s ${cpu.padStart(6)} s of processor ${megabytes.padStart(5)} MB`,
    )
  }
  const [small, large] = sets
  for (const measure of ['seconds', 'cpu']) {
    const ratio = middle(large.found, measure) / middle(small.found, measure)
    console.log(`ratio of 100,000 to 10,000, ${measure.padEnd(8)} ${ratio.toFixed(2)}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
