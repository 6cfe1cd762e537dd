import { tight } from '../../format/index.js'
import type { ChartModel } from '../../model/chart.js'
import type { FrameItem } from '../../model/frame.js'
import { bubble, bubbleTop, letterOf } from '../kinds/growth-bubble.js'
import { size } from '../page.js'
import { pixels } from '../pen.js'
import { plain } from '../texts.js'
import { evenLines } from '../wrap.js'
import { runsOf } from './labels.js'
import type { Sheet } from './native.js'
import { bare, boxOf, lineItem } from './over.js'

/** Pixels. */
const level = bubbleTop + bubble.height / 2
const connector = { gap: 4, width: 1.75, dash: [6, 4] } as const
const aside = { gap: 14, width: 130, leading: 1.3 }

/** One column, in pixels from the chart’s top left corner. */
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
  { page }: Sheet,
): FrameItem[] {
  const colour = page.colour('onStance')
  const line = [
    ...plain(growth.text, size.bubble, true, colour),
    ...plain(letterOf(growth), size.mark, false, colour),
  ].filter(({ text }) => text !== '')
  const width = Math.max(bubble.width, page.pen.width(line) + 2 * bubble.inset)
  const left = (first.x + second.x - width) / 2
  const box = boxOf({ left, right: left + width, top: bubbleTop, bottom: bubbleTop + bubble.height })
  const stroke = { colour: page.colour('faint'), width: connector.width, dash: connector.dash }
  const leg = ({ x, label }: ColumnTop, name: string) =>
    lineItem([x, level], [x, label - connector.gap], stroke, name)
  return [
    leg(first, 'growth connector'),
    lineItem([first.x, level], [second.x, level], stroke, 'growth connector'),
    { ...leg(second, 'growth arrow'), shape: 'arrow' },
    {
      kind: 'shape',
      name: 'growth bubble',
      shape: 'roundRect',
      box,
      fill: bare(page.colour('attack')),
      radius: box.h / 2,
    },
    {
      kind: 'text',
      name: 'growth',
      box,
      paragraphs: [{ runs: runsOf([line]), align: 'center', leading: Math.round(size.bubble * 1.3) }],
      valign: 'middle',
    },
  ]
}

/** The note, flush right: at the left of the first column’s connector or, where that is too short, of the column. */
function asideItem(
  annotation: string,
  first: ColumnTop,
  bottom: number,
  sheet: Sheet,
): FrameItem | undefined {
  const font = { size: size.aside, bold: false }
  const leading = size.aside * aside.leading
  const places = [
    { right: first.x - aside.gap, top: level, bottom: first.label },
    { right: first.x - first.half - aside.gap, top: first.label, bottom },
  ]
  for (const { right, top, bottom } of places) {
    const left = Math.max(0, right - aside.width)
    const lines = evenLines(tight(annotation), font, right - left, sheet.locale)
    const height = pixels(lines.length * leading)
    if (height > bottom - top || lines.some((line) => sheet.textWidth(line, font) * 96 > right - left))
      continue
    const middle = (top + bottom) / 2
    const run = { text: lines.join('\n'), ...font, colour: sheet.colour('muted') }
    return {
      kind: 'text',
      name: 'chart note',
      box: boxOf({ left, right, top: middle - height / 2, bottom: middle + height / 2 }),
      paragraphs: [{ runs: [run], align: 'right', leading }],
      valign: 'middle',
    }
  }
  return undefined
}
