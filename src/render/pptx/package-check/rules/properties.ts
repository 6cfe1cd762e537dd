import { all } from '../../package/xml.js'
import type { Rule } from '../rule.js'

/** The properties name the deck and carry a day, never a time: that would be the clock's. */
export const properties: Rule = {
  name: 'properties',
  *check({ opened, slides }) {
    const [core, app] = ['docProps/core.xml', 'docProps/app.xml']
    const text = (part: string, name: string) => {
      const document = opened.documents.get(part)
      return (document && all(document, name)[0]?.textContent) ?? ''
    }
    if (text(core, 'dc:title').trim() === '') yield { part: core, message: 'the document has no title' }
    if (!/^(en-US|zh-TW|zh-CN)$/.test(text(core, 'dc:language')))
      yield { part: core, message: 'the document has no language' }
    if (text(core, 'dc:creator') !== 'midgame')
      yield { part: core, message: 'the document has another creator' }
    for (const name of ['dcterms:created', 'dcterms:modified']) {
      if (!/^\d{4}-\d{2}-\d{2}T00:00:00Z$/.test(text(core, name))) {
        yield { part: core, message: `${name} is no day: ${text(core, name)}` }
      }
    }
    if (text(app, 'Slides') !== String(slides.length)) {
      yield { part: app, message: `it counts ${text(app, 'Slides')} slides of ${slides.length}` }
    }
  },
}
