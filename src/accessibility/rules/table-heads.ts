import type { TableItem } from '../../model/frame.js'
import type { Fault, Rule } from '../rule.js'

/** The first row of a table names its columns: a screen reader says the name with every cell. */
export const tableHeads: Rule = ({ frames }) => {
  const tables = frames.flatMap(({ items }, index) =>
    items.filter((item): item is TableItem => item.kind === 'table').map((table) => ({ index, table })),
  )
  const faults = tables.flatMap(({ index, table }) =>
    table.rows[0]!.cells.flatMap(({ paragraphs }, column): Fault[] => {
      if (paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''))) return []
      const message = `its column ${column + 1} has no head`
      return [{ index, object: table.name, message, todo: 'write a word over every column' }]
    }),
  )
  return { looked: [['tables with a head on every column', tables.length]], faults }
}
