import * as z from 'zod'
import { depths } from '../../model/depth.js'
import { usualPattern } from '../../name-pattern.js'
import { materiality } from './materiality.js'
import { currency, day, id, localised, reference, unitReference } from './values.js'

export const format = z.enum(['pptx', 'md']).describe('pptx: a deck; md: a briefing')
export const locale = z.enum(['en', 'zh-Hant', 'zh-Hans']).describe('a language')

const months = z.number().int().positive().describe('a number of months; example: 18')

/** How old a figure may be on the day of the edition. */
const maxAge = z
  .strictObject({
    months: months
      .optional()
      .describe('for observations, prices and valuations: a number of months; example: 18'),
    kinds: z
      .strictObject({
        observations: months.optional(),
        prices: months.optional(),
        priceChanges: months.optional(),
        attributes: months.optional(),
        fundings: months.optional(),
        valuations: months.optional(),
      })
      .default({})
      .describe('months by kind of record, instead; example: { prices: 12 }'),
    metrics: z
      .record(reference('metrics'), months)
      .default({})
      .describe('months by metric, instead; example: { app-mau: 6 }'),
  })
  .describe(
    'how old a figure may be on the day of the edition; an older one gets a note on its age and a warning; ' +
      'example: { months: 18 }',
  )

/** Rows and columns of the sheet of models. */
const specs = z
  .strictObject({
    models: z
      .array(reference('models'))
      .optional()
      .describe(
        'which models, in this order; when left out, those of the audience’s companies of which a figure of a column ' +
          'is known; example: [acme-one, bolt-two]',
      ),
    attributes: z
      .array(reference('attributeKinds'))
      .default([])
      .describe('a column for each of these measured properties, in this order; example: [params-total]'),
    unit: unitReference
      .optional()
      .describe('of the prices; that of most of them when left out; example: `CNY/1M tokens`'),
  })
  .describe(
    'the sheet of models: its rows, and its columns before those of the prices; example: { attributes: [params-total] }',
  )

const onOff = z
  .union([z.boolean(), z.enum(['on', 'off'])])
  .transform((value) => value === true || value === 'on')

/** How numbers are written, by language; the same in texts, tables, charts, axes and alternative texts. */
const numbers = z
  .strictObject({
    en: z
      .strictObject({
        scale: z
          .enum(['short', 'words', 'plain'])
          .optional()
          .describe('short, the usual: 4T; words: 4 trillion; plain: 4,000,000,000,000'),
        currency: z
          .enum(['usual', 'code', 'sign'])
          .optional()
          .describe('usual: RMB 70.7B, USD 2.5B; code: CNY 70.7B, USD 2.5B; sign: ¥70.7B, $2.5B'),
      })
      .optional()
      .describe('in English; example: { scale: words, currency: sign }'),
    'zh-Hant': z
      .strictObject({
        scale: z
          .enum(['words', 'plain'])
          .optional()
          .describe('words, the usual: 4 萬億; plain: 4,000,000,000,000'),
        trillion: z
          .enum(['萬億', '兆'])
          .optional()
          .describe('what 10¹² is called; 兆 is usual in Taiwan; example: 兆'),
      })
      .optional()
      .describe('in Traditional Chinese; example: { trillion: 兆 }'),
    'zh-Hans': z
      .strictObject({
        scale: z
          .enum(['words', 'plain'])
          .optional()
          .describe('words, the usual: 4 万亿; plain: 4,000,000,000,000'),
      })
      .optional()
      .describe('in Simplified Chinese; example: { scale: plain }'),
  })
  .describe(
    'how numbers are written, by language, in texts, tables, charts and their descriptions; sizes of models stay as ' +
      'they are usual (671B); example: { zh-Hant: { trillion: 兆 } }',
  )

