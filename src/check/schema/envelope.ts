import * as z from 'zod'
import { confidence, date, day, localised, note, reference, visibility } from './values.js'

/** One place in one source that carries an assertion. */
export const citation = z.strictObject({
  source: reference('sources').describe('the source'),
  at: z.string().min(1).optional().describe('where in the source; example: P36 for paragraph 36'),
  role: z
    .enum(['primary', 'repeat', 'contradicts'])
    .default('primary')
    .describe('whether the source says it itself, repeats another one, or says otherwise'),
})

/** The two clocks, the evidence and the standing that every assertion carries. */
export const envelope = {
  sources: z
    .array(citation)
    .min(1)
    .describe('where it is said; at least one; example: [{source: article, at: P36}]'),
  attribution: z
    .strictObject({
      speaker: reference('people', 'companies', 'organisations')
        .nullable()
        .default(null)
        .describe('who said it, where the dataset knows them'),
      text: localised
        .nullable()
        .default(null)
        .describe('who said it, in words; example: an executive at the launch'),
    })
    .optional()
    .describe(
      'who said it, when it is somebody’s word; an `author_judgement` other than a stance must have it',
    ),
  assertion: z
    .enum([
      'article',
      'company_claim',
      'quoted',
      'media_report',
      'rumour',
      'denial',
      'analyst',
      'author_judgement',
      'derived',
    ])
    .describe('what kind of statement it is'),
  valid: date,
  validPrinted: z
    .string()
    .min(1)
    .optional()
    .describe(
      'the date as the first primary source prints it, to be read back by the date parser; words without a year are ' +
        'read from the day on which that source was published; example: `2025年4月底`, `去年第四季度`, `this September`',
    ),
  dateNote: z
    .string()
    .optional()
    .describe(
      'how a relative date was resolved, or why `valid` is more exact than the printed date; example: this ' +
        'September is counted from the day of publication',
    ),
  recorded: day.describe(
    'the day on which the dataset learned it, YYYY-MM-DD; for a back-filled record, the day on which its source ' +
      'was published; example: 2025-06-01',
  ),
  recordedBasis: z
    .enum(['published', 'import', 'assumed'])
    .default('published')
    .describe(
      'published: the day of the first source that carries it (for a stance, of any of them); import: the day of ' +
        'the import, for what an undated source says, which is no news of its week; assumed: not every source has a ' +
        'day, or an entry of a page that grows has one of its own',
    ),
  status: z
    .enum(['active', 'disputed'])
    .default('active')
    .describe('disputed: shown with a mark, and a conflict tells why'),
  supersedes: reference('assertions').nullable().default(null).describe('the record that this one replaces'),
  confidence,
  visibility,
  note: note,
}

/** What an editorial record (score, risk, profile, decision) carries instead: it has an author and a basis. */
export const editorial = {
  author: localised.describe('whose judgement it is; example: team analysis'),
  basis: localised.describe('what the judgement rests on; example: reported launches and prices'),
  recorded: day.describe('the day on which it was judged, YYYY-MM-DD; example: 2025-06-01'),
  visibility,
  note,
}
