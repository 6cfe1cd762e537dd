import type { Package } from '../package/package.js'
import { parseXml } from '../package/xml.js'
import { contentTypes } from '../package/zip.js'
import { contentTypeOf, defaultTypes } from '../package/types.js'

const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** Lists what is there: pptxgenjs lists slide masters that are not, and `image/jpg`, which does not exist. */
export function finishContentTypes(opened: Package): void {
  const names = [...opened.documents.keys(), ...opened.media.keys()].sort()
  const used = new Set(names.map((name) => name.split('.').at(-1)!))
  const defaults = Object.entries(defaultTypes)
    .filter(([extension]) => used.has(extension))
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
  const overrides = names.flatMap((name) => {
    const type = contentTypeOf(name)
    return type ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : []
  })
  const types = [...defaults, ...overrides].join('')
  opened.documents.set(contentTypes, parseXml(`<Types xmlns="${namespace}">${types}</Types>`))
}
