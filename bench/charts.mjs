// What one chart costs in a warm process: every shipped chart at its size in the investor deck, first draw and median.
import { performance } from 'node:perf_hooks'
import { bindCharts, draw } from '../dist/chart/index.js'
import { check } from '../dist/check/index.js'
import { load } from '../dist/load/index.js'
import { openDisk } from '../dist/run/disk.js'
import { view } from '../dist/view/index.js'

const rounds = 9
const job = { audiences: [], data: 'data/midgame', templates: ['templates'], out: 'out', strict: false }
const sources = load(job, openDisk(process.cwd())).value
const { dataset, audiences, charts, strings, themes } = check(sources, job).value
const known = view(dataset, audiences[0], audiences[0].asOf).value
const models = Object.values(bindCharts(known, charts, strings.en, 'en').value)

for (const model of models) {
  const size =
    model.kind === 'growth-columns' ? { width: 6.994, height: 4.1 } : { width: 8.022, height: 4.15 }
  const times = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    draw(model, size, themes.light, 'en')
    times.push(performance.now() - start)
    // The canvas frees its pixels only when the event loop turns.
    await new Promise(setImmediate)
  }
  const [first, ...rest] = times
  const middle = rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)]
  const name = `chart ${model.id}`.padEnd(34)
  console.log(`${name} ${middle.toFixed(0).padStart(6)} ms  (first ${first.toFixed(0)} ms)`)
}
