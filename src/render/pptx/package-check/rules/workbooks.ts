import type { Element } from '@xmldom/xmldom'
import { numbered, relations, root, type Package } from '../../package/package.js'
import { all, child, children } from '../../package/xml.js'
import type { Fault, Rule } from '../rule.js'
import { cellsOfReference, readWorkbook, type Sheet } from '../workbook.js'

/** The workbook of a chart says what the chart shows, cell by cell, zeros too; it holds no formula. */
export const workbooks: Rule = {
  name: 'workbooks',
  *check({ opened }) {
    for (const part of numbered(opened, 'ppt/charts/chart')) {
      const read = workbookOf(opened, part)
      if ('fault' in read) yield { part, message: read.fault }
      else yield* compare(part, root(opened, part), read.sheet)
    }
  },
}

function workbookOf(opened: Package, part: string): { sheet: Sheet } | { fault: string } {
  const id = child(root(opened, part), 'c:externalData')?.getAttribute('r:id')
  const relation = relations(opened, part).find((relation) => relation.id === id)
  const bytes = relation && opened.media.get(relation.target)
  if (!bytes) return { fault: 'it has no workbook' }
  try {
    return { sheet: readWorkbook(bytes) }
  } catch (problem) {
    return { fault: `its workbook cannot be read: ${problem instanceof Error ? problem.message : problem}` }
  }
}

function* compare(part: string, chart: Element, sheet: Sheet): Iterable<Fault> {
  if (sheet.formulas > 0) yield { part, message: 'its workbook holds a formula' }
  for (const reference of all(chart, 'c:numRef', 'c:strRef')) {
    const formula = child(reference, 'c:f')?.textContent ?? ''
    const cells = cellsOfReference(formula, sheet.name)
    if (!cells) {
      yield { part, message: `${formula} names no cells of its workbook` }
      continue
    }
    const cache = child(reference, 'c:numCache') ?? child(reference, 'c:strCache')
    const shown = cache ? pointsOf(cache) : new Map<number, string | number>()
    const differs = cells.findIndex((cell, index) => sheet.cells.get(cell) !== shown.get(index))
    const count = Number(cache && child(cache, 'c:ptCount')?.getAttribute('val'))
    if (count !== cells.length) yield { part, message: `${formula} has ${cells.length} cells, not ${count}` }
    else if (differs >= 0) yield { part, message: mismatch(cells[differs]!, sheet, shown.get(differs)) }
  }
}

function pointsOf(cache: Element): Map<number, string | number> {
  const numbers = cache.nodeName === 'c:numCache'
  return new Map(
    children(cache, 'c:pt').map((point) => {
      const text = child(point, 'c:v')?.textContent ?? ''
      return [Number(point.getAttribute('idx')), numbers ? Number(text) : text]
    }),
  )
}

function mismatch(cell: string, sheet: Sheet, shown: string | number | undefined): string {
  const say = (value: string | number | undefined) =>
    value === undefined ? 'nothing' : JSON.stringify(value)
  return `it shows ${say(shown)} where its workbook has ${say(sheet.cells.get(cell))} in ${cell}`
}
