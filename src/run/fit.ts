import type { Composed } from '../compose.js'
import type { Fit } from '../model/frame.js'
import type { Locale } from '../model/locale.js'

/** The room of one text on one page of one audience's deck in one language. */
export interface FitRow extends Fit {
  readonly audience: string
  readonly page: number
  /** Of the page, in the first language. */
  readonly slide: string
  readonly layout: string
  /** 1 and 2 of a slide that was cut in two, as in `Frame.part`. */
  readonly part?: readonly [part: number, parts: number]
  readonly locale: Locale
}

/** The rooms on all pages: page by page, box by box, and of every box the languages one after another. */
export function fitRows({ audience, editions }: Composed, wanted: readonly Locale[] | undefined): FitRow[] {
  const told = editions.filter(({ locale }) => wanted?.includes(locale) ?? true)
  const pages = Math.max(0, ...told.map(({ frames }) => frames.length))
  return Array.from({ length: pages }, (_, index) =>
    inOrder(
      told.map(({ locale, frames }) => {
        const { fits = [], slide = '', layout = '', part } = frames[index] ?? {}
        const where = { audience: audience.id, page: index + 1, slide, layout, ...(part && { part }), locale }
        return fits.map((fit) => ({ ...where, ...fit }))
      }),
    ),
  ).flat()
}

/** Boxes of the same name are the same box in every language, the second one of a name the second one in all. */
function inOrder(lists: readonly (readonly FitRow[])[]): FitRow[] {
  const boxes = new Map<string, FitRow[]>()
  for (const list of lists) {
    const counts = new Map<string, number>()
    for (const row of list) {
      const count = (counts.get(row.box) ?? 0) + 1
      counts.set(row.box, count)
      const key = `${row.box} ${count}`
      boxes.set(key, [...(boxes.get(key) ?? []), row])
    }
  }
  return [...boxes.values()].flat()
}

/** Only the boxes that are at least this full, in percent, in one of their languages. */
export function tightest(rows: readonly FitRow[], percent: number): FitRow[] {
  return rows.filter(({ share }) => share * 100 >= percent)
}
