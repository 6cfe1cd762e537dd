import type { Element } from '@xmldom/xmldom'
import { root } from '../../package/package.js'
import { all, textOf } from '../../package/xml.js'
import type { Rule } from '../rule.js'

const fileName = /^\S+\.(png|jpe?g|gif|svg|emf)$/i

const objects = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:grpSp']

/** What is seen and has no text is described, or marked as decoration; a group as a whole. */
export const alternatives: Rule = {
  name: 'alternatives',
  *check({ opened, slides }) {
    for (const part of slides) {
      for (const object of all(root(opened, part), ...objects)) {
        if (object.parentNode!.nodeName === 'p:grpSp') continue
        // An empty placeholder is another fault, `prompts`.
        if (object.nodeName === 'p:sp' && (textOf(object) !== '' || all(object, 'p:ph').length > 0)) continue
        const properties = all(object, 'p:cNvPr')[0]!
        const text = (properties.getAttribute('descr') ?? '').trim()
        const name = JSON.stringify(properties.getAttribute('name'))
        if (fileName.test(text)) yield { part, message: `${name} is described by the name of a file` }
        else if (text === '' && !isDecorative(properties)) yield { part, message: `${name} is not described` }
      }
    }
  },
}

function isDecorative(properties: Element): boolean {
  return all(properties, 'adec:decorative').some((mark) => mark.getAttribute('val') === '1')
}
