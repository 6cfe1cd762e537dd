import { firstDay, lastDay, monthOf } from '../format/index.js'
import type { DateValue } from '../model/view.js'

/** The last day that a date may mean; before every day where it is unknown. */
export function endOf(date: DateValue): string {
  return lastDay(date) ?? ''
}

/** The month in which something began, YYYY-MM; undefined where the date is less exact than that. */
export function startMonth(date: DateValue): string | undefined {
  return monthOf(typeof date === 'string' ? date : date.from)
}

/** Whether some day that a date may mean lies in the months from `from` to `to`; either end may be open. */
export function overlaps(date: DateValue, from: string | undefined, to: string | undefined): boolean {
  const start = firstDay(date)
  if (start === undefined) return from === undefined && to === undefined
  return (
    (from === undefined || endOf(date).slice(0, 7) >= from) && (to === undefined || start.slice(0, 7) <= to)
  )
}
