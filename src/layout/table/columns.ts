import type { Rich } from '../../model/deck.js'
import { plain } from '../rich.js'
import type { Align, CellText, ColumnDesign, LocalTable, LocalTables } from './design.js'
import { contentOf, type Content } from './figures.js'

/** What is known of a column of any table once all of its cells are read. */
export interface ColumnNature {
  readonly index: number
  readonly align: Align
  /** All of its cells are figures, or say that there is none. */
  readonly figures: boolean
  /** It names what its rows are about. */
  readonly names: boolean
}

/** Longer than this, in characters (a Chinese one counts as two), a cell of the first column is no name. */
const longestName = 40

/** What the columns of a table hold, in all locales together; the first one that asks for an alignment has it. */
export function naturesOf(tables: LocalTables): ColumnNature[] {
  return tables[0].table.head.map((_, index) => {
    const asked = tables.map(({ table }) => table.align?.[index]).find(Boolean)
    const contents = tables.flatMap((local) => contentsIn(local, index))
    const figures =
      contents.some((content) => content === 'figure' || content === 'missing') && !contents.includes('text')
    const own = figures ? 'decimal' : 'left'
    const align = asked === 'right' && figures ? 'decimal' : (asked ?? own)
    return { index, align, figures, names: index === 0 && !figures && tables.every(hasNames) }
  })
}

function contentsIn({ page, table }: LocalTable, index: number): Content[] {
  return table.rows.map((row) => contentOf(row[index]!, page.around.strings.missing))
}

function hasNames({ table }: LocalTable): boolean {
  return table.rows.every(([first]) => {
    const width = [...plain(first)].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
    return width > 0 && width <= longestName
  })
}

/** A column as its nature asks: names strong, figures as they are, what is not known muted. */
export function plainColumn({ align, names }: ColumnNature): ColumnDesign {
  return {
    align,
    names,
    cell(content, page): CellText {
      const unknown = contentOf(content, page.around.strings.missing) === 'missing'
      const strong = names ? ({ colour: 'ink', bold: true } as const) : ({ colour: 'text' } as const)
      const colour = unknown ? ({ colour: 'muted' } as const) : strong
      return { text: textOf(content, colour), floor: proseFloor }
    },
  }
}

/** Text in a table is never smaller. */
export const proseFloor = 11

function textOf(content: Rich, style: Pick<CellText['text'], 'colour' | 'bold'>): CellText['text'] {
  return { content, role: 'body', strong: 'ink', ...style }
}
