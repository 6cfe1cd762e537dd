import { root } from '../../package/package.js'
import { all, textOf } from '../../package/xml.js'
import type { Rule } from '../rule.js'

/** Each slide has one title of its own, first in the reading order: outlines and screen readers go by it. */
export const titles: Rule = {
  name: 'titles',
  *check({ opened, slides }) {
    const seen = new Map<string, string>()
    for (const part of slides) {
      const shapes = all(root(opened, part), 'p:sp', 'p:pic', 'p:graphicFrame')
      const found = shapes.filter((shape) =>
        all(shape, 'p:ph').some((ph) => ph.getAttribute('type') === 'title'),
      )
      if (found.length !== 1) {
        yield { part, message: `it has ${found.length} titles` }
        continue
      }
      const title = textOf(found[0]!)
      if (title === '') yield { part, message: 'its title is empty' }
      if (found[0] !== shapes[0]) yield { part, message: 'its title is not read first' }
      const twin = seen.get(title)
      if (twin) yield { part, message: `it has the title of ${twin}: ${JSON.stringify(title)}` }
      seen.set(title, part)
    }
  },
}
