import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readManifest } from '../../src/run/manifest.js'
import { openDisk } from '../../src/run/disk.js'
import { staleOutputs } from '../../src/run/stale.js'
import { build } from '../../src/build.js'
import { planOutputs } from '../../src/run/manifest.js'
import { writeAll } from '../../src/run/write.js'
import type { Job } from '../../src/model/job.js'
import { lineOf } from '../problems/fixtures.js'
import { bikes } from './query.js'

const job: Job = {
  audiences: [],
  data: 'data/bikes',
  templates: ['templates', '@midgame'],
  out: 'out',
  strict: false,
}
const open = (project: string) =>
  openDisk(project, ['data/bikes', 'templates'], { '@midgame': resolve('templates') })

const built = mkdtempSync(join(tmpdir(), 'midgame-built-'))
cpSync(bikes, built, { recursive: true })
const { value, diagnostics } = await build(
  { ...job, formats: ['md'], locales: ['en'] },
  open(built),
  () => {},
)
writeAll(join(built, 'out'), () => planOutputs(join(built, 'out'), value!))

describe('midgame check --stale', () => {
  let project: string
  const stale = () => staleOutputs(job, open(project), project).map(lineOf)
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(project, path), change(readFileSync(join(project, path), 'utf8')))

  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'midgame-stale-'))
    cpSync(built, project, { recursive: true })
  })

  test('nothing is stale after a build', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(readManifest(join(project, 'out')).outputs.length).toBeGreaterThan(0)
    expect(stale()).toEqual([])
  })

  test('a changed, an added and a removed input are told', () => {
    edit('data/bikes/facts.yaml', (text) => `${text}# looked at\n`)
    writeFileSync(join(project, 'data/bikes/more.yaml'), 'companies: []\n')
    expect(stale()).toEqual([
      'data/bikes/facts.yaml:1: error run/stale: `data/bikes/facts.yaml` was changed after the outputs were built',
      'data/bikes/more.yaml:1: error run/stale: `data/bikes/more.yaml` was added after the outputs were built',
    ])
  })

  test('a file in an earlier template folder counts, as it would win', () => {
    writeFileSync(join(project, 'templates/locales-are-no-folder.yaml'), '')
    expect(stale()).toEqual([])
    cpSync('templates/themes/light.yaml', join(project, 'templates/themes/light.yaml'))
    expect(stale().map((line) => line.replace(/^.*: `/, '`'))).toEqual([
      '`@midgame/themes/light.yaml` was taken away after the outputs were built',
      '`templates/themes/light.yaml` was added after the outputs were built',
    ])
  })

  test('an output that is missing or was changed by hand', () => {
    const [first, second] = readManifest(join(project, 'out')).outputs
    rmSync(join(project, 'out', first!.path))
    edit(`out/${second!.path}`, (text) => `${text} `)
    expect(stale()).toEqual([
      `(nowhere): error run/missing-output: \`out/${first!.path}\` is not there`,
      `(nowhere): error run/changed-output: \`out/${second!.path}\` was changed after it was built`,
    ])
  })

  test('no manifest, no outputs', () => {
    rmSync(join(project, 'out'), { recursive: true })
    expect(stale()).toEqual([
      '(nowhere): error run/no-outputs: there is no `out/manifest.json` that names an output',
    ])
  })
})
