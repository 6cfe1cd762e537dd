import type { Frame, FrameItem, Paragraph, TextItem } from '../../src/model/frame.js'
import type { Theme, TypeRole } from '../../src/model/settings.js'

/** Inches: the margins of a slide. A text that begins with an opening bracket is moved out by half an em at most. */
const margins = { left: 0.6, right: 12.733 } as const
const hair = 0.015
const overhang = 0.3

/** Points: no text is smaller; a page has so many sizes at most, and a layout of several panels more. */
const smallest = 9
const mostSizes = 8
const mostSizesOfPanels = 10
const panelled: readonly string[] = ['profile', 'exec-one-pager']

/**
 * What a designer would strike out on one page of a deck, as far as it can be told without looking: margins, title,
 * type sizes, source line, navigation. Each finding names the page.
 */
export function review(frame: Frame, theme: Theme, pageCount: number): string[] {
  const found = [
    ...sizesOf(frame, theme),
    ...(frame.master === 'content' ? contentPage(frame, pageCount) : []),
  ]
  return found.map((problem) => `${frame.slide} (${frame.locale}): ${problem}`)
}

function contentPage(frame: Frame, pageCount: number): string[] {
  return [...marginsOf(frame), ...titleOf(frame), ...footOf(frame), ...trackerOf(frame, pageCount)]
}

/** Both margins are used, and nothing passes them. */
function marginsOf({ items }: Frame): string[] {
  const left = Math.min(...items.map(({ box }) => box.x))
  const right = Math.max(...items.map(({ box }) => box.x + box.w))
  return [
    ...(left < margins.left - overhang
      ? [`something begins at ${left.toFixed(3)} in, left of the margin`]
      : []),
    ...(items.some(({ box }) => Math.abs(box.x - margins.left) < hair)
      ? []
      : ['nothing stands at the left margin']),
    ...(right > margins.right + hair
      ? [`something ends at ${right.toFixed(3)} in, right of the margin`]
      : []),
    ...(right < margins.right - hair ? [`nothing reaches the right margin: ${right.toFixed(3)} in`] : []),
  ]
}

/** One title, at one height, of two lines at most. */
function titleOf({ items, fits }: Frame): string[] {
  const titles = items.filter(
    (item): item is TextItem => item.kind === 'text' && item.placeholder === 'title',
  )
  const lines = fits.find(({ box }) => box === 'title')?.lines ?? 0
  return [
    ...(titles.length === 1 ? [] : [`${titles.length} titles`]),
    ...titles.flatMap(({ box }) =>
      Math.abs(box.y - 0.56) < 0.001 ? [] : [`the title stands at ${box.y} in`],
    ),
    ...(lines === 1 || lines === 2 ? [] : [`a title of ${lines} lines`]),
  ]
}

/** Every content page says where its figures are from and of which day they are. */
function footOf({ items }: Frame): string[] {
  const source = items.find((item): item is TextItem => item.kind === 'text' && item.name === 'source')
  if (!source) return ['no source line']
  return /\d{4}/.test(textOf(source)) ? [] : [`a source line without a date: ${textOf(source)}`]
}

/** The section is named, its bar is lit, and the page has its number. */
function trackerOf({ items, pageNumber }: Frame, pageCount: number): string[] {
  const sections = items.filter(({ name }) => name === 'section').length
  const bars = items.filter(({ name }) => name === 'tracker bar')
  const colours = new Map<string, number>()
  for (const bar of bars) {
    const fill = bar.kind === 'shape' ? (bar.fill ?? '') : ''
    colours.set(fill, (colours.get(fill) ?? 0) + 1)
  }
  const lit = bars.length < 3 || [...colours.values()].includes(1)
  return [
    ...(sections === 1 ? [] : [`${sections} names of a section`]),
    ...(lit ? [] : ['no bar of the tracker stands out']),
    ...(pageNumber !== undefined && pageNumber <= pageCount ? [] : [`page number ${pageNumber}`]),
  ]
}

/** Only sizes of the theme's scale, less two points at most, and few of them. */
function sizesOf(frame: Frame, theme: Theme): string[] {
  const scale = theme.type[frame.locale === 'en' ? 'latin' : 'chinese']
  const designed = new Set(Object.keys(scale).map((role) => scale[role as TypeRole][0]))
  const used = new Set(frame.items.flatMap(paragraphsOf).flatMap(({ runs }) => runs.map(({ size }) => size)))
  const allowed = (size: number) => [0, 1, 2].some((more) => designed.has(size + more))
  const most = panelled.includes(frame.layout) ? mostSizesOfPanels : mostSizes
  const list = [...used].sort((a, b) => a - b)
  return [
    ...list.filter((size) => size < smallest).map((size) => `text of ${size} points`),
    ...list
      .filter((size) => !allowed(size))
      .map((size) => `text of ${size} points, which is no size of the theme`),
    ...(list.length > most ? [`${list.length} sizes of type: ${list.join(', ')}`] : []),
  ]
}

function paragraphsOf(item: FrameItem): readonly Paragraph[] {
  if (item.kind === 'text') return item.paragraphs
  return item.kind === 'table'
    ? item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
    : []
}

function textOf({ paragraphs }: TextItem): string {
  return paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
}
