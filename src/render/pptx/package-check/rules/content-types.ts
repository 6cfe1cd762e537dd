import { root } from '../../package/package.js'
import { contentTypeOf, defaultTypes } from '../../package/types.js'
import { children } from '../../package/xml.js'
import { contentTypes } from '../../package/zip.js'
import type { Rule } from '../rule.js'

/** Every part is of a known type and declared as that type, once; nothing is declared that is not there. */
export const contentTypesRule: Rule = {
  name: 'content-types',
  *check({ opened }) {
    const parts = [...opened.documents.keys(), ...opened.media.keys()].filter((name) => name !== contentTypes)
    if (!opened.documents.has(contentTypes)) {
      yield { part: contentTypes, message: 'it is missing' }
      return
    }
    const byExtension = new Map<string, string>()
    const byName = new Map<string, string>()
    for (const entry of children(root(opened, contentTypes))) {
      const isDefault = entry.nodeName === 'Default'
      const key = entry.getAttribute(isDefault ? 'Extension' : 'PartName') ?? ''
      const list = isDefault ? byExtension : byName
      if (list.has(key)) yield { part: contentTypes, message: `${key} is declared twice` }
      list.set(key, entry.getAttribute('ContentType') ?? '')
    }
    for (const name of byName.keys()) {
      if (!parts.includes(name.slice(1)))
        yield { part: contentTypes, message: `${name} is declared but not there` }
    }
    for (const part of parts) {
      const extension = part.split('.').at(-1)!
      const expected = contentTypeOf(part) ?? (extension === 'xml' ? undefined : defaultTypes[extension])
      const declared = byName.get(`/${part}`) ?? byExtension.get(extension)
      if (expected === undefined) yield { part, message: 'no part of this kind belongs into the file' }
      else if (declared !== expected) yield { part, message: `it is declared as ${declared ?? 'nothing'}` }
    }
  },
}
