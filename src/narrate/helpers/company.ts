import { localise } from '../../format/simplified.js'
import type { Helper } from '../helper.js'
import { findRecord, isProblem } from '../known.js'
import { Markdown, markdownLink } from '../markdown.js'

/** A company by name, which may become its short name where the room does not do, or by that at once. */
export const company: Helper = {
  usage: '{{company id short=true}}',
  means:
    'a company by name, which may become its short name where it does not fit; with `short=true` that at once',
  params: ['company'],
  hash: { short: 'boolean' },
  result: 'text',
  run({ params, hash, scope }) {
    const found = findRecord('company', params[0] as string, scope.view.records.companies, scope)
    if (isProblem(found)) return ''
    const [name, short] = [found.name, found.short ?? found.name].map((text) => localise(text, scope.locale))
    const target = `company:${found.id}`
    return new Markdown(
      hash['short'] === true ? markdownLink(short!, target) : markdownLink(name!, target, short),
    )
  },
}
