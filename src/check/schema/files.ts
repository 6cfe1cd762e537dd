import * as z from 'zod'
import { audience } from './audience.js'
import { chart } from './chart.js'
import { config } from './config.js'
import { about, kinds } from './dataset.js'
import { strings } from './strings.js'
import { theme } from './theme.js'

const lists = Object.fromEntries(
  Object.entries(kinds).map(([kind, record]) => {
    const list = z.array(record).nullable().optional()
    return [kind, list.describe(record.description ?? kind)]
  }),
)

/** A file of a dataset: any of the kinds, and in one of the files what the dataset is about. */
const datasetFile = z.strictObject({
  dataset: about.optional().describe('what the dataset is about; in one of its files'),
  ...lists,
})

/** The schema of every kind of file that people write, by the name of its schema for editors. */
export const fileSchemas = {
  dataset: datasetFile.describe('a file of a dataset: lists of records by kind'),
  audience: audience.describe('`audience.yaml`: an edition, what is in it and for whom'),
  chart: chart.describe('a file of `charts/`: which facts a chart shows, and how'),
  theme: theme.describe('a file of `themes/`: colours and type'),
  locale: strings.describe('a file of `locales/`: the words that the program itself puts on a page'),
  config: config.describe('`midgame.config.yaml`: defaults of the command line'),
} as const
