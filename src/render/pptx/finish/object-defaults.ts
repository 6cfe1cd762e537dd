import type { Locale } from '../../../model/locale.js'
import type { Theme } from '../../../model/settings.js'

/** Points. */
const line = 1.25
const emuPerPoint = 12700

/**
 * How shapes, lines and text boxes look that a reader adds (`a:objectDefaults`): the brand's colour without outline,
 * lines of the deck's own weight, running text without padding.
 */
export function objectDefaults(theme: Theme, locale: Locale): string {
  const [size] = theme.type[locale === 'en' ? 'latin' : 'chinese'].body
  const text = (align: string, fill: string) =>
    `<a:lstStyle><a:defPPr algn="${align}"><a:defRPr sz="${Math.round(size * 100)}">${fill}</a:defRPr></a:defPPr></a:lstStyle>`
  const padding = 'lIns="0" tIns="0" rIns="0" bIns="0"'
  return [
    `<a:spDef><a:spPr>${scheme('accent1')}<a:ln><a:noFill/></a:ln></a:spPr>`,
    `<a:bodyPr rtlCol="0" anchor="ctr"/>${text('ctr', onBrand(theme))}</a:spDef>`,
    `<a:lnDef><a:spPr><a:ln w="${line * emuPerPoint}">${scheme('accent1')}</a:ln></a:spPr><a:bodyPr/><a:lstStyle/></a:lnDef>`,
    `<a:txDef><a:spPr><a:noFill/></a:spPr><a:bodyPr wrap="square" ${padding} rtlCol="0"><a:spAutoFit/></a:bodyPr>`,
    `${text('l', scheme('tx2'))}</a:txDef>`,
  ].join('')
}

/** The page's ground is what can be read on the brand's colour, unless the theme says otherwise. */
function onBrand({ colours: { onStance, paper } }: Theme): string {
  return onStance === paper ? scheme('bg1') : `<a:solidFill><a:srgbClr val="${onStance}"/></a:solidFill>`
}

export function scheme(colour: string): string {
  return `<a:solidFill><a:schemeClr val="${colour}"/></a:solidFill>`
}
