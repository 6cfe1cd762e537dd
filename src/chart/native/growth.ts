import { tight } from '../../format/index.js'
import type { ChartModel } from '../../model/chart.js'
import type { Box, FrameItem, ShapeItem, TextRun } from '../../model/frame.js'
import type { ChartRun } from '../../model/native-chart.js'
import { size } from '../page.js'
import { evenLines } from '../wrap.js'
import { setSolid } from './labels.js'
import type { Sheet } from './native.js'

/** Inches. */
const bubble = { top: 10 / 96, width: 106 / 96, height: 52 / 96, inset: 22 / 96 }
export const bubbleBottom = bubble.top + bubble.height
const level = bubble.top + bubble.height / 2
const connectorGap = 0.04
const aside = { gap: 14 / 96, width: 130 / 96, leading: 1.3 }
/** Points. */
const connectorWidth = 1.3

/** One column, in inches from the chart’s top left corner. */
export interface ColumnTop {
  readonly x: number
  /** Top of the value’s label, and of the column. */
  readonly label: number
  readonly bar: number
  /** Half of the column’s width. */
  readonly half: number
}

/** Connector, bubble and note over two columns; undefined where the note finds no room. */
export function growthShapes(
  model: ChartModel,
  columns: readonly ColumnTop[],
  bottom: number,
  sheet: Sheet,
): FrameItem[] | undefined {
  const [first, second] = [columns[0]!, columns[1]!]
  const growth = model.growth ? growthItems(model.growth, first, second, sheet) : []
  if (model.annotation === undefined) return growth
  const note = asideItem(model.annotation, first, bottom, sheet)
  return note && [...growth, note]
}

/** From above the first column up, across to the bubble, and down to an arrow above the second. */
function growthItems(
  growth: NonNullable<ChartModel['growth']>,
  first: ColumnTop,
  second: ColumnTop,
  sheet: Sheet,
): FrameItem[] {
  const runs = growthRuns(growth, sheet)
  const textWidth = runs.reduce((sum, run) => sum + sheet.textWidth(run.text, run), 0)
  const width = Math.max(bubble.width, textWidth + 2 * bubble.inset)
  const box = { x: (first.x + second.x - width) / 2, y: bubble.top, w: width, h: bubble.height }
  const up = { x: first.x, y: level, w: 0, h: first.label - connectorGap - level }
  const down = { x: second.x, y: level, w: 0, h: second.label - connectorGap - level }
  return [
    connector('growth connector up', up, sheet),
    connector('growth connector', { x: first.x, y: level, w: second.x - first.x, h: 0 }, sheet),
    { ...connector('growth arrow', down, sheet), shape: 'arrow' },
    {
      kind: 'shape',
      name: 'growth bubble',
      shape: 'roundRect',
      box,
      fill: sheet.colour('attack'),
      radius: bubble.height / 2,
    },
    {
      kind: 'text',
      name: 'growth',
      box,
      paragraphs: [{ runs: runs.map(textRun), align: 'center', leading: Math.round(size.bubble * 1.3) }],
      valign: 'middle',
    },
  ]
}

function growthRuns({ text, mark }: NonNullable<ChartModel['growth']>, sheet: Sheet): ChartRun[] {
  const colour = sheet.colour('onStance')
  return setSolid([
    { text, size: size.bubble, bold: true, colour },
    ...(mark === undefined ? [] : [{ text: ` [${mark}]`, size: size.mark, bold: false, colour }]),
  ])
}

function connector(name: string, box: Box, sheet: Sheet): ShapeItem {
  const line = { colour: sheet.colour('faint'), width: connectorWidth, dash: true }
  return { kind: 'shape', name, shape: 'line', box, line }
}

function textRun({ text, size, bold, colour }: ChartRun): TextRun {
  return { text, size, bold, colour }
}

/** The note, flush right: at the left of the first column’s connector or, where that is too short, of the column. */
function asideItem(
  annotation: string,
  first: ColumnTop,
  bottom: number,
  sheet: Sheet,
): FrameItem | undefined {
  const text = tight(annotation)
  const places = [
    { right: first.x - aside.gap, top: level, bottom: first.label },
    { right: first.x - first.half - aside.gap, top: first.label, bottom },
  ]
  for (const { right, top, bottom } of places) {
    const width = Math.min(aside.width, right)
    const lines = evenLines(text, { size: size.aside, bold: false }, width * 96, sheet.locale)
    const height = (lines.length * size.aside * aside.leading) / 72
    if (height > bottom - top) continue
    const run = { text: lines.join('\n'), size: size.aside, bold: false, colour: sheet.colour('muted') }
    const leading = size.aside * aside.leading
    return {
      kind: 'text',
      name: 'chart note',
      box: { x: right - width, y: (top + bottom - height) / 2, w: width, h: height },
      paragraphs: [{ runs: [run], align: 'right', leading }],
      valign: 'middle',
    }
  }
  return undefined
}
