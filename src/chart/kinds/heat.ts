import type { ChartConfiguration, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedValue } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { blockOf } from '../block.js'
import { heatColours, type HeatColours } from '../heat-colours.js'
import type { Kind } from '../kind.js'
import { edge, size, type Page, type Plot } from '../page.js'
import type { Line } from '../pen.js'
import { grown, type Rect } from '../rect.js'
import { rowLabels } from '../row-labels.js'
import { written, type Label, type Mark } from '../sketch.js'
import { plain } from '../texts.js'
import { valueLines, valueLinesOn } from '../value-lines.js'
import { breaksWord, evenLines } from '../wrap.js'

/** Pixels. */
const headGap = 8
const widestCell = 190
const inset = 4
const between = 2
const hatchStep = 8
/** Points, from the largest. */
const sizes = [size.value, 12, 11, 10]
const headSizes = [11, 10]

/** A table of rows and series whose cells are tinted by their values; every cell also says its value. */
export const heat: Kind = {
  configure(model, page) {
    const columns = model.series!.length
    const { gutter } = rowLabels(model, page)
    const width = cellWidth(model, page)
    const options: ChartOptions<'bar'> = {
      indexAxis: 'y',
      layout: {
        padding: {
          left: gutter,
          right: page.width - gutter - width * columns,
          top: headHeight(model, page, width),
          bottom: edge,
        },
      },
      scales: {
        x: { type: 'linear', min: 0, max: columns, display: false, stacked: true },
        y: { type: 'category', display: false, stacked: true },
      },
    }
    const colours = heatColours(model, page)
    const datasets = model.series!.map((_, series) => {
      const cells = model.rows.map((row) => colours(valuesOf(row)[series]!))
      return {
        data: cells.map(() => 1),
        backgroundColor: cells.map(({ fill }) => fill),
        borderColor: page.colour('paper'),
        borderWidth: between,
        borderSkipped: false,
        categoryPercentage: 1,
        barPercentage: 1,
      }
    })
    return {
      type: 'bar',
      data: { labels: model.rows.map(({ label }) => label), datasets },
      options,
    } as ChartConfiguration
  },

  annotate(model, page, plot) {
    const names = rowLabels(model, page)
    const colours = heatColours(model, page)
    const cells = cellsOf(model, plot)
    const points = sizes.find((points) => cells.every((cell) => fits(cell, points, page))) ?? sizes.at(-1)!
    const heads = headLabels(model, page, plot)
    return {
      ground: [],
      under: [],
      over: [
        ...cells.flatMap((cell) => cellMarks(cell, colours(cell.value), points, page)),
        ...names.marks((row) => plot.y(row)),
        ...written(heads.labels),
        ...frames(model, plot, page),
      ],
      crowded: cells.filter((cell) => !fits(cell, points, page)).map(({ value }) => value.text),
      tooLong: [...names.tooLong, ...heads.tooLong],
    }
  },
}

interface Cell {
  readonly value: PlottedValue
  readonly rect: Rect
}

function cellWidth(model: ChartModel, page: Page): number {
  const free = page.width - rowLabels(model, page).gutter - edge
  return Math.min(widestCell, free / model.series!.length)
}

function cellsOf({ rows }: ChartModel, plot: Plot): Cell[] {
  const half = rows.length > 1 ? (plot.y(1) - plot.y(0)) / 2 : (plot.area.bottom - plot.area.top) / 2
  return rows.flatMap((row, index) =>
    valuesOf(row).map((value, series): Cell => {
      const y = plot.y(index)
      return {
        value,
        rect: { left: plot.x(series), right: plot.x(series + 1), top: y - half, bottom: y + half },
      }
    }),
  )
}

function fits({ value, rect }: Cell, points: number, page: Page): boolean {
  const block = blockOf(valueLines(value, page, page.colour('ink'), points), page)
  return block.width <= rect.right - rect.left - 2 * inset && block.height <= rect.bottom - rect.top - between
}

/** The value in the colour that can be read on the tint; hatched where there is none, outlined where it is derived. */
function cellMarks(
  { value, rect }: Cell,
  { text, outline }: HeatColours,
  points: number,
  page: Page,
): Mark[] {
  const block = blockOf(valueLinesOn(value, page, text, points), page)
  const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2]
  const label = block.rect(x, y, 'center')
  const texts = written(block.labels(label, 'center'))
  const inner = grown(rect, -between)
  if (value.value === null) {
    const behind: Mark = { kind: 'rect', rect: grown(label, 3), fill: page.colour('paper') }
    return [...hatch(inner, page), behind, ...texts]
  }
  return value.derived ? [frame(grown(inner, -1), outline, 2), ...texts] : texts
}

/** Fine slanting lines that end at the edges of the cell. */
function hatch({ left, right, top, bottom }: Rect, page: Page): Mark[] {
  const height = bottom - top
  const count = Math.floor((right - left + height) / hatchStep)
  return Array.from({ length: count }, (_, index): Mark => {
    const offset = (index + 0.5) * hatchStep
    const [x1, y1] = offset <= height ? [left, top + offset] : [left + offset - height, bottom]
    const [x2, y2] = left + offset <= right ? [left + offset, top] : [right, top + offset - (right - left)]
    return {
      kind: 'path',
      points: [
        [x1, y1],
        [x2, y2],
      ],
      colour: page.colour('rule'),
      width: 1,
    }
  })
}

function frame({ left, right, top, bottom }: Rect, colour: string, width: number): Mark {
  const points = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const
  return { kind: 'path', points, colour, width }
}

/** Around a highlighted series. */
function frames({ series = [] }: ChartModel, plot: Plot, page: Page): Mark[] {
  return series.flatMap(({ highlight }, column) =>
    highlight
      ? [frame({ ...plot.area, left: plot.x(column), right: plot.x(column + 1) }, page.colour('attack'), 2)]
      : [],
  )
}

/** In the largest size in which no word has to be broken. */
function headLines(model: ChartModel, page: Page, width: number): Line[][] {
  const room = width - 2 * inset
  const whole = (points: number) =>
    !model.series!.some(({ label }) => breaksWord(label, { size: points, bold: true }, room, page.locale))
  const style = { size: headSizes.find(whole) ?? headSizes.at(-1)!, bold: true }
  return model.series!.map(({ label, highlight }) => {
    const colour = page.colour(highlight ? 'attack' : 'ink')
    const lines = evenLines(label, style, room, page.locale)
    return lines.map((text) => plain(text, style.size, style.bold, colour))
  })
}

function headHeight(model: ChartModel, page: Page, width: number): number {
  const heights = headLines(model, page, width).map((lines) => blockOf(lines, page).height)
  return Math.ceil(Math.max(...heights)) + headGap + edge
}

/** The names of the series, each centred on its column and standing on the table. */
function headLabels(model: ChartModel, page: Page, plot: Plot): { labels: Label[]; tooLong: string[] } {
  const width = plot.x(1) - plot.x(0)
  const blocks = headLines(model, page, width).map((lines) => blockOf(lines, page))
  const labels = blocks.flatMap((block, series) => {
    const y = plot.area.top - headGap - block.height / 2
    return block.labels(block.rect(plot.x(series + 0.5), y, 'center'), 'center')
  })
  const tooLong = model.series!.filter(({ label }, i) => {
    const broken = breaksWord(label, { size: headSizes.at(-1)!, bold: true }, width - 2 * inset, page.locale)
    return broken || blocks[i]!.height > page.height / 4
  })
  return { labels, tooLong: tooLong.map(({ label }) => label) }
}