export const audience = z.strictObject({
  extends: z
    .string()
    .optional()
    .describe(
      'an audience that this one is made from: what is not said here is said there, templates and charts too; or ' +
        '`@base`, the audience of the same name in a later template folder; example: investor',
    ),
  name: localised.describe('the edition, on the cover; example: Investor edition'),
  locales: z
    .array(locale)
    .min(1)
    .default(['en', 'zh-Hant', 'zh-Hans'])
    .describe('the languages it is made in; example: [en, zh-Hant]'),
  formats: z.array(format).min(1).default(['pptx', 'md']).describe('what is made; example: [pptx]'),
  theme: id.default('light').describe('name of a file in `themes/` without `.yaml`; example: `light`'),
  charts: z
    .enum(['image', 'native'])
    .default('image')
    .describe(
      'how charts stand in decks, where they do not say so themselves; native: editable in PowerPoint; --charts ' +
        'overrides it',
    ),
  fileName: z
    .string()
    .default(usualPattern)
    .describe(
      'name of the outputs, without their endings; {dataset}, {audience}, {locale}, {asOf}, {theme} and {vars.NAME} are ' +
        'filled in; ' +
        'example: `{dataset}-{locale}-latest`',
    ),
  currency: currency
    .optional()
    .describe(
      'amounts and prices are told in this currency, converted through the exchange rates of the dataset, each at that ' +
        'of its own day; what has no rate stays as it is, with a warning; example: USD',
    ),
  rateWithin: z
    .number()
    .int()
    .nonnegative()
    .default(31)
    .describe('how many days before the date of an amount its exchange rate may be; example: 7'),
  numbers: numbers.optional(),
  notes: z
    .enum(['keep', 'strip'])
    .default('keep')
    .describe(
      'whether decks have speaker notes; strip: no trace of them is in the file, and the sources that only they cite are ' +
        'not listed',
    ),
  disclaimer: localised
    .optional()
    .describe(
      'the legal line on the page of sources, instead of that of the dataset; ' +
        'example: {en: For Acme only., zh-Hant: 僅供 Acme 使用。}',
    ),
  variables: z
    .record(
      z
        .string()
        .regex(
          /^[a-z][A-Za-z0-9-]*$/,
          'a variable is letters, digits and hyphens, and begins with a small letter',
        ),
      z.union([z.string(), localised]),
    )
    .default({})
    .describe(
      'texts that differ from reader to reader, with what stands where nobody says otherwise; a template writes ' +
        '`{{vars.client}}`, and `--set client=Acme` or a column of a table says another one; example: { client: our clients }',
    ),
  asOf: day
    .optional()
    .describe(
      'pins the edition to what was known on this day, YYYY-MM-DD; --as-of overrides it; example: 2025-06-30',
    ),
  period: z
    .strictObject({
      days: z
        .number()
        .int()
        .positive()
        .describe('how many, up to and with the day of the edition; example: 7'),
    })
    .optional()
    .describe('the days whose changes are told, for `changes` in templates; example: { days: 7 }'),
  maxAge: maxAge.optional(),
  visibility: z
    .enum(['public', 'partner', 'internal'])
    .default('public')
    .describe('who reads it; records that are more restricted are left out'),
  materiality,
  sections: z
    .record(id, onOff)
    .default({})
    .describe(
      'which parts of deck and briefing are on or off, by the name of a slide, of a section of the briefing or of a ' +
        '`{{#section}}` block; all are on that are not named; example: { reach: off }',
    ),
  depth: z
    .enum(depths)
    .default('standard')
    .describe(
      'how much it is told: what templates write in `{{#depth "full"}}` only those of this depth or more',
    ),
  maxSlides: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('how many pages the deck may have; more are an error; example: 12'),
  dropFirst: z
    .array(id)
    .default([])
    .describe(
      'sections that are left out in this order, each with a warning, until the deck fits `maxSlides`; ' +
        'example: [reach, open]',
    ),
  tone: id
    .optional()
    .describe('which templates of `tones/` win over those of the same name; example: `sober`'),
  companies: z
    .array(reference('companies'))
    .optional()
    .describe('which companies, in this order; all of them when left out; example: [acme, bolt]'),
  groups: z
    .array(reference('companyTypes'))
    .optional()
    .describe(
      'which sorts of company, in this order, each a row of the camp map; companies of others are left out; all of ' +
        'them when left out; example: [incumbent, start-up]',
    ),
  camps: z
    .array(reference('camps'))
    .optional()
    .describe('which camps are told of, in this order; all of them when left out; example: [harbour-pact]'),
  profiles: z
    .array(reference('companies'))
    .max(4)
    .default([])
    .describe('companies that get a slide of their own; at most four; example: [acme]'),
  scored: z
    .array(reference('companies'))
    .default([])
    .describe('companies in the score table, in this order; example: [acme, bolt]'),
  risks: z
    .array(reference('risks'))
    .optional()
    .describe(
      'which risks, in this order; all of them, in the dataset’s order, when left out; example: [risk-margin]',
    ),
  timeline: z
    .strictObject({
      from: z.string().describe('first month, YYYY-MM; example: 2024-05'),
      to: z.string().describe('last month, YYYY-MM, included; example: 2025-04'),
      events: z.array(reference('events')).optional().describe('which events; example: [acme-launch]'),
    })
    .optional()
    .describe('first and last month, and which events; all moves between them when left out'),
  specs: specs.optional(),
  keyFigures: z
    .array(
      z.strictObject({
        label: localised.describe('head of the row; example: Users a day'),
        facts: z
          .array(reference('dated'))
          .min(1)
          .describe('the figures of the row; example: [acme-users-2024-12]'),
      }),
    )
    .default([])
    .describe('rows of the sources slide, each a label and the facts behind it'),
})
