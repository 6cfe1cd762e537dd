import { localise } from '../../format/simplified.js'
import type { Helper } from '../helper.js'
import { findTrait, isProblem } from '../known.js'

/** What the dataset says of an entity in words, such as a licence. The slide cites the record by `cites`. */
export const trait: Helper = {
  usage: '{{trait "id"}}',
  means:
    'what is said of something in words, for instance its licence; the slide names the record in `cites`',
  params: ['trait'],
  result: 'text',
  run({ params, scope }) {
    const found = findTrait(params[0] as string, scope)
    return isProblem(found) ? '' : localise(found.text, scope.locale)
  },
}
