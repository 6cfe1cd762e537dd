import * as z from 'zod'
import { inlineSchema } from './inline.js'

/** Text with figures: printed, it is Markdown with fact links. */
const prose = inlineSchema
const direction = z.enum(['back', 'hold', 'forward'])

const named = { id: z.string(), name: z.string(), short: z.string() }

const company = {
  ...named,
  type: z.string(),
  typeLabel: z.string().describe('plural: Platform incumbents'),
  typeSingular: z.string(),
  camps: z.array(z.string()).describe('ids'),
  campNames: z.array(z.string()),
  role: direction.optional().describe('the direction of its stance; absent where no stance is known'),
  roleLabel: z.string().optional(),
  roleHeading: z.string().optional(),
  stance: z.string().optional().describe('id of the stance kind'),
  stanceLabel: z.string().optional(),
  reason: prose.optional().describe('what the stance rests on'),
  changed: z
    .enum(['stance', 'camp'])
    .optional()
    .describe('what of it changed in the `period` of the audience; absent where nothing did'),
}
const companies = z.array(z.strictObject({ ...company, headline: prose.optional() }))

const role = z.strictObject({ id: direction, label: z.string(), heading: z.string(), companies })

const move = z.strictObject({
  event: z.string(),
  company: z.string(),
  companyName: z.string(),
  companyShort: z.string(),
  month: z.string().describe('2024-05'),
  monthLabel: z.string().describe('May 2024'),
  monthAxis: z.string().describe('May ’24'),
  lane: z.enum(['forward', 'back']),
  laneLabel: z.string(),
  title: prose,
  summary: prose,
})

const profile = z.strictObject({
  ...company,
  company: z.string().describe('the same as id'),
  headline: prose.describe('the action title of the slide'),
  subtitle: z.string(),
  thesis: prose,
  facts: z.array(z.strictObject({ label: z.string(), value: prose })),
  tiles: z.array(z.strictObject({ figure: prose, label: prose })),
  playbook: z.array(prose),
  watch: z.array(prose),
  say: prose,
})

const scored = z.strictObject({
  ...company,
  company: z.string().describe('the same as id'),
  scores: z.array(z.strictObject({ id: z.string(), dimension: z.string(), value: z.number() })),
  change: prose,
  outlook: prose,
})

const risk = z.strictObject({
  id: z.string(),
  title: z.string(),
  why: prose,
  signal: prose,
  severity: z.enum(['low', 'medium', 'high']),
  severityLabel: z.string(),
  exposed: z.array(z.strictObject(named)),
})

const change = z.strictObject({
  id: z.string(),
  kind: z
    .enum(['new', 'revised', 'corrected', 'retracted', 'disputed', 'resolved', 'stale', 'stance', 'camp'])
    .describe('what happened'),
  kindLabel: z.string(),
  record: z.string().describe('kind of record: prices, events'),
  about: z.string().describe('names of what it is about'),
  company: z.string().optional().describe('id'),
  companyName: z.string().optional(),
  title: prose.describe('what changed: what a figure measures, what an event was'),
  before: prose.optional().describe('the figure as it was'),
  after: prose.optional().describe('the figure as it is'),
  difference: prose.optional().describe('how much it moved: in percent, from twice as much on as a multiple'),
  noDifference: z.string().optional().describe('why two figures give no difference'),
  reason: prose.optional().describe('why it changed'),
  sides: z.string().optional().describe('of corrections and conflicts: who says so, the earlier one first'),
  isFirst: z.boolean().describe('nothing of its series was known before'),
  isRise: z.boolean().optional(),
  isFall: z.boolean().optional(),
  recorded: z.string().describe('the day on which it became known'),
  valid: z.string().optional().describe('when it was true'),
})

const changeList = z.array(change)

const topic = change.extend({
  company: z.string().describe('id'),
  companyName: z.string(),
  companyShort: z.string(),
  role: direction.optional().describe('the direction of its stance; absent where no stance is known'),
  roleLabel: z.string().optional(),
  stanceLabel: z.string().optional(),
  detail: prose.optional().describe('its figures, before and after, or else what it was in a sentence'),
  summary: prose.optional().describe('what it was, in a sentence'),
  figures: prose.optional().describe('its figures, before and after'),
  count: z.number().describe('of its changes'),
})

const tile = z.strictObject({
  figure: prose,
  label: prose,
  isRise: z.boolean().optional(),
  isFall: z.boolean().optional(),
  isFirst: z.boolean().describe('nothing of its series was known before'),
})

