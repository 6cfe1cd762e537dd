import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js'
import type { ChartModel, PlottedValue } from '../../model/chart.js'
import { valuesOf } from '../../plotted.js'
import { blockOf, type Block } from '../block.js'
import { endLabels, type EndLabel } from '../end-labels.js'
import type { Kind } from '../kind.js'
import { edge, lineRect, size, type Page, type Plot } from '../page.js'
import type { Line } from '../pen.js'
import { lineColours } from '../series-colours.js'
import { sideName } from '../series-label.js'
import { written, type Mark } from '../sketch.js'
import { muted, plain, valueLine } from '../texts.js'
import { evenLines } from '../wrap.js'

/** Pixels. */
export const labelGap = 14
export const radius = 6
export const heads = 34
export const below = 14
/** The upright lines go so far beyond the outermost points. */
const reach = 8
export const width = { highlight: 3.5, usual: 2.25 }
/** The plot takes at least this share of the width; what the labels leave beyond is free space at both sides. */
const widestPlot = 0.6

/** Two dates and a straight line for each subject, named and valued at both sides. */
export const slope: Kind = {
  configure(model, page) {
    const [min, max] = model.domain!
    const [left, right] = sides(model, page)
    const options: ChartOptions<'line'> = {
      layout: { padding: { left, right, top: heads, bottom: below + missingBlock(model, page).height } },
      clip: false,
      scales: {
        x: { type: 'linear', min: 0, max: 1, display: false },
        y: { type: (model.scale === 'log' ? 'logarithmic' : 'linear') as 'linear', min, max, display: false },
      },
    }
    return {
      type: 'line',
      data: { datasets: linesOf(model, page) },
      options,
    } as unknown as ChartConfiguration
  },

  annotate(model, page, plot) {
    const [left, right] = ([0, 1] as const).map((end) => {
      const x = end === 0 ? plot.area.left - labelGap : plot.area.right + labelGap
      const room = [heads - 8, plot.area.bottom + below] as const
      return endLabels(labelsAt(model, page, plot, end), page, {
        x,
        side: end === 0 ? 'left' : 'right',
        room,
      })
    }) as [ReturnType<typeof endLabels>, ReturnType<typeof endLabels>]
    const note = missingBlock(model, page)
    const y = page.height - note.height / 2 - 2
    return {
      ground: uprights(page, plot),
      under: [],
      over: [
        ...datesAbove(model, page, plot),
        ...left.leads,
        ...right.leads,
        ...written([...left.labels, ...right.labels]),
        ...written(note.labels(note.rect(edge, y, 'left'), 'left')),
      ],
      crowded: [...left.crowded, ...right.crowded],
      tooLong: [],
    }
  },
}

function linesOf(model: ChartModel, page: Page): ChartDataset<'line', { x: number; y: number | null }[]>[] {
  return lineColours(model, page).map(({ fill }, series) => {
    const values = model.rows.map((row) => valuesOf(row)[series]!)
    const { highlight } = model.series![series]!
    return {
      data: values.map(({ value }, x) => ({ x, y: value })),
      borderColor: fill,
      borderWidth: highlight ? width.highlight : width.usual,
      pointRadius: radius,
      pointBackgroundColor: values.map(({ derived }) => (derived ? page.colour('paper') : fill)),
      pointBorderColor: fill,
      pointBorderWidth: values.map(({ derived }) => (derived ? 2.5 : 0)),
      order: highlight ? 0 : 1,
    }
  })
}

/** Name and value on one line, the value next to its point; a name of several lines stands above its value. */
function linesAt(name: string, value: PlottedValue, end: 0 | 1, page: Page, colour: string): Line[] {
  const own = valueLine(page, value, { bold: true, colour, size: size.note })
  const names = sideName(name, page, colour)
  if (names.length > 1) return [...names, own]
  const gap = plain('  ', size.note, false, colour)
  return end === 0 ? [[...names[0]!, ...gap, ...own]] : [[...own, ...gap, ...names[0]!]]
}

export function labelsAt(model: ChartModel, page: Page, plot: Plot, end: 0 | 1): EndLabel[] {
  return lineColours(model, page).flatMap(({ text, fill }, series): EndLabel[] => {
    const value = valuesOf(model.rows[end]!)[series]!
    if (value.value === null) return []
    const name = model.series![series]!.label
    const lines = linesAt(name, value, end, page, text)
    return [{ text: name, lines, x: plot.x(end), y: plot.y(value.value), colour: fill }]
  })
}

/** Width at both sides of the plot, pixels. */
function sides(model: ChartModel, page: Page): readonly [left: number, right: number] {
  const [left, right] = ([0, 1] as const).map((end) => {
    const blocks = model.series!.map(({ label }, series) =>
      linesAt(label, valuesOf(model.rows[end]!)[series]!, end, page, page.colour('ink')),
    )
    return labelGap + 2 + Math.max(...blocks.flat().map((line) => page.pen.width(line)))
  }) as [number, number]
  const free = Math.max(0, page.width * (1 - widestPlot) - left - right) / 2
  return [Math.ceil(left + free), Math.ceil(right + free)]
}

/** An upright line for each date. */
function uprights(page: Page, { area, x }: Plot): Mark[] {
  return [0, 1].map((end): Mark => {
    const left = Math.round(x(end))
    const rect = { left, right: left + 1, top: area.top - reach, bottom: area.bottom + reach }
    return { kind: 'rect', rect, fill: page.colour('rule') }
  })
}

export function datesAbove({ rows }: ChartModel, page: Page, { x }: Plot): Mark[] {
  return rows.map(({ label }, end): Mark => {
    const line = plain(label, size.columnLabel, true, page.colour('ink'))
    return { kind: 'text', line, rect: lineRect(page.pen, line, x(end), 12, 'center') }
  })
}

/** Below the plot: who has no value at which date. */
export function missingBlock(model: ChartModel, page: Page): Block {
  const texts = model.rows.flatMap((row) =>
    valuesOf(row).flatMap(({ value, text }, series) => {
      if (value !== null) return []
      const { label } = model.series![series]!
      return [page.locale === 'en' ? `${label} ${text} (${row.label})` : `${label}${text}（${row.label}）`]
    }),
  )
  const style = { size: size.sublabel, bold: false }
  const whole = texts.join(page.locale === 'en' ? '; ' : '；')
  const lines = whole === '' ? [] : evenLines(whole, style, page.width - 8, page.locale)
  return blockOf(
    lines.map((text) => [muted(page, text, style.size)]),
    page,
  )
}
