import type { PptxDeck } from '../deck.js'
import type { Package } from '../package/package.js'
import { namespaces, parseXml } from '../package/xml.js'
import { scheme } from './object-defaults.js'

/** Made up once for this style; any file may hold it. */
const id = '{6D1D6A3E-0C53-4E0B-9A5B-6F6D69646761}'

/** A table that a reader adds looks like those of the deck: rules between rows, a strong one under a bold head. */
export function finishTableStyles(opened: Package, { theme: { colours } }: PptxDeck): void {
  const none = '<a:ln><a:noFill/></a:ln>'
  const rule = (points: number, fill: string) => `<a:ln w="${points * 12700}">${fill}</a:ln>`
  const plain = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
  const text = (colour: string, bold: string) =>
    `<a:tcTxStyle${bold}><a:fontRef idx="minor"/><a:schemeClr val="${colour}"/></a:tcTxStyle>`
  const edges = [
    ...['left', 'right', 'top'].map((side) => `<a:${side}>${none}</a:${side}>`),
    `<a:bottom>${rule(0.75, plain(colours.rule))}</a:bottom>`,
    `<a:insideH>${rule(0.75, plain(colours.hair))}</a:insideH><a:insideV>${none}</a:insideV>`,
  ].join('')
  const style = [
    `<a:wholeTbl>${text('tx2', '')}<a:tcStyle><a:tcBdr>${edges}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>`,
    `<a:firstCol>${text('tx1', ' b="on"')}<a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>`,
    `<a:firstRow>${text('tx1', ' b="on"')}<a:tcStyle><a:tcBdr><a:bottom>${rule(1.25, scheme('tx1'))}</a:bottom></a:tcBdr></a:tcStyle></a:firstRow>`,
  ].join('')
  const list = `<a:tblStyleLst xmlns:a="${namespaces.a}" def="${id}"><a:tblStyle styleId="${id}" styleName="midgame">${style}</a:tblStyle></a:tblStyleLst>`
  opened.documents.set('ppt/tableStyles.xml', parseXml(list))
}
