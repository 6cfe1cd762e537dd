import { error, type Diagnostic } from '../../diagnostic.js'
import { withArticle } from '../nouns.js'
import { entries, type Rule } from '../scope.js'

/** What states that something is so or happened; what someone thinks of it is a claim. */
const reports: ReadonlySet<string> = new Set(['events', 'roles', 'fundings', 'partnerships'])

/**
 * A judgement says whose it is: `attribution` names a speaker or has words for it. A stance is shown as ours and
 * needs none. What is reported to have happened is not a judgement at all.
 */
export const judgement: Rule = ({ records, origins }) =>
  entries(records).flatMap(({ kind, record }): Diagnostic[] => {
    if (!('assertion' in record) || record.assertion !== 'author_judgement' || kind === 'stances') return []
    const place = origins.place(record, 'assertion')
    if (reports.has(kind)) {
      const message = `${withArticle(kind)} is reported, not judged`
      return [error('check/judgement', message, place, 'write the judgement as a claim about it')]
    }
    const { attribution } = record
    if ((attribution?.speaker ?? null) !== null || (attribution?.text ?? null) !== null) return []
    const message = `it is not said whose judgement \`${record.id}\` is`
    const hint = 'name a `speaker` in `attribution`, or give its `text`: { en: the author, zh-Hant: 作者 }'
    return [error('check/judgement', message, place, hint)]
  })
