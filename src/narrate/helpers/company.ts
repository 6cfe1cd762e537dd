import { localise } from '../../format/simplified.js'
import type { Helper } from '../helper.js'
import { findRecord, isProblem } from '../known.js'
import { Markdown, markdownLink } from '../markdown.js'

/** A company by name, or by its short name: `[ByteDance](company:bytedance)`. */
export const company: Helper = {
  usage: '{{company id short=true}}',
  params: ['company'],
  hash: { short: 'boolean' },
  result: 'text',
  run({ params, hash, scope }) {
    const found = findRecord('company', params[0] as string, scope.view.records.companies, scope)
    if (isProblem(found)) return ''
    const name = hash['short'] === true ? (found.short ?? found.name) : found.name
    return new Markdown(markdownLink(localise(name, scope.locale), `company:${found.id}`))
  },
}