/**
 * Everything that a template sees, already in its locale. The checker of templates walks this very schema, so a
 * field that is added here is known to it at once.
 */
export const contextSchema = z.strictObject({
  title: z.string(),
  edition: z.string(),
  audience: z.string().describe('id'),
  locale: z.string(),
  asOf: z.string().describe('month and year'),
  asOfDay: z.string().describe('YYYY-MM-DD'),
  asOfDate: z.string().describe('day, month and year'),
  asOfWeek: z.string().describe('the ISO week, `2025-W18`'),
  asOfWeekName: z.string().describe('the same in words, `week 18 of 2025`'),
  disclaimer: z.string(),
  analyst: z.string(),
  vars: z.record(z.string(), z.string()).describe('the variables of the audience, by name'),
  listSeparator: z.string(),
  companies: companies.describe('those of the audience, in its order'),
  groups: z
    .array(z.strictObject({ id: z.string(), label: z.string(), singular: z.string(), companies }))
    .describe('company types of which a company is there'),
  roles: z.strictObject({ back: role, hold: role, forward: role }),
  camps: z.array(
    z.strictObject({ id: z.string(), name: z.string(), definition: z.string(), members: companies }),
  ),
  moves: z.array(move),
  profiles: z.array(profile),
  scored: z.array(scored),
  dimensions: z.array(
    z.strictObject({ id: z.string(), label: z.string(), max: z.number(), rule: z.string() }),
  ),
  risks: z.array(risk),
  decisions: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string().optional().describe('what to do, in a word or two'),
      text: prose,
    }),
  ),
  keyFigures: z.array(
    z.strictObject({ label: z.string(), figures: prose, basis: z.string(), basisLabel: z.string() }),
  ),
  changes: z
    .strictObject({
      since: z.string().optional().describe('the day before the first; absent where no `period` is set'),
      sinceDay: z.string().optional().describe('YYYY-MM-DD'),
      previousWeek: z.string().optional().describe('the ISO week of that day, `2025-W17`'),
      count: z.number().describe('all of them, but for those of the import'),
      imported: z.number().describe('those that came with the import of older sources'),
      shown: changeList.describe('news that weighs enough, the weightiest first'),
      corrections: changeList.describe('corrected and retracted'),
      conflicts: changeList.describe('disputed and resolved'),
      stances: changeList.describe('companies that changed their stance'),
      numbers: changeList.describe('of the news, figures that moved'),
      topics: z
        .array(topic)
        .describe('the news by company and matter, one entry for all that changed of it; at most five'),
      others: z.array(topic).describe('further matters, which are none of the topics; at most three'),
      further: z.number().describe('how many of these there are in all'),
      unnamed: z.number().describe('how many of the further ones are not listed'),
      matters: z.number().describe('topics and further matters together'),
      cites: z.string().describe('ids of what the topics tell, for `cites` of a slide'),
      stanceNames: z.array(z.string()).describe('companies that changed their stance'),
      reratedNames: z
        .array(z.string())
        .describe('companies whose stance changed by the import of older sources alone'),
      pricedNames: z.array(z.string()).describe('models and products of which a price became known'),
      tilesLacking: z.number().describe('how many of the two tiles there are not'),
      tiles: z
        .array(tile)
        .describe('figures that moved, then those that are followed for the first time; two'),
      isBaseline: z.boolean().describe('nothing was known of the companies before'),
      isQuiet: z.boolean().describe('no news of enough weight, no correction and no conflict'),
    })
    .describe('what became known in the `period` of the audience'),
  charts: z
    .record(z.string(), z.strictObject({ id: z.string(), number: z.number(), measure: z.string() }))
    .describe('by name; one whose selection by kind matches no record on the day is absent'),
  specs: z
    .strictObject({
      columns: z.array(z.strictObject({ id: z.string(), label: z.string().describe('with its unit') })),
      rows: z.array(
        z.strictObject({
          model: z.string().describe('id'),
          name: z.string(),
          company: z.string().describe('id'),
          companyName: z.string(),
          access: z.enum(['open', 'api', 'unknown']),
          accessLabel: z.string(),
          cells: z.array(prose).describe('one for each column: the figure, or the word for none'),
        }),
      ),
    })
    .describe('the sheet of models that the audience’s `specs` asks for'),
  models: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      company: z.string(),
      companyName: z.string(),
      openness: z.string(),
    }),
  ),
})

export type ChangeContext = z.output<typeof change>
export type Context = z.output<typeof contextSchema>
export type CompanyContext = Context['companies'][number]
