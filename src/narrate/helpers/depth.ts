import { depths } from '../../model/depth.js'
import type { Helper } from '../helper.js'

/** Shows its text to an audience that is told this much, or more. */
export const depth: Helper = {
  usage: '{{#depth "full"}}…{{/depth}}',
  means: `what only an audience of this \`depth\` or a deeper one is told: ${depths.join(', ')}`,
  params: [{ oneOf: depths, what: 'depth' }],
  result: 'boolean',
  block: true,
  run: ({ params, scope }) =>
    depths.indexOf(scope.view.audience.depth) >= depths.indexOf(params[0] as (typeof depths)[number]),
}
