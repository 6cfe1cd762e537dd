import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))

interface Import {
  readonly from: string
  /** A file below `src/`, or a package. */
  readonly to: string
  readonly typeOnly: boolean
}

const imports: Import[] = files.flatMap((from) => {
  const text = readFileSync(join('src', from), 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?[^'"]*?from\s+'([^']+)'|^import\s+()'([^']+)'/gm,
  )
  return [...statements].map((match) => {
    const target = match[2] ?? match[4]!
    const to = target.startsWith('.')
      ? normalize(join(dirname(from), target)).replace(/\.js$/, '.ts')
      : target
    return { from, to, typeOnly: match[1] !== undefined }
  })
})

const stages = ['load', 'tidy', 'check', 'view', 'narrate', 'parse', 'cite', 'layout', 'chart', 'render']
const stageOf = (file: string) => stages.find((stage) => file.startsWith(`${stage}/`))
const list = (found: Import[]) => found.map((i) => `${i.from} imports ${i.to}`)

describe('who may import whom', () => {
  test('there is code to look at', () => {
    expect(imports.length).toBeGreaterThan(50)
  })

  test('a stage never imports another stage', () => {
    const crossing = imports.filter(({ from, to }) => {
      const [a, b] = [stageOf(from), stageOf(to)]
      return a !== undefined && b !== undefined && a !== b
    })
    expect(list(crossing)).toEqual([])
  })

  test('stages know nothing of what explains their results, and that nothing of the disk', () => {
    const upwards = imports.filter(({ from, to }) => stageOf(from) !== undefined && to.startsWith('explain/'))
    const outwards = imports.filter(({ from, to }) => from.startsWith('explain/') && to.startsWith('run/'))
    expect(list([...upwards, ...outwards])).toEqual([])
  })

  test('the model holds types only and imports nothing that runs', () => {
    const running = imports.filter((i) => i.from.startsWith('model/') && !i.typeOnly)
    expect(list(running)).toEqual([])
  })

  test.each([
    ['pptxgenjs', /^render\/pptx\//],
    ['handlebars', /^narrate\//],
    ['yaml', /^(load|tidy)\//],
    ['@napi-rs/canvas', /^(chart\/draw|type\/)/],
    ['chartjs-node-canvas', /^chart\/draw/],
    ['opencc-js', /^format\//],
    ['node:fs', /^(run\/|cli\.ts|type\/)/],
    ['node:worker_threads', /^run\//],
  ])('%s is imported only where it belongs', (library, allowed) => {
    const elsewhere = imports.filter(
      (i) => (i.to === library || i.to.startsWith(`${library}/`)) && !allowed.test(i.from),
    )
    expect(list(elsewhere)).toEqual([])
  })

  test('only the command line and the run folder see the console, the clock and chance', () => {
    const offenders = files.filter((file) => {
      if (file === 'cli.ts' || file.startsWith('run/')) return false
      const code = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      return /\bconsole\.|\bDate\.now\(|new Date\(\)|Math\.random\(|process\.(?:env|exit)/.test(code)
    })
    expect(offenders).toEqual([])
  })

  test('there are no cycles', () => {
    const graph = new Map(
      files.map((file) => [file, imports.filter((i) => i.from === file && !i.typeOnly).map((i) => i.to)]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      else if (!done.has(file)) {
        for (const next of graph.get(file) ?? []) visit(next, [...path, file])
        done.add(file)
      }
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  test('there are no default exports', () => {
    const offenders = files.filter((file) => /^export default/m.test(readFileSync(join('src', file), 'utf8')))
    expect(offenders).toEqual([])
  })
})
