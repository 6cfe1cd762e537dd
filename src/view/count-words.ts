import { error, type Diagnostic } from '../diagnostic.js'
import type { Dataset, Record_ } from '../model/dataset.js'
import { didYouMean } from '../nearest.js'
import { whereKeys, type CountSpec } from './counts.js'

/** What is wrong with the conditions of a count: a key that it does not have, or a word that nothing can match. */
export function countProblems(record: Record_<'derived'>, count: CountSpec, dataset: Dataset): Diagnostic[] {
  const keys: readonly string[] = whereKeys[count.of]
  const words = vocabulary(dataset, count.of)
  return Object.entries(count.where).flatMap(([key, wanted]): Diagnostic[] => {
    if (!keys.includes(key)) {
      const message = `a count of ${count.of} has no condition \`${key}\`; there are ${keys.join(', ')}`
      return [error('view/count-where', message, record.place, ...didYouMean(key, keys))]
    }
    const known = words[key]
    if (!known) return []
    return (Array.isArray(wanted) ? wanted : [String(wanted)])
      .filter((word) => !known.includes(word))
      .map((word) =>
        error(
          'view/count-where',
          `there is no ${key} \`${word}\` to count`,
          record.place,
          ...didYouMean(word, known),
        ),
      )
  })
}

/** The words that a condition may hold. A limit is not among them, being a number or a figure. */
function vocabulary(dataset: Dataset, of: CountSpec['of']): Readonly<Record<string, readonly string[]>> {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
  const entities = [
    ...dataset.companies,
    ...dataset.organisations,
    ...dataset.markets,
    ...dataset.models,
    ...dataset.products,
    ...dataset.people,
    ...dataset.camps,
  ]
  return {
    id: ids(dataset[of]),
    type: ids(dataset.companyTypes),
    role: ['forward', 'hold', 'back'],
    stance: ids(dataset.stanceKinds),
    camp: ids(dataset.camps),
    kind: ids(dataset.eventKinds),
    move: ['forward', 'back', 'none'],
    subject: ids(entities),
    company: ids(dataset.companies),
    model: ids([...dataset.models, ...dataset.products]),
    unit: ids(dataset.units),
    direction: ['input', 'output', 'blended', 'unstated'],
    openness: ['open', 'api', 'unknown'],
  }
}
