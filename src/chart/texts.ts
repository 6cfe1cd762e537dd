import type { ChartModel, PlottedValue } from '../model/chart.js'
import type { Locale } from '../model/locale.js'
import { valuesOf } from '../plotted.js'
import { size, type Page } from './page.js'
import type { Line, Piece } from './pen.js'
import { beside } from './wording.js'

/** The value's text in its colour, then its note letter, then what stands beside it. */
export function valueLine(
  page: Page,
  value: PlottedValue,
  style: { bold: boolean; colour: string; size: number },
): Line {
  const pieces: Piece[] = [{ text: value.text, ...style }]
  if (value.mark) pieces.push(muted(page, ` [${value.mark}]`, size.mark))
  if (value.caption) pieces.push(muted(page, beside('', value.caption), size.caption))
  return pieces
}

/** "37B active"; in Chinese the word goes first. The word is the caption that the binding gave. */
export function activeLine(page: Page, value: PlottedValue): Line {
  const { caption, ...bare } = value
  const [word, text] = [caption ?? '', bare.text]
  const words = page.locale === 'en' ? `${text} ${word}` : `${word} ${text}`
  return valueLine(page, { ...bare, text: words.trim() }, captionStyle(page))
}

export function captionStyle(page: Page) {
  return { bold: false, colour: page.colour('muted'), size: size.caption }
}

export function muted(page: Page, text: string, points: number): Piece {
  return { text, size: points, bold: false, colour: page.colour('muted') }
}

export function plain(text: string, points: number, bold: boolean, colour: string): Line {
  return [{ text, size: points, bold, colour }]
}

/** What sketches put between and around texts. */
const punctuation: Readonly<Record<Locale, string>> = {
  en: '[],:;()',
  'zh-Hant': '[]、：；（）',
  'zh-Hans': '[]、：；（）',
}

/** Every text that the picture shows: the characters for which faces must be there. */
export function textsOf(model: ChartModel, locale: Locale): string[] {
  const values = model.rows.flatMap((row) => [
    ...valuesOf(row),
    row.x,
    row.size,
    row.from,
    row.active,
    row.low,
  ])
  return [
    ...model.rows.flatMap((row) => [row.label, row.sublabel, row.change?.text, row.change?.mark]),
    ...values.flatMap((value) => [value?.text, value?.caption, value?.mark]),
    ...(model.series ?? []).map(({ label }) => label),
    ...[...model.ticks, ...(model.xAxis?.ticks ?? []), ...(model.sizeOf?.ticks ?? [])].map(
      (tick) => tick.text,
    ),
    // Only a chart in a plane names its axes itself.
    ...(model.xAxis ? [model.measure, model.xAxis.measure] : []),
    model.sizeOf?.note,
    model.whole?.text,
    model.whole?.label,
    model.whole?.mark,
    model.growth?.text,
    model.growth?.mark,
    model.annotation,
    model.threshold?.label,
    punctuation[locale],
  ].filter((text) => text !== undefined)
}
