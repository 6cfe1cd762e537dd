import type { ChartFont, ChartRun } from '../../../../model/native-chart.js'
import { escapeXml, tag, val, type Markup } from '../../package/markup.js'

/** How PowerPoint sets the text that it makes itself: the names and numbers on an axis, which it may wrap. */
export function axisText(font: ChartFont): Markup {
  return textProperties(font, 'square')
}

/** The same for labels that it makes from numbers and names. */
export function labelText(font: ChartFont): Markup {
  return textProperties(font, 'none')
}

function textProperties(font: ChartFont, wrap: Wrap): Markup {
  return tag('c:txPr', {}, body(wrap), tag('a:lstStyle'), tag('a:p', {}, defaults(font)))
}

/** A label with its text written out. */
export function richText(runs: readonly ChartRun[]): Markup {
  const paragraphs = lines(runs).map((line) => tag('a:p', {}, defaults(line[0]!), ...line.map(written)))
  return tag('c:tx', {}, tag('c:rich', {}, body('none'), tag('a:lstStyle'), ...paragraphs))
}

/** A line feed in a run begins a new line. */
function lines(runs: readonly ChartRun[]): ChartRun[][] {
  const found: ChartRun[][] = [[]]
  for (const run of runs) {
    run.text.split('\n').forEach((text, i) => {
      if (i > 0) found.push([])
      if (text !== '') found.at(-1)!.push({ ...run, text })
    })
  }
  return found.filter((line) => line.length > 0)
}

function written(run: ChartRun): Markup {
  return tag('a:r', {}, tag('a:rPr', sizeOf(run), fill(run.colour)), tag('a:t', {}, escapeXml(run.text)))
}

/** `finish/text.ts` adds fonts and language, as to all text of the file. */
function defaults(font: ChartFont): Markup {
  return tag('a:pPr', {}, tag('a:defRPr', sizeOf(font), fill(font.colour)))
}

const sizeOf = ({ size, bold }: ChartFont) => ({ sz: Math.round(size * 100), b: bold, i: false })

/** `opacity` 0 to 1. */
export function fill(colour: string, opacity = 1): Markup {
  const alpha = opacity < 1 ? val('a:alpha', Math.round(opacity * 100000)) : ''
  return tag('a:solidFill', {}, tag('a:srgbClr', { val: colour }, alpha))
}

export const noFill = tag('a:noFill')

/** `width` in points. */
export function line(colour: string, width: number): Markup {
  return tag('a:ln', { w: Math.round(width * 12700), cap: 'flat' }, fill(colour), val('a:prstDash', 'solid'))
}

export const noLine = tag('a:ln', {}, noFill)

type Wrap = 'square' | 'none'

/** Without wrapping, a label keeps to one line: PowerPoint would break one that takes a fifth of the chart. */
function body(wrap: Wrap): Markup {
  return tag('a:bodyPr', { rot: 0, vert: 'horz', wrap, anchor: 'ctr' })
}
