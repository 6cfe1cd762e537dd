import { formatMonth } from '../../format/index.js'
import type { Page } from '../page.js'

/** A row of months, one beside the other, all of the same width. */
export interface MonthAxis {
  /** Inches from the left of the slide. */
  readonly x: number
  readonly w: number
  /** YYYY-MM, without a gap. */
  readonly months: readonly string[]
}

/** All months from the first to the last, both YYYY-MM; none where the last is before the first. */
export function monthsBetween(from: string, to: string): string[] {
  const first = indexOf(from)
  return Array.from({ length: Math.max(0, indexOf(to) - first + 1) }, (_, i) => monthAt(first + i))
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

function monthAt(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Between the heads of two months. */
const gap = 0.04

/** Where a month stands, between the gaps. */
export function monthBox(
  { x, w, months }: MonthAxis,
  month: string,
): { readonly x: number; readonly w: number } {
  const pitch = (w + gap) / months.length
  return { x: x + months.indexOf(month) * pitch, w: pitch - gap }
}

/** Narrower than this, only the first month of each quarter is named. */
const leastForName = 0.62

/** The heads of the months, and under every second one a band down to `bottom`, by which the eye finds its month. */
export function drawMonths(page: Page, axis: MonthAxis, y: number, h: number, bottom: number): void {
  const { w } = monthBox(axis, axis.months[0]!)
  const step = w >= leastForName ? 1 : 3
  axis.months.forEach((month, i) => {
    const box = monthBox(axis, month)
    if (i % 2 === 1) page.rect('month band', { ...box, y: y + h, h: bottom - y - h }, 'surface')
    page.rect('month', { ...box, y, h }, 'surface2')
  })
  for (const month of axis.months) {
    if (step > 1 && Number(month.slice(5)) % step !== 1) continue
    const { x } = monthBox(axis, month)
    const inset = step > 1 ? 0.05 : 0
    const end = Math.min(x + step * (w + gap) - gap, axis.x + axis.w)
    // At the end of the axis a quarter may have one month only.
    if (end - x < leastForName) continue
    const content = formatMonth(month, page.around.locale, 'axis')
    page.text({
      name: 'month label',
      box: { x: x + inset, y, w: end - x - inset, h },
      text: { content, role: 'label', colour: 'text', bold: true },
      align: step > 1 ? 'left' : 'center',
      valign: 'middle',
      maxLines: 1,
    })
  }
}
