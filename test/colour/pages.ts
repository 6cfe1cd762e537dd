import { compose } from '../../src/compose.js'
import { layout } from '../../src/layout/index.js'
import type { Frame } from '../../src/model/frame.js'
import type { Job } from '../../src/model/job.js'
import type { Theme } from '../../src/model/settings.js'
import { readProject } from '../../src/project.js'
import { openDisk } from '../../src/run/disk.js'
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
const { sources, checked: project } = readProject(job, openDisk('.'), quiet).value!

/** The project that ships, without a fault. */
export const checked = project!

/** The themes that ship. */
export const themes: Readonly<Record<string, Theme>> = checked.themes

/** All pages of the shipped decks in English and of the sample deck in Chinese, laid out in the spectrum. */
export function allPages(): Frame[] {
  const inSpectrum = { ...checked, themes: { ...themes, spectrum } }
  const shipped = checked.audiences.flatMap((one) => {
    const audience = { ...one, theme: 'spectrum', locales: ['en' as const] }
    return compose({ job, sources, checked: inSpectrum, audience, progress: quiet }).value!.editions
  })
  const sample = layout([sampleDeck('zh-Hant')], sampleCharts(), spectrum, { strings: strings(), companies })
  return [...shipped.flatMap(({ frames }) => frames), ...sample.value!.flat()]
}
