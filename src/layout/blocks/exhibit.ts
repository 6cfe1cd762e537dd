import type { Rich, Run } from '../../model/deck.js'
import { left, right, zones } from '../grid.js'
import type { Page } from '../page.js'
import { plain, slideText } from '../rich.js'

const diamond = { size: 0.1, gap: 0.08, before: 0.35 } as const
/** Around the upright stroke between number and measure. */
const separator = '  |  '

/**
 * The exhibit line: "Exhibit 2 | measure, unit, scale", and after it the legend of a marker drawn as a diamond. A chart
 * without such a line has what it measures.
 */
export function drawExhibit(page: Page): void {
  const block = page.find('exhibit')
  const content = block?.paragraphs[0] ?? measured(page)
  if (!content) return
  const { text, legend } = splitLegend(content)
  const head = block?.attributes.head ?? numbered(page, block?.attributes.number)
  const runs = head === undefined ? text.runs : [{ text: `${head}${separator}` }, ...startTrimmed(text.runs)]
  const line = { content: { ...text, runs }, role: 'lede', colour: 'muted' } as const
  const width = legend ? page.width(line, 'exhibit') + 0.05 : zones.exhibit.w
  page.text({ name: 'exhibit', box: { ...zones.exhibit, w: width }, text: line, maxLines: 1 })
  if (legend) drawLegend(page, legend, left + width + diamond.before)
}

function measured(page: Page): Rich | undefined {
  const block = page.find('chart')
  const measure = block && page.around.charts[block.chart]?.measure
  return measure === undefined ? undefined : { runs: [{ text: measure }], place: block!.place }
}

/** The words beside the marker, for its alternative text elsewhere on the slide. */
export function legendOf(page: Page): string | undefined {
  const content = page.find('exhibit')?.paragraphs[0]
  const legend = content && splitLegend(content).legend
  return legend && slideText(plain(legend))
}

function drawLegend(page: Page, legend: Rich, x: number): void {
  const { y, h } = zones.exhibit
  const { leading } = page.face('lede', 'exhibit')
  const middle = y + leading / 144
  page.shape({
    name: 'legend marker',
    shape: 'diamond',
    box: { x, y: middle - diamond.size / 2, w: diamond.size, h: diamond.size },
    fill: page.colour('muted'),
  })
  const textX = x + diamond.size + diamond.gap
  page.text({
    name: 'legend',
    box: { x: textX, y, w: right - textX, h },
    text: { content: legend, role: 'lede', colour: 'muted' },
    group: 'exhibit',
    maxLines: 1,
    still: true,
  })
}

function splitLegend(content: Rich): { readonly text: Rich; readonly legend?: Rich } {
  const at = content.runs.findIndex((run) => run.ref?.to === 'camp')
  if (at < 0) return { text: content }
  return {
    text: { ...content, runs: content.runs.slice(0, at) },
    legend: { ...content, runs: content.runs.slice(at + 1) },
  }
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
