import type { Element } from '@xmldom/xmldom'
import type { PptxDeck } from '../deck.js'
import { numbered, root, type Package } from '../package/package.js'
import { all, child, children, insertBefore, make, remove } from '../package/xml.js'
import { cutByLanguage, languageAttributes } from './language.js'
import { splitSharedMarks } from './marks.js'

const chartStem = 'ppt/charts/chart'
const stems = [
  'ppt/slides/slide',
  'ppt/slideLayouts/slideLayout',
  'ppt/slideMasters/slideMaster',
  'ppt/notesSlides/notesSlide',
  'ppt/notesMasters/notesMaster',
  chartStem,
]

/** What follows the fonts in a run's properties. */
const afterFonts = ['a:sym', 'a:hlinkClick', 'a:hlinkMouseOver', 'a:rtl', 'a:extLst']

/** Language and fonts of every run; paragraphs in the order that the schema wants. */
export function finishText(opened: Package, deck: PptxDeck): void {
  for (const part of stems.flatMap((stem) => numbered(opened, stem))) {
    for (const paragraph of all(root(opened, part), 'a:p')) finishParagraph(paragraph, deck)
    for (const properties of all(root(opened, part), 'a:defRPr')) {
      properties.removeAttribute('lang')
      // What PowerPoint writes itself into a chart has no runs to tell their fonts.
      if (part.startsWith(chartStem)) setFonts(properties, deck)
    }
  }
}

function finishParagraph(paragraph: Element, deck: PptxDeck): void {
  // pptxgenjs writes the properties before every run whose options differ; only the first count.
  children(paragraph, 'a:pPr').slice(1).forEach(remove)
  children(paragraph, 'a:br').forEach((br) => finishBreak(br))
  for (const run of children(paragraph, 'a:r')) cutRun(run, deck)
  for (const run of children(paragraph)) {
    const text = child(run, 'a:t')
    if (text) finishRun(run, text.textContent ?? '', deck)
  }
  splitSharedMarks(paragraph, deck)
  finishEnd(paragraph, deck)
}

/** A voice that reads English cannot read the Chinese name in it, and the other way round. */
function cutRun(run: Element, deck: PptxDeck): void {
  const parts = cutByLanguage(child(run, 'a:t')?.textContent ?? '', deck.locale)
  if (parts.length < 2) return
  for (const part of parts) {
    const copy = run.cloneNode(true) as Element
    child(copy, 'a:t')!.textContent = part
    run.parentNode!.insertBefore(copy, run)
  }
  remove(run)
}

function finishRun(run: Element, text: string, deck: PptxDeck): void {
  let properties = child(run, 'a:rPr')
  if (!properties) {
    properties = make(run, 'a:rPr')
    run.insertBefore(properties, run.firstChild)
  }
  setLanguage(properties, text, deck)
  setFonts(properties, deck)
}

/** A line break takes the size and fonts of the run after it. */
function finishBreak(br: Element): void {
  const next = child(br.nextSibling ?? br, 'a:rPr')
  if (!next || child(br, 'a:rPr')) return
  const properties = br.appendChild(next.cloneNode(true)) as Element
  children(properties, 'a:hlinkClick').forEach(remove)
}

function finishEnd(paragraph: Element, deck: PptxDeck): void {
  let end = child(paragraph, 'a:endParaRPr')
  if (!end) {
    end = make(paragraph, 'a:endParaRPr')
    paragraph.appendChild(end)
  }
  setLanguage(end, '', deck)
}

function setLanguage(properties: Element, text: string, deck: PptxDeck): void {
  properties.removeAttribute('dirty')
  properties.removeAttribute('altLang')
  for (const [name, value] of Object.entries(languageAttributes(text, deck.locale))) {
    properties.setAttribute(name, value)
  }
}

function setFonts(properties: Element, deck: PptxDeck): void {
  for (const old of children(properties)) if (/^a:(latin|ea|cs)$/.test(old.nodeName)) remove(old)
  const { latin, eastAsian } = deck.theme.fonts
  const charset = deck.locale === 'zh-Hant' ? '-120' : '-122'
  for (const font of [
    make(properties, 'a:latin', { typeface: latin }),
    make(properties, 'a:ea', { typeface: eastAsian[deck.locale], charset }),
    make(properties, 'a:cs', { typeface: latin }),
  ]) {
    insertBefore(properties, font, ...afterFonts)
  }
}
