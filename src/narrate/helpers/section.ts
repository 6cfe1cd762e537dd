import type { Helper } from '../helper.js'
import { isOff } from '../sections.js'

/** Shows its text unless the audience has switched the section off. */
export const section: Helper = {
  usage: '{{#section "id"}}…{{/section}}',
  means:
    'a part that an audience can switch off, by `sections: { id: off }`; a partial in `slides/` or `sections/` is one without it, by the name of its file',
  params: ['text'],
  result: 'boolean',
  block: true,
  run: ({ params, scope }) => !isOff(scope.view.audience, params[0] as string),
}
