import { strFromU8 } from 'fflate'
import { all, child, parseXml } from '../package/xml.js'
import { unzip } from '../package/zip.js'

/** The cells of a workbook’s first sheet by name (`A1`); empty ones are not there. Formulas of all its sheets. */
export interface Sheet {
  readonly name: string
  readonly cells: ReadonlyMap<string, string | number>
  readonly formulas: number
}

/** Throws where the workbook cannot be read. */
export function readWorkbook(bytes: Uint8Array): Sheet {
  const parts = unzip(bytes)
  const part = (name: string) => {
    const content = parts.get(name)
    if (!content) throw new Error(`it has no ${name}`)
    return parseXml(strFromU8(content))
  }
  const strings = all(part('xl/sharedStrings.xml'), 'si').map((item) => child(item, 't')?.textContent ?? '')
  const sheet = part('xl/worksheets/sheet1.xml')
  const cells = all(sheet, 'c').flatMap((cell) => {
    const content = child(cell, 'v')?.textContent
    if (content === undefined || content === null) return []
    const isText = cell.getAttribute('t') === 's'
    const value = isText ? strings[Number(content)] : Number(content)
    return value === undefined ? [] : [[cell.getAttribute('r') ?? '', value] as const]
  })
  const sheets = [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/'))
  const formulas = sheets.reduce((sum, name) => sum + all(part(name), 'f').length, 0)
  const name = all(part('xl/workbook.xml'), 'sheet')[0]?.getAttribute('name') ?? ''
  return { name, cells: new Map(cells), formulas }
}

/** The names of the cells of a reference like `Data!$B$2:$B$9`, one column; undefined where it is none. */
export function cellsOfReference(reference: string, sheet: string): string[] | undefined {
  const match = /^(\w+)!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(reference)
  if (!match || match[1] !== sheet || (match[4] ?? match[2]) !== match[2]) return undefined
  const [first, last] = [Number(match[3]), Number(match[5] ?? match[3])]
  return Array.from({ length: last - first + 1 }, (_, i) => `${match[2]}${first + i}`)
}
