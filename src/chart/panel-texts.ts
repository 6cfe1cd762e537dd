import type { ChartModel, PlottedValue } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import { blockOf, placed } from './block.js'
import type { Clearance } from './clearance.js'
import { lineRect, size, type Page } from './page.js'
import { footHeight, titleHeight, type Panel } from './panels.js'
import type { Line } from './pen.js'
import type { Label } from './sketch.js'
import { muted, plain } from './texts.js'
import { valueLines } from './value-lines.js'

/** Pixels. */
const gap = 3

interface PanelTexts {
  readonly labels: readonly Label[]
  readonly crowded: readonly string[]
  readonly tooLong: readonly string[]
}

interface Manner {
  readonly taken: Clearance
  /** Size of the values. */
  readonly points: number
  /** Whether the panel holds a line over time; else it holds columns. */
  readonly overTime: boolean
}

/** The title of a panel, the names of its rows, and the values that have to be told. */
export function panelTexts(
  model: ChartModel,
  page: Page,
  panel: Panel,
  series: number,
  how: Manner,
): PanelTexts {
  const { taken, overTime } = how
  const { label, highlight } = model.series![series]!
  const title = plain(label, size.note, true, page.colour(highlight ? 'attack' : 'ink'))
  const { left, right, top } = panel.outer
  const head: Label = { line: title, rect: lineRect(page.pen, title, left, top + titleHeight / 2, 'left') }
  const feet = overTime ? endsOf(model, page, panel) : namesOf(model, page, panel)
  taken.block(head.rect, ...feet.map(({ rect }) => rect))
  const values = valueLabels(model, page, panel, series, how)
  const wide = head.rect.right > right ? [label] : []
  return {
    labels: [head, ...feet, ...values],
    crowded: taken.crowded,
    tooLong: [...wide, ...tooWide(feet, panel, overTime).map(([piece]) => piece!.text)],
  }
}

const footLine = (text: string, page: Page): Line => [muted(page, text, size.sublabel)]

const footMiddle = ({ outer }: Panel) => outer.bottom - footHeight / 2

/** The first and the last date, at the two ends. */
function endsOf({ rows }: ChartModel, page: Page, panel: Panel): Label[] {
  const [first, last] = [footLine(rows[0]!.label, page), footLine(rows.at(-1)!.label, page)]
  return [
    { line: first, rect: lineRect(page.pen, first, panel.outer.left, footMiddle(panel), 'left') },
    { line: last, rect: lineRect(page.pen, last, panel.outer.right, footMiddle(panel), 'right') },
  ]
}

function namesOf({ rows }: ChartModel, page: Page, panel: Panel): Label[] {
  return rows.map(({ label }, row) => {
    const line = footLine(label, page)
    return { line, rect: lineRect(page.pen, line, panel.x(row), footMiddle(panel), 'center') }
  })
}

function tooWide(feet: readonly Label[], panel: Panel, overTime: boolean): Line[] {
  const room = overTime ? (panel.outer.right - panel.outer.left) / 2 : panel.slot
  return feet.filter(({ rect }) => rect.right - rect.left > room).map(({ line }) => line)
}

/**
 * Of columns all values, of a line those at its two ends; and whatever a value has to say beside its height: that it is
 * missing, disputed or nobody’s own word.
 */
function valueLabels(
  model: ChartModel,
  page: Page,
  panel: Panel,
  series: number,
  { taken, points, overTime }: Manner,
): Label[] {
  const cells = model.rows.map((row) => valuesOf(row)[series]!)
  const stated = cells.flatMap(({ value }, row) => (value === null ? [] : [row]))
  const colour = page.colour(model.series![series]!.highlight ? 'attack' : 'brand')
  return cells.flatMap((cell, row): Label[] => {
    const isEnd = row === stated[0] || row === stated.at(-1)
    if (cell.value !== null && overTime && !isEnd && !saysMore(cell)) return []
    // Of several gaps side by side the first one is told for all.
    if (cell.value === null && cells[row - 1]?.value === null) return []
    const block = blockOf(valueLines(cell, page, colour, points), page)
    const out = block.height / 2 + gap + (overTime ? 3.5 : 0)
    const [x, y] = [panel.x(row), panel.y(cell.value ?? 0)]
    const away = (cell.value ?? 0) < 0 ? out : -out
    const sides = [0, -0.5, 0.5].map((part) => within(panel, x + part * block.width, block.width / 2))
    const places = [away, ...(overTime ? [-away, away * 1.7, away * 2.4] : [])].flatMap((dy) =>
      (overTime ? sides : [x]).map((x) => [x, y + dy, 'center'] as const),
    )
    return placed(block, cell.text, taken, places)
  })
}

const saysMore = ({ mark, caption }: PlottedValue) => mark !== undefined || caption !== undefined

/** So that a label at an end of its panel does not leave it. */
function within({ outer }: Panel, x: number, half: number): number {
  return Math.max(outer.left + half + 2, Math.min(x, outer.right - half - 2))
}
