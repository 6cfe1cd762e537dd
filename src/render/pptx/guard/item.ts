import type {
  Border,
  Cell,
  FrameItem,
  Group,
  ImageItem,
  Paragraph,
  ShapeItem,
  TableItem,
  TextItem,
  TextSheet,
  TextRun,
} from '../../../model/frame.js'
import { guardChart } from './chart.js'
import { guardColour, guardText, type Refuse } from './refuse.js'
import { isPng } from '../package/png.js'

/** Inches that sums of column widths and row heights may be off. */
const tolerance = 0.005

/** Refuses what pptxgenjs would turn into a broken or a wrong file without a word. */
export function guardItem(item: FrameItem, refuse: Refuse): void {
  const { x, y, w, h } = item.box
  if (![x, y, w, h].every(Number.isFinite)) refuse('geometry', 'the box holds what is no number')
  const flat = item.kind === 'shape' && (item.shape === 'line' || item.shape === 'arrow')
  if (flat ? w < 0 || h < 0 || w + h === 0 : w <= 0 || h <= 0) refuse('geometry', 'the box has no size')
  if (!item.name.trim()) refuse('name', 'the object has no name')
  guardText(item.name, refuse, 'name')
  switch (item.kind) {
    case 'text':
      return guardTextItem(item, refuse)
    case 'table':
      return guardTable(item, refuse)
    case 'image':
      return guardImage(item, refuse)
    case 'shape':
      return guardShape(item, refuse)
    case 'native-chart':
      guardAlt(item.alt, refuse)
      guardSources(item.sources, refuse)
      return guardChart(item.chart, refuse)
    case 'chart':
      // `draw` replaces charts by images; one that is still here is our own bug, not the reader's.
      throw new Error(`chart ${item.chart} reached the PowerPoint renderer without its picture`)
    default:
      item satisfies never
  }
}

function guardTextItem(item: TextItem, refuse: Refuse): void {
  item.paragraphs.forEach((paragraph, i) => guardParagraph(paragraph, refuse, `paragraph ${i + 1}`))
  if (item.paragraphs.length === 0) refuse('empty', 'the text box has no paragraph')
}

function guardParagraph(paragraph: Paragraph, refuse: Refuse, where: string): void {
  const { leading, before = 0 } = paragraph
  if (!(leading >= 1 && leading <= 400)) refuse('leading', `leading of ${leading} points`, where)
  if (!(before >= 0 && before <= 400)) refuse('leading', `${before} points before the paragraph`, where)
  for (const run of paragraph.runs) guardRun(run, refuse, where)
}

function guardRun(run: TextRun, refuse: Refuse, where: string): void {
  guardText(run.text, refuse, where)
  guardColour(run.colour, refuse, where)
  if (!(run.size >= 1 && run.size <= 400)) refuse('size', `text of ${run.size} points`, where)
  if (run.href === undefined || /^(https?|mailto):/i.test(run.href)) {
    if (run.href !== undefined && !URL.canParse(run.href)) refuse('link', `no address: ${run.href}`, where)
  } else refuse('link', `only http, https and mailto may be linked, not ${run.href}`, where)
}

function guardBorder(border: Border | undefined, refuse: Refuse, where?: string): void {
  if (!border) return
  guardColour(border.colour, refuse, where)
  if (!(border.width > 0 && border.width <= 100)) refuse('line', `a line of ${border.width} points`, where)
}

function guardTable(item: TableItem, refuse: Refuse): void {
  const heights = item.rows.map((row) => row.height)
  if (item.rows.length === 0 || item.columns.length === 0) refuse('table', 'the table is empty')
  guardLengths(item.columns, item.box.w, 'columns', refuse)
  guardLengths(heights, item.box.h, 'rows', refuse)
  guardAlt(item.alt, refuse)
  item.rows.forEach((row, r) => {
    if (row.cells.length !== item.columns.length)
      refuse('table', `${row.cells.length} cells under ${item.columns.length} columns`, `row ${r + 1}`)
    row.cells.forEach((cell, c) =>
      guardCell(cell, item.columns[c] ?? 0, refuse, `row ${r + 1}, cell ${c + 1}`),
    )
  })
}

function guardLengths(lengths: readonly number[], total: number, what: string, refuse: Refuse): void {
  const sum = lengths.reduce((a, b) => a + b, 0)
  if (!lengths.every((length) => length > 0) || !(Math.abs(sum - total) <= tolerance))
    refuse('table', `the ${what} take ${sum} inches of ${total}`)
}

function guardCell(cell: Cell, width: number, refuse: Refuse, where: string): void {
  for (const paragraph of cell.paragraphs) guardParagraph(paragraph, refuse, where)
  guardColour(cell.fill, refuse, where)
  guardBorder(cell.top, refuse, where)
  guardBorder(cell.bottom, refuse, where)
  const [left, right] = cell.padding
  const inside = left >= 0 && right >= 0 && left + right < width
  if (!inside || !(cell.below === undefined || (cell.below >= 0 && cell.below < 1)))
    refuse('table', 'padding out of range', where)
}

function guardImage(item: ImageItem, refuse: Refuse): void {
  if (!isPng(item.png)) refuse('image', 'the picture is no PNG')
  guardAlt(item.alt, refuse)
}

export function guardGroup({ name, alt }: Group, refuse: Refuse): void {
  if (!name.trim()) refuse('name', 'the group has no name')
  guardText(name, refuse, 'name')
  if (alt !== undefined) guardAlt(alt, refuse)
}

/** Excel takes names of sheets of up to 31 characters, without signs of its own. */
function guardSources(sheet: TextSheet | undefined, refuse: Refuse): void {
  if (!sheet) return
  if (!/^[^[\]:*?/\\]{1,31}$/.test(sheet.name)) refuse('chart', `a sheet cannot be called ${sheet.name}`)
  for (const text of [sheet.name, ...sheet.rows.flat()]) guardText(text, refuse, 'sources')
}

function guardAlt(alt: string, refuse: Refuse): void {
  if (!alt.trim()) refuse('alt', 'there is no alternative text')
  guardText(alt, refuse, 'alternative text')
}

function guardShape(item: ShapeItem, refuse: Refuse): void {
  const { transparency = 0, radius } = item
  guardColour(item.fill, refuse)
  guardBorder(item.line, refuse)
  if (item.alt !== undefined) guardAlt(item.alt, refuse)
  if (!(transparency >= 0 && transparency <= 100)) refuse('colour', `transparency of ${transparency} percent`)
  if ((item.shape === 'line' || item.shape === 'arrow') && !item.line)
    refuse('line', 'the line has no colour')
  if (item.shape === 'roundRect' && !(radius! > 0 && radius! <= Math.min(item.box.w, item.box.h) / 2))
    refuse('shape', `a radius of ${radius} inches`)
  if (item.shape === 'pie' && ![1, 2, 3].includes(item.quarters!))
    refuse('shape', `a pie of ${item.quarters} quarters`)
}
