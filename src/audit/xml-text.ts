/** A stretch of text in XML that is read as one, or the value of an attribute. */
export interface XmlText {
  readonly text: string
  /** Of an attribute: its element and name, `p:cNvPr descr`. */
  readonly attribute?: string
  /** The element that holds a text, without its prefix. */
  readonly inside?: string
}

/** Elements inside a paragraph or a cell that do not part its text: PowerPoint splits words over runs as it likes. */
const inline = new Set(
  (
    't r fld br tab rPr rPh endParaRPr latin ea cs sym solidFill srgbClr schemeClr sysClr prstClr ln noFill effectLst ' +
    'hlinkClick hlinkMouseOver uFillTx uFill uLnTx uLn highlight b i u sz color rFont family scheme charset ' +
    'phoneticPr extLst ext lumMod lumOff alpha'
  ).split(' '),
)

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!([^>]*)>|<(\/?)([^\s>/]+)([^>]*?)\/?>|([^<]+)/g
const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * All text of an XML part, a paragraph at a time, and all values of attributes. It only reads along, so that neither
 * depth nor an entity of the file’s own can harm.
 * @returns undefined where the part declares a document type, which no office file has
 */
export function textsOfXml(xml: string): XmlText[] | undefined {
  const found: XmlText[] = []
  let text = ''
  let inside = ''
  const flush = (): void => {
    if (text.trim() !== '') found.push({ text, inside })
    text = ''
  }
  for (const [, data, declaration, closing, name, attributes = '', plain] of xml.matchAll(token)) {
    if (declaration !== undefined) return undefined
    if (data !== undefined) text += data
    else if (plain !== undefined) text += decoded(plain)
    else if (name !== undefined) {
      const local = name.split(':').at(-1)!
      if (local === 'br' || local === 'tab') text += closing === '/' ? '' : ' '
      if (!inline.has(local)) flush()
      if (closing === '' && !inline.has(local)) inside = local
      for (const [, key = '', double, single] of attributes.matchAll(attributePattern)) {
        const value = decoded(double ?? single ?? '')
        if (value !== '') found.push({ text: value, attribute: `${name} ${key}` })
      }
    }
  }
  flush()
  return found
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return named[name] ?? whole
      const code = parseInt(hex ?? decimal, hex === undefined ? 10 : 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}
