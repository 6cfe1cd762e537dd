import type { Helper } from '../helper.js'
import { Markdown } from '../markdown.js'

/** The texts of a list with a text between two: `{{join campNames listSeparator}}`. */
export const join: Helper = {
  usage: '{{join list ", "}}',
  means: 'the texts of a list with a text between two',
  params: ['list', 'text'],
  result: 'text',
  run({ params, write }) {
    const [list, separator] = params as [readonly unknown[], string]
    return new Markdown(list.map(write).join(write(separator)))
  },
}
