import { root, type Package } from '../package/package.js'
import { all } from '../package/xml.js'

/** Numbers the objects of each part in their order: pptxgenjs gives two of them the same number. */
export function finishIds(opened: Package): void {
  for (const part of opened.documents.keys()) {
    if (part.endsWith('.rels') || !part.startsWith('ppt/')) continue
    all(root(opened, part), 'p:cNvPr').forEach((object, i) => object.setAttribute('id', String(i + 1)))
  }
}
