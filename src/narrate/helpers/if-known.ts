import type { Helper } from '../helper.js'
import { isKnown } from '../known.js'

/** Shows its text only where the figure is known on the day of the view. */
export const ifKnown: Helper = {
  usage: '{{#ifKnown "id"}}…{{/ifKnown}}',
  means: 'shows its text only where the figure is known on the day of the edition',
  params: ['guarded'],
  result: 'boolean',
  block: true,
  run: ({ params, scope }) => isKnown(params[0] as string, scope) === true,
}
