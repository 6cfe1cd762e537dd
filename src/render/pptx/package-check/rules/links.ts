import { relations, root } from '../../package/package.js'
import { ownerOf } from '../../package/relations.js'
import { all } from '../../package/xml.js'
import type { Rule } from '../rule.js'

/** Nothing is fetched or run: the only way out is a link to a page or an address, followed by hand. */
export const links: Rule = {
  name: 'links',
  *check({ opened, slides }) {
    for (const name of opened.documents.keys()) {
      if (!name.endsWith('.rels')) continue
      for (const { type, target, external } of relations(opened, ownerOf(name))) {
        if (!external) continue
        if (type !== 'hyperlink') yield { part: name, message: `${target} is fetched from outside` }
        else if (!/^(https?:\/\/|mailto:)/i.test(target))
          yield { part: name, message: `${target} may not be linked` }
      }
    }
    for (const part of slides) {
      for (const link of all(root(opened, part), 'a:hlinkClick', 'a:hlinkMouseOver')) {
        if (link.getAttribute('action'))
          yield { part, message: `a click does ${link.getAttribute('action')}` }
      }
    }
  },
}
