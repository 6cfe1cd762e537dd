import type { Rich, Run } from '../../model/deck.js'
import { left, right, zones } from '../grid.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'
import { drawMarker, markerOf, type Marker } from './marker.js'

const sign = { size: 0.1, gap: 0.08, before: 0.35 } as const
/** Around the upright stroke between number and measure. */
const separator = '  |  '

/**
 * The exhibit line: "Exhibit 2 | measure, unit, scale", and after it what the signs behind names mean. A chart without
 * such a line has what it measures.
 */
export function drawExhibit(page: Page): void {
  const block = page.find('exhibit')
  const content = block?.paragraphs[0] ?? measured(page)
  if (!content) return
  const { text, legends } = splitLegends(content)
  const head = block?.attributes.head ?? numbered(page, block?.attributes.number)
  const runs = head === undefined ? text.runs : [{ text: `${head}${separator}` }, ...startTrimmed(text.runs)]
  const line = { content: { ...text, runs }, role: 'lede', colour: 'muted' } as const
  const width = legends.length > 0 ? page.width(line, 'exhibit') + 0.05 : zones.exhibit.w
  page.text({ name: 'exhibit', box: { ...zones.exhibit, w: width }, text: line, maxLines: 1 })
  let x = left + width + sign.before
  legends.forEach((legend, i) => {
    x = drawLegend(page, legend, x, i + 1 === legends.length) + sign.before
  })
}

function measured(page: Page): Rich | undefined {
  const block = page.find('chart')
  const measure = block && page.around.charts[block.chart]?.measure
  return measure === undefined ? undefined : { runs: [{ text: measure }], place: block!.place }
}

/** The words beside a sign, for its alternative text elsewhere on the slide. */
export function legendOf(page: Page, marker: Marker): string | undefined {
  const content = page.find('exhibit')?.paragraphs[0]
  const legend = content && splitLegends(content).legends.find((one) => one.marker === marker)
  return legend && slideText(plain(legend.words))
}

/** @returns where its words end */
function drawLegend(page: Page, { marker, words }: Legend, x: number, isLast: boolean): number {
  const { y, h } = zones.exhibit
  const { leading } = page.face('lede', 'exhibit')
  const middle = y + leading / 144
  drawMarker(page, 'legend marker', marker, { x, y: middle - sign.size / 2, w: sign.size, h: sign.size })
  const textX = x + sign.size + sign.gap
  const text = { content: words, role: 'lede', colour: 'muted' } as const
  const width = page.width(text, 'exhibit') + 0.05
  page.text({
    name: 'legend',
    box: { x: textX, y, w: isLast ? right - textX : Math.min(width, right - textX), h },
    text,
    group: 'exhibit',
    maxLines: 1,
    still: true,
  })
  return textX + width
}

interface Legend {
  readonly marker: Marker
  readonly words: Rich
}

function splitLegends(content: Rich): { readonly text: Rich; readonly legends: readonly Legend[] } {
  const { runs } = content
  const starts = runs.flatMap((run, at) => (markerOf(run) === undefined ? [] : [at]))
  const legends = starts.map((at, i) => ({
    marker: markerOf(runs[at]!)!,
    words: { ...content, runs: endTrimmed(runs.slice(at + 1, starts[i + 1])) },
  }))
  return { text: starts.length > 0 ? { ...content, runs: runs.slice(0, starts[0]) } : content, legends }
}

/** The number is the chart's where there is one, so that deck and briefing agree. */
function numbered(page: Page, given: string | undefined): string | undefined {
  const chart = page.find('chart')
  const number = (chart && page.around.charts[chart.chart]?.number) ?? given
  return number === undefined ? undefined : page.around.strings.exhibit.replace('{number}', String(number))
}

function startTrimmed(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => (i === 0 ? { ...run, text: run.text.trimStart() } : run))
}

function endTrimmed(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => (i + 1 === runs.length ? { ...run, text: run.text.trimEnd() } : run))
}
