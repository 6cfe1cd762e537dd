import { emuPerInch } from '../deck.js'
import { root, type Package } from '../package/package.js'
import { child, insertBefore } from '../package/xml.js'

/** Letter-like pages that the notes master is drawn for; pptxgenjs turns the slide's size around instead. */
const notesPage = { width: 7.5, height: 10 }

export function finishPresentation(opened: Package): void {
  const presentation = root(opened, 'ppt/presentation.xml')
  // The schema wants it before the slides; PowerPoint calls other orders damaged.
  insertBefore(presentation, child(presentation, 'p:notesMasterIdLst')!, 'p:sldIdLst')
  const size = child(presentation, 'p:notesSz')!
  size.setAttribute('cx', String(notesPage.width * emuPerInch))
  size.setAttribute('cy', String(notesPage.height * emuPerInch))
}
