import type { Document, Element } from '@xmldom/xmldom'
import type { Theme } from '../../../model/settings.js'
import type { PptxDeck } from '../deck.js'
import { relations, root, type Package } from '../package/package.js'
import { relativeTo } from '../package/relations.js'
import { all, child, children, descend, make, remove } from '../package/xml.js'

const slideTheme = 'ppt/theme/theme1.xml'
const notesTheme = 'ppt/theme/theme2.xml'
const notesMaster = 'ppt/notesMasters/notesMaster1.xml'

/** Colours and fonts of the theme, so that what a reader adds looks like the rest; a theme of its own for the notes. */
export function finishThemes(opened: Package, deck: PptxDeck): void {
  const theme = root(opened, slideTheme)
  theme.setAttribute('name', deck.theme.name)
  for (const extension of children(theme, 'a:extLst')) remove(extension)
  setFonts(theme, deck)
  setColours(theme, schemeOf(deck.theme))
  addNotesTheme(opened)
}

type Scheme = Readonly<Record<string, string>>

function schemeOf({ colours }: Theme): Scheme {
  return {
    dk1: colours.ink,
    lt1: colours.paper,
    dk2: colours.text,
    lt2: colours.surface,
    accent1: colours.brand,
    accent2: colours.attack,
    accent3: colours.hold,
    accent4: colours.retreat,
    accent5: colours.context,
    accent6: colours.faint,
    hlink: colours.retreat,
    folHlink: colours.muted,
  }
}

function setColours(theme: Element, scheme: Scheme): void {
  const colours = all(theme, 'a:clrScheme')[0]!
  for (const [name, value] of Object.entries(scheme)) {
    const slot = child(colours, `a:${name}`)!
    children(slot).forEach(remove)
    slot.appendChild(make(slot, 'a:srgbClr', { val: value }))
  }
}

function setFonts(theme: Element, deck: PptxDeck): void {
  const { latin, eastAsian } = deck.theme.fonts
  for (const font of all(theme, 'a:majorFont', 'a:minorFont')) {
    children(font).forEach(remove)
    font.appendChild(make(font, 'a:latin', { typeface: latin }))
    font.appendChild(make(font, 'a:ea', { typeface: eastAsian[deck.locale] }))
    font.appendChild(make(font, 'a:cs', { typeface: latin }))
  }
}

/** No file of PowerPoint shares one theme between slides and notes. Notes are printed: black on white in any theme. */
function addNotesTheme(opened: Package): void {
  const copy = opened.documents.get(slideTheme)!.cloneNode(true) as Document
  setColours(descend(copy, 'a:theme')!, { dk1: '000000', lt1: 'FFFFFF' })
  opened.documents.set(notesTheme, copy)
  const relation = relations(opened, notesMaster).find((relation) => relation.type === 'theme')!
  relation.element.setAttribute('Target', relativeTo(notesMaster, notesTheme))
}
