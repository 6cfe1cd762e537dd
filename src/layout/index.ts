import { error, hasErrors, warning, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { ChartModel } from '../model/chart.js'
import type { Company } from '../model/dataset.js'
import type { Deck, Rich, Slide } from '../model/deck.js'
import type { Frame, FrameItem } from '../model/frame.js'
import type { Locale } from '../model/locale.js'
import type { Strings, Theme } from '../model/settings.js'
import { drawExhibit } from './blocks/exhibit.js'
import { drawHead } from './blocks/chrome.js'
import { drawSource, drawTakeaway } from './blocks/foot.js'
import { choose, type Chosen } from './choose.js'
import { fitted } from './ladder.js'
import { unnamedLogScales } from './log-scales.js'
import type { SlideSet, Surroundings } from './layout.js'
import { pageNumbers, renumbered } from './page-numbers.js'
import type { Page } from './page.js'
import { plain, slideRuns, slideText } from './rich.js'

export { slotsOf, titleLengthOf, type Layout } from './layout.js'
export { layouts, type LayoutName } from './registry.js'
export { kindsOf, type Count, type Length, type Range, type Slot } from './slot.js'

export type ChartsByLocale = Readonly<Partial<Record<Locale, Readonly<Record<string, ChartModel>>>>>

/** What layout needs besides the decks: the program's own words, and the monograms of the companies. */
export interface Words {
  readonly strings: Readonly<Record<Locale, Strings>>
  readonly companies: readonly Pick<Company, 'id' | 'monogram' | 'colour'>[]
}

/**
 * Places every slide of a deck: text measured, sizes and splits chosen for all locales together, so that their pages
 * match. The frames come in the order of the decks. What does not fit at the end of the fallback ladder is an error
 * that names slide, slot and by how much; what was dropped is in the notes, if the deck has any, with a warning.
 */
export function layout(...of: Parameters<typeof draft>): Outcome<Frame[][]> {
  const { value, diagnostics } = draft(...of)
  return value && !hasErrors(diagnostics) ? { value, diagnostics } : { diagnostics }
}

/** The same, with the frames also where a text does not fit: they say how much room it lacks. */
export function draft(
  decks: readonly Deck[],
  charts: ChartsByLocale,
  theme: Theme,
  words: Words,
): Outcome<Frame[][]> {
  const diagnostics: Diagnostic[] = [...differences(decks)]
  const frames: Frame[][] = decks.map(() => [])
  const around = decks.map((deck) => surroundings(deck, charts, theme, words))
  if (diagnostics.length > 0) return { diagnostics }
  const sets = (decks[0]?.slides ?? []).map((_, index): SlideSet => {
    return decks.map((deck, d) => ({ slide: deck.slides[index]!, around: around[d]! }))
  })
  const chosen = sets.map((set) => {
    const { value, diagnostics: unsuitable } = choose(set)
    const refused = [...unsuitable, ...unknownCharts(set)]
    diagnostics.push(...refused, ...unnamedLogScales(set))
    return refused.length > 0 ? undefined : value
  })
  for (const [index, parts] of laidOut(sets, chosen).entries()) {
    for (const [i, pages] of parts.entries()) {
      diagnostics.push(...pages.flatMap(problemsOf))
      pages.forEach((page, d) => {
        const frame = frameOf(page, chosen[index]!, frames[d]!.length + 1)
        frames[d]!.push({ ...frame, ...(parts.length > 1 && { part: [i + 1, parts.length] as const }) })
      })
    }
  }
  return { value: frames, diagnostics }
}

/** A list of sources that is cut otherwise with other numbers in it is not laid out for ever. */
const mostRounds = 4

/** The pages of every slide. What names pages is laid out again where these are others than one for each slide. */
function laidOut(sets: readonly SlideSet[], chosen: readonly (Chosen | undefined)[]): Page[][][] {
  let current = sets
  const laid = current.map((set, i) => (chosen[i] ? pagesOf(set, chosen[i]) : []))
  for (let round = 1; round < mostRounds; round++) {
    const numbers = pageNumbers(laid.map((parts) => parts.length))
    const next = current.map((set) => renumbered(set, numbers))
    const stale = [...next.keys()].filter((i) => next[i] !== current[i] && chosen[i])
    if (stale.length === 0) break
    for (const i of stale) laid[i] = pagesOf(next[i]!, chosen[i]!)
    current = next
  }
  return laid
}

/** The pages of one slide: of each part of it, one per locale. */
function pagesOf(set: SlideSet, chosen: Chosen): Page[][] {
  const parts = chosen.layout.split?.(set) ?? [set]
  return parts.map((part) => fitted(chosen.layout, part, (page) => drawPage(page, chosen)))
}

function drawPage(page: Page, { layout }: Chosen): void {
  if (layout.master !== 'content') return layout.draw(page)
  drawHead(page)
  drawExhibit(page)
  layout.draw(page)
  drawTakeaway(page)
  drawSource(page)
}

function surroundings(deck: Deck, charts: ChartsByLocale, theme: Theme, words: Words): Surroundings {
  return {
    locale: deck.locale,
    theme,
    strings: words.strings[deck.locale],
    charts: charts[deck.locale] ?? {},
    companies: words.companies,
    sections: deck.sections.map((section) => slideText(plain(section))),
    ...(deck.stripped && { stripped: true }),
  }
}

/** Every locale must tell the same story, slide by slide. */
function differences(decks: readonly Deck[]): Diagnostic[] {
  const [first, ...others] = decks
  return others.flatMap((deck) => {
    const length = Math.max(first!.slides.length, deck.slides.length)
    for (let i = 0; i < length; i++) {
      const [one, two] = [first!.slides[i], deck.slides[i]]
      const same = one?.id === two?.id && one?.layout === two?.layout
      if (same) continue
      const shown = (slide: Slide | undefined) =>
        slide ? `\`${slide.id}\`${slide.layout ? ` (${slide.layout})` : ''}` : 'nothing'
      const message = `slide ${i + 1} is ${shown(one)} in ${first!.locale} and ${shown(two)} in ${deck.locale}`
      const hint = 'every locale has the same slides with the same layouts in the same order'
      return [error('layout/decks-differ', message, (two ?? one)!.place, hint)]
    }
    return []
  })
}

function unknownCharts(set: SlideSet): Diagnostic[] {
  return set.flatMap(({ slide, around }) =>
    slide.blocks.flatMap((block) => {
      if (block.kind !== 'chart' || Object.hasOwn(around.charts, block.chart)) return []
      return [error('layout/unknown-chart', `there is no chart \`${block.chart}\``, block.place)]
    }),
  )
}

/** Each problem once: a text that is measured twice is found wanting twice. */
function problemsOf(page: Page): Diagnostic[] {
  const { slide, around } = page
  const dropped = page.dropped.map(({ name, text }) => {
    const kept = around.stripped
      ? 'the deck has no notes that would keep it: it is left out'
      : 'it is in the notes only'
    const message = `slide \`${slide.id}\` (${around.locale}): there is no room for the ${name}; ${kept}`
    return warning('layout/dropped', message, text.place, 'shorten the texts of this slide')
  })
  const all = [
    ...(around.found ?? []),
    ...page.problems,
    ...page.overflows.map(({ diagnostic }) => diagnostic),
    ...dropped,
  ]
  return [...new Map(all.map((found) => [JSON.stringify(found), found])).values()]
}

function frameOf(page: Page, { name, layout, among }: Chosen, number: number): Frame {
  const { slide, around } = page
  return {
    slide: slide.id,
    locale: around.locale,
    layout: name,
    ...(among && { among }),
    master: layout.master,
    title: slideText(plain(slide.title, page.step('title').short)),
    background: page.colour(layout.master === 'content' ? 'paper' : 'cover'),
    ...(layout.master === 'content' && { pageNumber: number }),
    items: titleFirst(page.items),
    place: slide.title.place,
    notes: around.stripped ? [] : [...slide.notes, ...page.dropped.map(({ text }) => text)].map(noteOf),
    fits: page.fits,
  }
}

/** A screen reader starts with the title, wherever it stands. */
function titleFirst(items: readonly FrameItem[]): FrameItem[] {
  const isTitle = (item: FrameItem) => item.kind === 'text' && item.placeholder === 'title'
  return [...items.filter(isTitle), ...items.filter((item) => !isTitle(item))]
}

/** A paragraph of notes: its strong head apart from the text. */
function noteOf(note: Rich): Frame['notes'][number] {
  const runs = slideRuns(note)
  const end = runs.findIndex((run) => !run.strong)
  const at = end < 0 ? runs.length : end
  const textOf = (part: typeof runs) =>
    part
      .map((run) => run.text)
      .join('')
      .trim()
  const head = textOf(runs.slice(0, at))
  const text = textOf(runs.slice(at))
  return head === '' || text === '' ? { text: head + text } : { head, text }
}
