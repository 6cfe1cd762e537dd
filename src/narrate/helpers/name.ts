import { localise } from '../../format/simplified.js'
import type { Helper } from '../helper.js'
import { own } from '../known.js'
import { Markdown, markdownLink } from '../markdown.js'

/**
 * The name of a company, model, product, camp or person, as plain text; with a short name as `[name](short: "short")`,
 * so that it may become that one where the room does not do.
 */
export const name: Helper = {
  usage: '{{name id}}',
  means: 'the name of a company, model, product, camp or person, without a link',
  params: ['named'],
  result: 'text',
  run({ params, scope }) {
    const id = params[0] as string
    const [found, short] = [own(scope.view.names, id), own(scope.view.shortNames, id)]
    if (!found) return ''
    const text = localise(found, scope.locale)
    return short ? new Markdown(markdownLink(text, 'short:', localise(short, scope.locale))) : text
  },
}
