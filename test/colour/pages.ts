import { compose, tellAll } from '../../src/compose.js'
import { layout } from '../../src/layout/index.js'
import type { ChartModel } from '../../src/model/chart.js'
import type { Frame } from '../../src/model/frame.js'
import type { Job, World } from '../../src/model/job.js'
import type { Theme } from '../../src/model/settings.js'
import { readProject } from '../../src/project.js'
import type { Arguments } from '../../src/run/arguments.js'
import { openDisk } from '../../src/run/disk.js'
import { prepareSpecimen } from '../../src/run/specimen-job.js'
import { companies, sampleCharts, sampleDeck, strings } from '../layout/sample.js'
import { spectrum } from './spectrum.js'

const quiet = () => undefined
const job: Job = {
  audiences: ['investor', 'overview'],
  data: 'data/midgame',
  templates: ['templates'],
  out: 'out',
  strict: false,
}

/** The project that ships, without a fault. */
export const checked = readProject(job, openDisk('.'), quiet).value!.checked!

/** The themes that ship. */
export const themes: Readonly<Record<string, Theme>> = checked.themes

/** The pages of the shipped decks and of the specimen in English and of the sample deck in Chinese, in the spectrum. */
export function allDecks(): Readonly<Record<string, readonly Frame[]>> {
  const specimen = specimenJob()
  const sample = layout([sampleDeck('zh-Hant')], sampleCharts(), spectrum, { strings: strings(), companies })
  return {
    ...decksOf(job, openDisk('.')),
    ...decksOf(specimen.job, specimen.disk),
    sample: sample.value!.flat(),
  }
}

function specimenJob() {
  const where = { project: '.', builtInTemplates: 'templates', terminal: {} as never }
  return prepareSpecimen({ templates: [], operands: [] } as unknown as Arguments, where).value!
}

/** The charts of the specimen, in English. */
export function specimenCharts(): readonly ChartModel[] {
  const { job, disk } = specimenJob()
  const { sources, checked } = readProject(job, disk, quiet).value!
  const [specimen] = checked!.audiences
  const audience = { ...specimen!, locales: ['en' as const] }
  const told = tellAll({ job, sources, checked: checked!, audience, progress: quiet }).value!
  return Object.values(told.editions[0]!.cited.charts)
}

function decksOf(job: Job, world: World): Record<string, readonly Frame[]> {
  const { sources, checked } = readProject(job, world, quiet).value!
  const inSpectrum = { ...checked!, themes: { ...checked!.themes, spectrum } }
  const decks = checked!.audiences.map((one): [string, readonly Frame[]] => {
    const audience = { ...one, theme: 'spectrum', locales: ['en' as const] }
    const composed = compose({ job, sources, checked: inSpectrum, audience, progress: quiet })
    return [one.id, composed.value!.editions.flatMap(({ frames }) => frames)]
  })
  return Object.fromEntries(decks)
}
