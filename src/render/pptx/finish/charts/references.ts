import { escapeXml, numeral, tag, val, type Markup } from '../../package/markup.js'
import { cellName, sheetName } from './sheet.js'

/** Some cells of one column of the workbook; rows and columns count from 0. */
export interface Cells {
  readonly column: number
  readonly row: number
}

/** The name of a series, from the head of its column. */
export function nameReference(name: string, at: Cells): Markup {
  return tag('c:tx', {}, tag('c:strRef', {}, formula(at, 1), textCache([name])))
}

export function textReference(element: string, texts: readonly string[], at: Cells): Markup {
  return tag(element, {}, tag('c:strRef', {}, formula(at, texts.length), textCache(texts)))
}

/** Null is a cell without a value, and no point. */
export function numberReference(
  element: string,
  values: readonly (number | null)[],
  at: Cells,
  format = 'General',
): Markup {
  const points = values.flatMap((value, idx) =>
    value === null ? [] : [tag('c:pt', { idx }, tag('c:v', {}, numeral(value)))],
  )
  const cache = [tag('c:formatCode', {}, escapeXml(format)), val('c:ptCount', values.length), ...points]
  return tag(element, {}, tag('c:numRef', {}, formula(at, values.length), tag('c:numCache', {}, ...cache)))
}

function textCache(texts: readonly string[]): Markup {
  const points = texts.map((text, idx) => tag('c:pt', { idx }, tag('c:v', {}, escapeXml(text))))
  return tag('c:strCache', {}, val('c:ptCount', texts.length), ...points)
}

function formula({ column, row }: Cells, count: number): Markup {
  const first = cellName(column, row, '$')
  const last = cellName(column, row + count - 1, '$')
  return tag('c:f', {}, `${sheetName}!${count === 1 ? first : `${first}:${last}`}`)
}
