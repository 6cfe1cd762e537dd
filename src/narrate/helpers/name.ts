import { localise } from '../../format/simplified.js'
import type { Helper } from '../helper.js'
import { own } from '../known.js'

/** The plain name of a company, model, product, camp or person. */
export const name: Helper = {
  usage: '{{name id}}',
  params: ['named'],
  result: 'text',
  run({ params, scope }) {
    const found = own(scope.view.names, params[0] as string)
    return found ? localise(found, scope.locale) : ''
  },
}
