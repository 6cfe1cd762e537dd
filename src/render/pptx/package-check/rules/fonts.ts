import { root } from '../../package/package.js'
import { all, child } from '../../package/xml.js'
import type { Rule } from '../rule.js'

/** Latin and East Asian face are named for all text and in the themes: else each program takes its own. */
export const fonts: Rule = {
  name: 'fonts',
  *check({ opened, slides, notes }) {
    for (const part of [...slides, ...notes]) {
      for (const run of all(root(opened, part), 'a:r', 'a:fld')) {
        const properties = child(run, 'a:rPr')
        const named = ['a:latin', 'a:ea'].every(
          (face) => properties && child(properties, face)?.getAttribute('typeface'),
        )
        if (!named) yield { part, message: `no font for ${JSON.stringify(child(run, 'a:t')?.textContent)}` }
      }
    }
    for (const part of opened.documents.keys()) {
      if (!part.startsWith('ppt/theme/') || part.endsWith('.rels')) continue
      const faces = all(root(opened, part), 'a:majorFont', 'a:minorFont')
      if (faces.length < 2 || faces.some((face) => !child(face, 'a:ea')?.getAttribute('typeface'))) {
        yield { part, message: 'the theme has no East Asian font' }
      }
    }
  },
}
