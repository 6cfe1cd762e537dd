import type { ChartModel } from '../../model/chart.js'
import type { CategoryAxis } from '../../model/native-chart.js'
import { size, type Plot } from '../page.js'
import type { Rect } from '../rect.js'
import { muted } from '../texts.js'
import { isEven } from './frame.js'
import { fontOf } from './labels.js'
import type { Sheet } from './native.js'

/** Workbooks count days from 30 December 1899, models from 1 January 1970. */
const epoch = 25569
const daysInMonth = 365.25 / 12
/** Months between two labels of an axis of days. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120]

/** How months are written in each language, whatever the language of the program. */
const formats = {
  en: '[$-409]mmm yyyy',
  'zh-Hant': 'yyyy"年"m"月"',
  'zh-Hans': 'yyyy"年"m"月"',
} as const

/**
 * The axis of a chart over time, from edge to edge. Dates that lie evenly apart are written as they are; others lie on
 * an axis of days with a label every so many months. Undefined where the days are too near to each other for that.
 */
export function timeAxis({ rows }: ChartModel, area: Rect, sheet: Sheet): CategoryAxis | undefined {
  const font = fontOf([muted(sheet.page, '', size.axis)])
  const axis = { font, line: sheet.colour('rule'), toEdges: true }
  if (isEven(rows)) return axis
  const times = rows.map(({ time }) => time!)
  const months = (times.at(-1)! - times[0]!) / daysInMonth
  const width = sheet.textWidth(rows[0]!.label, font) * 96 * 1.25
  const step = steps.find((step) => step * ((area.right - area.left) / months) >= width)
  if (step === undefined || months < 2) return undefined
  const serials = times.map((time) => Math.round(time) + epoch)
  return { ...axis, days: { serials, format: formats[sheet.locale], months: step } }
}

/** Where days and values lie; without an axis of days, the rows lie evenly apart. Pixels. */
export function timePlot({ rows }: ChartModel, area: Rect, axis: CategoryAxis, y: Plot['y']): Plot {
  const times = rows.map(({ time }) => time!)
  const [first, last] = [times[0]!, times.at(-1)!]
  const share = (time: number) =>
    axis.days ? (time - first) / (last - first) : times.indexOf(time) / (times.length - 1)
  return { area, x: (time) => area.left + share(time) * (area.right - area.left), y }
}
