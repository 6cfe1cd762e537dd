import { kindNames } from '../check/schema/dataset.js'
import { groups } from '../check/schema/groups.js'
import { nearest } from '../nearest.js'
import { nounOf } from './catalogue.js'
import type { Holder } from '../model/reference.js'

const all: readonly Holder['kind'][] = [...kindNames, 'audiences', 'charts']

/** The kinds that a word means: `prices`, `price`, `price-changes`, `priceChange`, `price change`; `facts` are all figures. */
export function kindsCalled(word: string): readonly Holder['kind'][] | undefined {
  const wanted = folded(word)
  if (wanted === 'facts' || wanted === 'fact' || wanted === 'figures') return groups.facts
  const found = all.find((kind) => folded(kind) === wanted || folded(nounOf(kind)) === wanted)
  return found && [found]
}

/** What could be meant by a word that is no kind. */
export function nearestKind(word: string): string | undefined {
  const names = [...all, 'facts', 'kinds']
  return (
    nearest(word, names) ?? all.find((kind) => nearest(folded(word), [folded(nounOf(kind))]) !== undefined)
  )
}

/** Every kind that can be listed. */
export const listedKinds = all

function folded(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '')
}
