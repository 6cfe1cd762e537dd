import { localise } from '../../format/simplified.js'
import type { Helper } from '../helper.js'
import { findRecord, isProblem } from '../known.js'
import { Markdown, markdownLink } from '../markdown.js'

/** A camp by name: `[Six dragons](camp:six-dragons)`. */
export const camp: Helper = {
  usage: '{{camp id}}',
  means: 'a camp by name',
  params: ['camp'],
  result: 'text',
  run({ params, scope }) {
    const found = findRecord('camp', params[0] as string, scope.view.records.camps, scope)
    if (isProblem(found)) return ''
    return new Markdown(markdownLink(localise(found.name, scope.locale), `camp:${found.id}`))
  },
}
