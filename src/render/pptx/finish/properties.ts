import type { PptxDeck } from '../deck.js'
import { escapeXml } from '../package/markup.js'
import { numbered, root, type Package } from '../package/package.js'
import { all, parseXml, textOf } from '../package/xml.js'
import { language } from './language.js'

/** Written as the author and as the program. */
const creator = 'midgame'

/** The properties of the document, from the deck alone: pptxgenjs writes the time of the build. */
export function finishProperties(opened: Package, deck: PptxDeck): void {
  opened.documents.set('docProps/core.xml', parseXml(core(deck)))
  opened.documents.set('docProps/app.xml', parseXml(app(opened, deck)))
}

function core(deck: PptxDeck): string {
  const time = `${deck.asOf}T00:00:00Z`
  return [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(deck.title)}</dc:title><dc:subject>${escapeXml(deck.subject)}</dc:subject>`,
    `<dc:language>${language[deck.locale]}</dc:language>`,
    `<dc:creator>${creator}</dc:creator><cp:lastModifiedBy>${creator}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

function app(opened: Package, deck: PptxDeck): string {
  const { frames, theme, locale, stripped } = deck
  const fonts = [...new Set([theme.fonts.latin, theme.fonts.eastAsian[locale]])]
  const groups: [string, string[]][] = [
    ['Fonts Used', fonts],
    ['Theme', [theme.name]],
    ['Slide Titles', frames.map((frame) => frame.title)],
  ]
  const heads = groups.map(
    ([name, items]) =>
      `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${items.length}</vt:i4></vt:variant>`,
  )
  const parts = groups.flatMap(([, items]) => items).map((item) => `<vt:lpstr>${escapeXml(item)}</vt:lpstr>`)
  const { words, paragraphs } = count(opened)
  return [
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"',
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    `<TotalTime>0</TotalTime><Words>${words}</Words><Application>${creator}</Application>`,
    `<PresentationFormat>Widescreen</PresentationFormat><Paragraphs>${paragraphs}</Paragraphs>`,
    `<Slides>${frames.length}</Slides><Notes>${stripped ? 0 : frames.length}</Notes><HiddenSlides>0</HiddenSlides>`,
    '<MMClips>0</MMClips><ScaleCrop>false</ScaleCrop>',
    `<HeadingPairs><vt:vector size="${heads.length * 2}" baseType="variant">${heads.join('')}</vt:vector></HeadingPairs>`,
    `<TitlesOfParts><vt:vector size="${parts.length}" baseType="lpstr">${parts.join('')}</vt:vector></TitlesOfParts>`,
    '<LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc>',
    '<HyperlinksChanged>false</HyperlinksChanged><AppVersion>16.0000</AppVersion></Properties>',
  ].join('')
}

function count(opened: Package): { words: number; paragraphs: number } {
  const texts = numbered(opened, 'ppt/slides/slide')
    .flatMap((slide) => all(root(opened, slide), 'a:p'))
    .map(textOf)
    .filter((text) => text !== '')
  return { words: texts.flatMap((text) => text.split(/\s+/)).length, paragraphs: texts.length }
}
