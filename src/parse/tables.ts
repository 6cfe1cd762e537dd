import type { Table as TableNode, TableRow } from 'mdast'
import type { Ref, Rich, Table } from '../model/deck.js'
import type { Positioned, Reader } from './reader.js'
import type { CellRule, TableRule } from './rules.js'
import { richOf } from './text.js'

/** A table, its columns checked by what their cells link to. `name` is the container's, for messages. */
export function tableOf(reader: Reader, node: TableNode, rule: TableRule, name: string): Table {
  const [head, ...body] = node.children.map((row) => cellsOf(reader, row))
  const width = head?.length ?? 0
  const cells = rule.cells(width)
  if (!cells) {
    const message = `the table of \`:::${name}\` has ${width} columns, which cannot be right`
    reader.error('table-columns', message, node, `its columns are ${rule.columns}`)
  } else {
    node.children.slice(1).forEach((row, index) => checkRow(reader, row, body[index]!, cells, name))
  }
  checkRows(reader, node, body.length, rule, name)
  if (rule.oneColumn) checkOneColumn(reader, node, body, rule.oneColumn, name)
  const align = node.align?.some(Boolean) ? { align: node.align } : {}
  return { head: head ?? [], rows: body, ...align, place: reader.place(node) }
}

/** One column links to this kind of thing, in every row. */
function checkOneColumn(
  reader: Reader,
  node: TableNode,
  rows: readonly (readonly Rich[])[],
  to: Ref['to'],
  name: string,
): void {
  const links = (cell: Rich | undefined) => cell?.runs.some((run) => run.ref?.to === to) ?? false
  const width = node.children[0]?.children.length ?? 0
  const columns = Array.from({ length: width }, (_, c) => c).filter((c) => rows.some((row) => links(row[c])))
  if (columns.length !== 1) {
    const message = `the table of \`:::${name}\` has one column that links to \`${to}:\`; this one has ${columns.length}`
    return reader.error('table-columns', message, node, `write \`[word](${to}:…)\` in each row`)
  }
  rows.forEach((row, r) =>
    checkCell(reader, node.children[r + 1]!, row[columns[0]!]!, { to }, columns[0]! + 1),
  )
}

function cellsOf(reader: Reader, row: TableRow): Rich[] {
  return row.children.map((cell) => richOf(reader, cell.children, cell))
}

function checkRows(reader: Reader, node: Positioned, count: number, rule: TableRule, name: string): void {
  const [least, most] = rule.rows ?? [1, Infinity]
  if (count >= least && count <= most) return
  const open = least === 1 ? 'at least one row' : `at least ${least} rows`
  const wanted = most === Infinity ? open : `${least} to ${most} rows`
  reader.error('table-rows', `the table of \`:::${name}\` has ${wanted}; this one has ${count}`, node)
}

function checkRow(
  reader: Reader,
  row: TableRow,
  cells: readonly Rich[],
  rules: readonly CellRule[],
  name: string,
): void {
  if (cells.length !== rules.length) {
    const message = `this row of \`:::${name}\` has ${cells.length} cells; the table has ${rules.length} columns`
    reader.error('table-columns', message, row, 'a `|` inside a cell is written `\\|`')
    return
  }
  cells.forEach((cell, index) => checkCell(reader, row.children[index]!, cell, rules[index]!, index + 1))
}

function checkCell(reader: Reader, node: Positioned, cell: Rich, rule: CellRule, column: number): void {
  const [first, ...rest] = cell.runs.filter((run) => run.text.trim() !== '')
  if (rule === 'any') return
  if (!first) {
    reader.error('empty-cell', `the cell in column ${column} is empty`, node)
  } else if (rule !== 'text') {
    const right = first.ref?.to === rule.to && rest.every((run) => run.ref && rule.then?.includes(run.ref.to))
    const instead = rule.or !== undefined && rest.length === 0 && first.text.trim() === rule.or
    if (right || instead) return
    const also = rule.then
      ? `, which links to ${rule.then.map((to) => `\`${to}:\``).join(' and ')} may follow`
      : ''
    const or = rule.or === undefined ? '' : `, or ${rule.or}`
    reader.error(
      'table-cell',
      `the cell in column ${column} is one link to \`${rule.to}:\`${also}${or}`,
      node,
    )
  }
}
