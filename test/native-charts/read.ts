import type { Element } from '@xmldom/xmldom'
import { readWorkbook } from '../../src/render/pptx/package-check/workbook.js'
import { all, child, children, descend, parseXml } from '../../src/render/pptx/package/xml.js'
import { read, type Parts } from '../render-pptx/file.js'

/** A chart part read back: what a reader of the finished file is shown, and in which colours. */
export interface ReadChart {
  /** Kinds of plots: `barChart`, or `areaChart` and `lineChart`. */
  readonly plots: readonly string[]
  readonly series: readonly ReadSeries[]
  readonly cells: ReadonlyMap<string, string | number>
  /** The last value of each element that has one: `c:gapWidth` → 110. */
  readonly settings: Readonly<Record<string, string>>
  readonly xml: string
}

export interface ReadSeries {
  readonly name: string
  readonly colour: string | undefined
  readonly points: readonly ReadPoint[]
}

export interface ReadPoint {
  readonly category: string | undefined
  readonly value: number | undefined
  /** As it is shown: a number format is applied to the value, a name is put before it. */
  readonly label: string | undefined
  /** Made from the value by a number format, so that it follows an edit. */
  readonly live: boolean
  readonly colour: string | undefined
  readonly outline: string | undefined
}

export function readChart(parts: Parts, number: number): ReadChart {
  const xml = read(parts, `ppt/charts/chart${number}.xml`)
  const plotArea = descend(parseXml(xml), 'c:chartSpace', 'c:chart', 'c:plotArea')!
  const plots = children(plotArea).filter((element) => element.nodeName.endsWith('Chart'))
  const settings = [...xml.matchAll(/<(c:\w+) val="([^"]*)"/g)].map(
    ([, name, value]) => [name!, value!] as const,
  )
  return {
    plots: plots.map((plot) => plot.nodeName.slice(2)),
    series: plots.flatMap((plot) => children(plot, 'c:ser').map(readSeries)),
    cells: readWorkbook(parts.get(`ppt/embeddings/workbook${number}.xlsx`)!).cells,
    settings: Object.fromEntries(settings),
    xml,
  }
}

const valueOf = (element: Element | undefined) => element?.getAttribute('val') ?? ''

function readSeries(series: Element): ReadSeries {
  const values = cacheOf(series, 'c:val')
  const categories = cacheOf(series, 'c:cat')
  const name = cacheOf(series, 'c:tx').get(0)!
  const count = Number(valueOf(all(child(series, 'c:val')!, 'c:ptCount')[0]))
  return {
    name,
    colour: colourOf(child(series, 'c:spPr')) ?? colourOf(child(child(series, 'c:spPr')!, 'a:ln')),
    points: Array.from({ length: count }, (_, index) => {
      const value = values.has(index) ? Number(values.get(index)) : undefined
      const category = categories.get(index)
      const names = { category: category ?? '', series: name }
      return { category, value, ...labelOf(series, index, value, names), ...look(series, index) }
    }),
  }
}

function cacheOf(series: Element, name: string): Map<number, string> {
  const points = all(child(series, name)!, 'c:pt')
  return new Map(
    points.map((point) => [Number(point.getAttribute('idx')), child(point, 'c:v')!.textContent ?? '']),
  )
}

function labelOf(
  series: Element,
  index: number,
  value: number | undefined,
  names: { readonly category: string; readonly series: string },
) {
  const labels = child(series, 'c:dLbls')!
  const own = children(labels, 'c:dLbl').find((label) => valueOf(child(label, 'c:idx')) === String(index))
  const label = own ?? labels
  const none = { label: undefined, live: false }
  if (value === undefined || child(label, 'c:delete') || valueOf(child(label, 'c:showVal')) !== '1')
    return none
  if (child(label, 'c:tx')) {
    const lines = all(label, 'a:p').map((line) =>
      all(line, 'a:t')
        .map((text) => text.textContent)
        .join(''),
    )
    return { label: lines.join('\n'), live: false }
  }
  const number = applied(child(label, 'c:numFmt')!.getAttribute('formatCode')!, value)
  const before = [
    valueOf(child(label, 'c:showCatName')) === '1' ? names.category : undefined,
    valueOf(child(label, 'c:showSerName')) === '1' ? names.series : undefined,
  ].filter((name) => name !== undefined)
  return { label: [...before, number].join(child(label, 'c:separator')?.textContent ?? ''), live: true }
}

/** Of a filled mark; of a dot, that of the dot. */
function look(series: Element, index: number) {
  const own = children(series, 'c:dPt').find((point) => valueOf(child(point, 'c:idx')) === String(index))
  const shape = child((own && child(own, 'c:marker')) ?? own ?? series, 'c:spPr')
  return { colour: colourOf(shape), outline: colourOf(shape && child(shape, 'a:ln')) }
}

function colourOf(shape: Element | undefined): string | undefined {
  const fill = shape && child(shape, 'a:solidFill')
  return fill && valueOf(all(fill, 'a:srgbClr')[0])
}

/** A chart of marks in a plane. */
export interface ReadPlane {
  readonly marks: readonly {
    readonly name: string
    readonly x: number
    readonly y: number
    readonly size: number | undefined
    readonly label: string
    /** The label is the name of the series. */
    readonly live: boolean
    readonly colour: string | undefined
    readonly outline: string | undefined
  }[]
  readonly cells: ReadonlyMap<string, string | number>
}

export function readPlane(parts: Parts, number: number): ReadPlane {
  const document = parseXml(read(parts, `ppt/charts/chart${number}.xml`))
  return {
    marks: all(document, 'c:ser').map((series) => {
      const name = cacheOf(series, 'c:tx').get(0)!
      const labels = child(series, 'c:dLbls')!
      const label = child(labels, 'c:dLbl') ?? labels
      const live = valueOf(child(label, 'c:showSerName')) === '1' && !child(label, 'c:tx')
      const shape = child(child(series, 'c:marker') ?? series, 'c:spPr')
      const one = (element: string) => Number(cacheOf(series, element).get(0))
      const texts = all(label, 'a:t').map((text) => text.textContent)
      return {
        name,
        x: one('c:xVal'),
        y: one('c:yVal'),
        size: child(series, 'c:bubbleSize') && one('c:bubbleSize'),
        label: live ? name : texts.join(''),
        live,
        colour: colourOf(shape),
        outline: colourOf(shape && child(shape, 'a:ln')),
      }
    }),
    cells: readWorkbook(parts.get(`ppt/embeddings/workbook${number}.xlsx`)!).cells,
  }
}

/** A number in a format of two sections, digits, decimals, grouping, thousands and quoted text. */
export function applied(format: string, value: number): string {
  const [positive, negative] = format.split(';')
  const section = value < 0 ? negative! : positive!
  const parts = /^((?:"[^"]*")*)(#,##)?0(?:\.(0+))?(,*)((?:"[^"]*")*)$/.exec(section)
  if (!parts) throw new Error(`the format ${section} is not understood`)
  const [, before = '', grouped, decimals = '', thousands = '', after = ''] = parts
  const text = (Math.abs(value) / 1000 ** thousands.length).toFixed(decimals.length)
  const [whole, rest] = text.split('.')
  const digits = grouped ? whole!.replace(/\B(?=(\d{3})+$)/g, ',') : whole!
  const quoted = `${before}${digits}${rest === undefined ? '' : `.${rest}`}${after}`
  return quoted.replaceAll('"', '')
}
