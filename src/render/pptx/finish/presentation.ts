import { emuPerInch, type PptxDeck } from '../deck.js'
import { root, type Package } from '../package/package.js'
import { all, child, descend, insertBefore } from '../package/xml.js'

/** Letter-like pages that the notes master is drawn for; pptxgenjs turns the slide's size around instead. */
const notesPage = { width: 7.5, height: 10 }

export function finishPresentation(opened: Package, deck: PptxDeck): void {
  const presentation = root(opened, 'ppt/presentation.xml')
  // The schema wants it before the slides; PowerPoint calls other orders damaged.
  insertBefore(presentation, child(presentation, 'p:notesMasterIdLst')!, 'p:sldIdLst')
  const size = child(presentation, 'p:notesSz')!
  size.setAttribute('cx', String(notesPage.width * emuPerInch))
  size.setAttribute('cy', String(notesPage.height * emuPerInch))
  finishTextSizes(opened, deck)
}

/** Text that a reader adds, in tables too, has the size of running text; pptxgenjs makes it 18 points. */
function finishTextSizes(opened: Package, deck: PptxDeck): void {
  const [body] = deck.theme.type[deck.locale === 'en' ? 'latin' : 'chinese'].body
  const other = descend(root(opened, 'ppt/slideMasters/slideMaster1.xml'), 'p:txStyles', 'p:otherStyle')!
  const styles = [child(root(opened, 'ppt/presentation.xml'), 'p:defaultTextStyle')!, other]
  for (const run of styles.flatMap((style) => all(style, 'a:defRPr'))) {
    if (run.hasAttribute('sz')) run.setAttribute('sz', String(Math.round(body * 100)))
  }
}
