import { over } from '../../colour/index.js'
import { tight } from '../../format/index.js'
import type { ChartModel } from '../../model/chart.js'
import type { CategoryPoint, NativeLabel } from '../../model/native-chart.js'
import { partColour } from '../kinds/doughnut.js'
import {
  arrangeParts,
  centreText,
  leaderOf,
  sharedSublabel,
  textOf,
  type Part,
} from '../kinds/doughnut-labels.js'
import { cutout, ringOf } from '../kinds/doughnut-ring.js'
import { areaOf, seriesName } from './frame.js'
import { offsetOf, runsOf } from './labels.js'
import type { NativeKind, Sheet } from './native.js'
import { numberFormat } from './number-format.js'
import { bare, itemsOf } from './over.js'

/** Parts of a whole. Names and values are labels, moved outside of the ring; the whole stands in the middle. */
export const doughnut: NativeKind = (model, sheet) => {
  const { page } = sheet
  const ring = ringOf(page)
  const { start, parts } = arrangeParts(model, page)
  const live = liveFormats(model)
  const points = model.rows.map((row, index): CategoryPoint => {
    const part = parts.find((part) => part.row === row)!
    return {
      value: row.value.value,
      label: { ...labelOfPart(part, sheet), ...live?.[index] },
      colour: opaque(partColour(model, row, index, page), page.colour('paper')),
      hollow: row.value.derived,
    }
  })
  const { x, y, radius } = ring
  const square = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
  return {
    chart: {
      plot: 'doughnut',
      categories: model.rows.map(({ label, sublabel }) =>
        tight(sharedSublabel(model) === undefined && sublabel !== '' ? `${label}\n${sublabel}` : label),
      ),
      series: [{ name: seriesName(model), colour: sheet.colour('brand'), points }],
      hole: Math.round(cutout * 100),
      start,
      area: areaOf(square, sheet),
      ground: sheet.colour('paper'),
    },
    over: [
      ...itemsOf(
        parts.map((part) => leaderOf(part, ring, page)),
        'line to a name',
      ),
      ...itemsOf(centreText(model, page).marks, 'whole'),
    ],
  }
}

/** From the middle of its part of the ring, where PowerPoint would write it, to its place outside. */
function labelOfPart(part: Part, sheet: Sheet): NativeLabel {
  const ring = ringOf(sheet.page)
  const along = (ring.radius * (1 + cutout)) / 2
  const usual = [ring.x + along * Math.cos(part.angle), ring.y + along * Math.sin(part.angle)] as const
  const lines = textOf(part, ring)
  const offset = offsetOf(lines, usual, sheet)
  return { runs: runsOf(lines.map(({ line }) => line)), position: 'centre', ...(offset && { offset }) }
}

/** Names and values that PowerPoint writes itself; for all parts or for none, so that they look alike. */
function liveFormats(model: ChartModel): Pick<NativeLabel, 'format' | 'named'>[] | undefined {
  const found = model.rows.flatMap(({ value: { value, text, mark, caption } }) => {
    const format = value === null || mark || caption ? undefined : numberFormat(value, tight(text))
    return format === undefined ? [] : [{ format, named: { by: 'category', separator: '\n' } as const }]
  })
  return found.length === model.rows.length ? found : undefined
}

/** #RRGGBBAA on a ground, as RRGGBB. */
function opaque(colour: string, ground: string): string {
  const alpha = colour.length > 7 ? parseInt(colour.slice(7), 16) / 255 : 1
  return over(bare(colour).slice(0, 6), bare(ground), alpha)
}
