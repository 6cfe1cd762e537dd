import type { ChartFont, ChartRun } from '../../../../model/native-chart.js'
import { escapeXml, tag, val, type Markup } from '../../package/markup.js'

/** How PowerPoint sets the text that it makes itself: names on an axis, numbers in a format. */
export function textStyle(font: ChartFont): Markup {
  return tag('c:txPr', {}, body('square'), tag('a:lstStyle'), tag('a:p', {}, defaults(font)))
}

/** A label with its text written out. */
export function richText(runs: readonly ChartRun[]): Markup {
  const written = runs.map((run) =>
    tag('a:r', {}, tag('a:rPr', sizeOf(run), fill(run.colour)), tag('a:t', {}, escapeXml(run.text))),
  )
  const paragraph = tag('a:p', {}, defaults(runs[0]!), ...written)
  return tag('c:tx', {}, tag('c:rich', {}, body('none'), tag('a:lstStyle'), paragraph))
}

/** `finish/text.ts` adds fonts and language, as to all text of the file. */
function defaults(font: ChartFont): Markup {
  return tag('a:pPr', {}, tag('a:defRPr', sizeOf(font), fill(font.colour)))
}

const sizeOf = ({ size, bold }: ChartFont) => ({ sz: Math.round(size * 100), b: bold, i: false })

export function fill(colour: string): Markup {
  return tag('a:solidFill', {}, tag('a:srgbClr', { val: colour }))
}

export const noFill = tag('a:noFill')

/** `width` in points. */
export function line(colour: string, width: number): Markup {
  return tag('a:ln', { w: Math.round(width * 12700), cap: 'flat' }, fill(colour), val('a:prstDash', 'solid'))
}

export const noLine = tag('a:ln', {}, noFill)

/** Without wrapping, a label keeps to one line: PowerPoint would break one that takes a fifth of the chart. */
function body(wrap: 'square' | 'none'): Markup {
  return tag('a:bodyPr', { rot: 0, vert: 'horz', wrap, anchor: 'ctr' })
}
