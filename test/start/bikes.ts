import type { Job } from '../../src/model/job.js'
import { filesIn, worldOf } from '../problems/fixtures.js'

const under = (root: string, at: string) =>
  new Map([...filesIn(root)].map(([path, text]) => [`${at}/${path}`, text] as const))

/** The project that `init` writes, in memory, with more files. */
export const bikes = (more: Readonly<Record<string, string>> = {}) =>
  worldOf(
    under('templates/init/data', 'data'),
    under('templates/init/templates', 'templates'),
    under('templates', '@midgame'),
    new Map(Object.entries(more)),
  )

export const bikesJob: Job = {
  audiences: ['board'],
  data: 'data/market',
  templates: ['templates', '@midgame'],
  out: 'out',
  strict: false,
}

const briefing = '# {{title}}\n\nFor {{vars.client}}, week {{vars.week}}.\n'

/** An audience with variables, and a briefing of one line that shows them. */
export const board = (settings = ''): Record<string, string> => ({
  'templates/audiences/board/audience.yaml': `extends: review
locales: [en, zh-Hans]
variables: { client: { en: our clients, zh-Hant: 客戶 }, week: '9' }
${settings}`,
  'templates/audiences/board/briefing.en.md.hbs': briefing,
  'templates/audiences/board/briefing.zh-Hant.md.hbs': briefing,
})
