import type { DateValue } from '../../model/view.js'
import { firstDay, lastDay } from '../calendar.js'
import { plainDate } from './plain.js'
import { readPart } from './part.js'
import { readSpan } from './span.js'

/**
 * Reads a date as a source prints it, Chinese or English, and as `formatDate` does: `2025年4月23日`, `2024年第四季度`,
 * `Q4 2024`, `H1 2025`, `April 23, 2025`, `May ’24`, `2024.5`, `May to Dec 2024`, `2024年5月至12月`. The result is no more
 * exact than the words: the end of April 2025 is `2025-04`, the end of 2024 is `2024`.
 * @param anchor when the words were published: a day, or the first and last day on which they can have been. Needed for
 * what has no year of its own (`今年4月`, `去年底`, `4月底`, `this September`); a month without a year is the one of the
 * anchor’s year, unless that had not begun
 * @returns undefined where the text is no date, or could be more than one: a fiscal year, `5/6/2024`, `春節後`,
 * anything relative without an anchor, or on which both ends of the anchor disagree
 */
export function parseDate(text: string, anchor?: DateValue): DateValue | undefined {
  if (anchor === undefined) return read(text, undefined)
  const [early, late] = [read(text, firstDay(anchor)), read(text, lastDay(anchor))]
  return JSON.stringify(early) === JSON.stringify(late) ? early : undefined
}

/** @param today the day from whose point of view the text speaks */
function read(text: string, today: string | undefined): DateValue | undefined {
  if (text.length > 80) return undefined
  const plain = plainDate(text, today)
  return readPart(plain, today) ?? readSpan(plain, today)
}
