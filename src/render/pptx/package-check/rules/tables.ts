import type { Element } from '@xmldom/xmldom'
import { root } from '../../package/package.js'
import { all, child, children } from '../../package/xml.js'
import type { Fault, Rule } from '../rule.js'

/** Tables are whole: a header row, as many cells in each row as columns, a frame of their size. */
export const tables: Rule = {
  name: 'tables',
  *check({ opened, slides }) {
    for (const part of slides) {
      for (const frame of all(root(opened, part), 'p:graphicFrame')) {
        const table = all(frame, 'a:tbl')[0]
        if (table) yield* checkTable(part, frame, table)
      }
    }
  },
}

function* checkTable(part: string, frame: Element, table: Element): Iterable<Fault> {
  const name = JSON.stringify(all(frame, 'p:cNvPr')[0]?.getAttribute('name'))
  const columns = all(table, 'a:gridCol')
  const rows = children(table, 'a:tr')
  if (child(table, 'a:tblPr')?.getAttribute('firstRow') !== '1') {
    yield { part, message: `${name} has no header row` }
  }
  if (rows.some((row) => children(row, 'a:tc').length !== columns.length)) {
    yield { part, message: `${name} has rows of another length than its columns` }
  }
  const extent = all(frame, 'a:ext').find((element) => element.hasAttribute('cx'))
  if (
    sum(columns, 'w') !== Number(extent?.getAttribute('cx')) ||
    sum(rows, 'h') !== Number(extent?.getAttribute('cy'))
  ) {
    yield { part, message: `${name} is not of the size of its rows and columns` }
  }
}

function sum(elements: readonly Element[], attribute: string): number {
  return elements.reduce((total, element) => total + Number(element.getAttribute(attribute)), 0)
}
