import type { Element } from '@xmldom/xmldom'
import { make } from '../package/xml.js'

const decorative = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}'

/** Gives an object's `p:cNvPr` its alternative text; undefined: marks it as decoration, as Office 2019 and later do. */
export function describe(properties: Element, alt: string | undefined): void {
  properties.setAttribute('descr', alt ?? '')
  if (alt !== undefined) return
  const mark = make(properties, 'adec:decorative', { val: '1' })
  properties.appendChild(
    make(properties, 'a:extLst', {}, make(properties, 'a:ext', { uri: decorative }, mark)),
  )
}
