import * as z from 'zod'
import { kindNames } from './dataset.js'
import { reference } from './values.js'

const points = z.number().describe('points; example: 20')

const changes = {
  stance: 60,
  camp: 30,
  retracted: 40,
  corrected: 40,
  disputed: 30,
  resolved: 30,
  revised: 20,
  new: 10,
  stale: 5,
}

const records = {
  fundings: 30,
  valuations: 25,
  prices: 25,
  priceChanges: 20,
  partnerships: 20,
  events: 15,
  observations: 15,
  attributes: 5,
  claims: -5,
  traits: -5,
  derived: -100,
}

/** How large a move must be, in percent, and what it then counts for. */
const move = z.strictObject({
  from: z
    .number()
    .positive()
    .describe('at least so many percent up; a fall counts like the rise that would undo it; example: 50'),
  points,
})

/** What a change counts for: the sum of the points of all that is true of it. */
export const materiality = z
  .strictObject({
    shown: z.number().default(25).describe('a change of fewer points is only counted, not told; example: 25'),
    changes: z
      .strictObject(
        Object.fromEntries(
          Object.entries(changes).map(([kind, given]) => [kind, points.default(given)]),
        ) as Record<keyof typeof changes, z.ZodDefault<z.ZodNumber>>,
      )
      .prefault({})
      .describe('by what happened; example: { stance: 60, stale: 0 }'),
    records: z
      .partialRecord(z.enum(kindNames), points)
      .default({})
      .transform((own) => ({ ...records, ...own }) as Readonly<Record<string, number>>)
      .describe('by the kind of record; example: { prices: 30 }'),
    events: z
      .record(reference('eventKinds'), points)
      .default({})
      .describe('for events, by their kind; example: { layoff: 20 }'),
    assertions: z
      .record(z.string(), points)
      .default({ rumour: -10, denial: -5 })
      .describe('by the kind of statement; example: { rumour: -10 }'),
    companies: z
      .record(reference('companies'), points)
      .default({})
      .describe('by the company that it is about; example: { acme: 5 }'),
    moves: move
      .default({ from: 50, points: 15 })
      .describe('for figures that moved; example: { from: 50, points: 15 }'),
    metrics: z
      .record(reference('metrics'), move)
      .default({})
      .describe('instead, for figures of a metric; example: { app-mau: { from: 10, points: 20 } }'),
  })
  .prefault({})
  .describe(
    'what a change counts for in the weekly deck, in points that are added up; example: { shown: 30 }',
  )
