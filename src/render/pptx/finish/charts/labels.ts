import type { LabelPosition, NativeLabel } from '../../../../model/native-chart.js'
import { share, tag, val, type Markup } from '../../package/markup.js'
import { richText, labelText } from './text.js'

const positions: Readonly<Record<LabelPosition, string>> = {
  outside: 'outEnd',
  end: 'inEnd',
  centre: 'ctr',
  above: 't',
  left: 'l',
  right: 'r',
}

/** LibreOffice leads a line to every label that was moved, unless it is told not to in Office’s own words. */
const noLeaderLines = tag(
  'c:extLst',
  {},
  tag(
    'c:ext',
    {
      uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
      'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
    },
    val('c15:showLeaderLines', false),
  ),
)
const gone = val('c:delete', true)

/**
 * The labels of a series. What the first label that a number format makes looks like is said once, for the points
 * that look the same and for those that a reader adds; the others are told one by one. A ring knows no places for
 * labels: there `placed` is false.
 */
export function labelsOf(labels: readonly (NativeLabel | undefined)[], placed = true): Markup {
  const usual = labels.find((label) => label?.format !== undefined && !label.offset)
  const look = (label: NativeLabel | undefined) => (label ? lookOf(label, placed) : '')
  const apart = labels.flatMap((label, index) =>
    look(label) === look(usual) ? [] : [tag('c:dLbl', {}, val('c:idx', index), look(label) || gone)],
  )
  return tag('c:dLbls', {}, ...apart, look(usual) || shown(false), noLeaderLines)
}

/** Labels of the same look differ in their number alone. */
function lookOf(label: NativeLabel, placed: boolean): Markup {
  const { position, offset, named, isName = false } = label
  return [
    offset ? layout(offset) : '',
    content(label),
    placed ? val('c:dLblPos', positions[position]) : '',
    // A text that is written out holds the name already.
    isName ? shown(false, 'series') : shown(true, label.format === undefined ? undefined : named?.by),
    named && label.format !== undefined ? tag('c:separator', {}, named.separator) : '',
  ].join('')
}

function layout({ x, y }: { readonly x: number; readonly y: number }): Markup {
  return tag('c:layout', {}, tag('c:manualLayout', {}, val('c:x', share(x)), val('c:y', share(y))))
}

function content({ runs, format, isName }: NativeLabel): Markup {
  if (isName) return labelText(runs[0]!)
  if (format === undefined) return richText(runs)
  return tag('c:numFmt', { formatCode: format, sourceLinked: false }) + labelText(runs.at(-1)!)
}

/** Of all that a label can show, the value or nothing, and a name before it. */
function shown(value: boolean, named?: 'category' | 'series'): Markup {
  return [
    val('c:showLegendKey', false),
    val('c:showVal', value),
    val('c:showCatName', named === 'category'),
    val('c:showSerName', named === 'series'),
    val('c:showPercent', false),
    val('c:showBubbleSize', false),
  ].join('')
}
