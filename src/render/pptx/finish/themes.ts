import type { Document, Element } from '@xmldom/xmldom'
import type { PptxDeck } from '../deck.js'
import { relations, root, type Package } from '../package/package.js'
import { relativeTo } from '../package/relations.js'
import { all, child, children, descend, make, namespaces, parseXml, remove } from '../package/xml.js'
import { objectDefaults } from './object-defaults.js'
import { schemeOf, type Scheme } from './scheme.js'

const slideTheme = 'ppt/theme/theme1.xml'
const notesTheme = 'ppt/theme/theme2.xml'
const notesMaster = 'ppt/notesMasters/notesMaster1.xml'

/** The face of Chinese text that says which of the two scripts it is in, whatever the deck is in. */
const scripts = [
  ['Hans', 'zh-Hans'],
  ['Hant', 'zh-Hant'],
] as const

/** Colours and fonts of the theme, so that what a reader adds looks like the rest; a theme of its own for the notes. */
export function finishThemes(opened: Package, deck: PptxDeck): void {
  const theme = root(opened, slideTheme)
  theme.setAttribute('name', deck.theme.name)
  for (const extension of children(theme, 'a:extLst')) remove(extension)
  for (const scheme of all(theme, 'a:clrScheme', 'a:fontScheme')) scheme.setAttribute('name', deck.theme.name)
  setFonts(theme, deck)
  setColours(theme, schemeOf(deck.theme))
  setDefaults(theme, deck)
  if (!deck.stripped) addNotesTheme(opened)
}

function setColours(theme: Element, scheme: Partial<Scheme>): void {
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
    for (const [script, locale] of scripts) {
      font.appendChild(make(font, 'a:font', { script, typeface: eastAsian[locale] }))
    }
  }
}

function setDefaults(theme: Element, deck: PptxDeck): void {
  const xml = `<a:objectDefaults xmlns:a="${namespaces.a}">${objectDefaults(deck.theme, deck.locale)}</a:objectDefaults>`
  const made = theme.ownerDocument!.importNode(parseXml(xml).documentElement!, true)
  theme.replaceChild(made, child(theme, 'a:objectDefaults')!)
}

/** No file of PowerPoint shares one theme between slides and notes. Notes are printed: black on white in any theme. */
function addNotesTheme(opened: Package): void {
  const copy = opened.documents.get(slideTheme)!.cloneNode(true) as Document
  setColours(descend(copy, 'a:theme')!, { dk1: '000000', lt1: 'FFFFFF' })
  opened.documents.set(notesTheme, copy)
  const relation = relations(opened, notesMaster).find((relation) => relation.type === 'theme')!
  relation.element.setAttribute('Target', relativeTo(notesMaster, notesTheme))
}
