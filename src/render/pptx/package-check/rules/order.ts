import { root } from '../../package/package.js'
import { all, children } from '../../package/xml.js'
import type { Fault, Finished, Rule } from '../rule.js'

const ofPresentation = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
  'p:defaultTextStyle',
  'p:extLst',
]

/** Elements stand where the schema wants them, in the places where pptxgenjs is known to set them wrong. */
export const order: Rule = {
  name: 'order',
  *check(file) {
    const part = 'ppt/presentation.xml'
    const places = children(root(file.opened, part)).map((element) =>
      ofPresentation.indexOf(element.nodeName),
    )
    if (places.some((place, i) => i > 0 && place <= places[i - 1]!)) {
      yield { part, message: 'its lists are in the wrong order' }
    }
    yield* paragraphs(file)
  },
}

function* paragraphs(file: Finished): Iterable<Fault> {
  for (const part of [...file.slides, ...file.notes, ...file.layouts, ...file.masters]) {
    for (const paragraph of all(root(file.opened, part), 'a:p')) {
      const names = children(paragraph).map((element) => element.nodeName)
      if (names.lastIndexOf('a:pPr') > 0)
        yield { part, message: 'a paragraph has its properties twice or late' }
      if (names.includes('a:endParaRPr') && names.at(-1) !== 'a:endParaRPr') {
        yield { part, message: 'text follows the end of a paragraph' }
      }
    }
  }
}
