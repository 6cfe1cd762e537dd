import { root } from '../../package/package.js'
import { all } from '../../package/xml.js'
import type { Rule } from '../rule.js'

/** Text has been measured. Autofit would be worked out by PowerPoint alone, and only once somebody edits it. */
export const autofit: Rule = {
  name: 'autofit',
  *check({ opened, slides }) {
    for (const part of slides) {
      if (all(root(opened, part), 'a:normAutofit', 'a:spAutoFit').length > 0) {
        yield { part, message: 'a text box fits itself' }
      }
    }
  },
}
