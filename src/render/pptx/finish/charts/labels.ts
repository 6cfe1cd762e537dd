import type { LabelPosition, NativeLabel } from '../../../../model/native-chart.js'
import { tag, val, type Markup } from '../../package/markup.js'
import { richText, textStyle } from './text.js'

const positions: Readonly<Record<LabelPosition, string>> = {
  outside: 'outEnd',
  end: 'inEnd',
  centre: 'ctr',
  base: 'inBase',
  above: 't',
  below: 'b',
  left: 'l',
  right: 'r',
}

/**
 * The labels of a series. What the first label that a number format makes looks like is said once, for the points
 * that look the same and for those that a reader adds; the others are told one by one.
 */
export function labelsOf(labels: readonly (NativeLabel | undefined)[]): Markup {
  const usual = labels.find((label) => label?.format !== undefined)
  const apart = labels.flatMap((label, index) =>
    look(label) === look(usual) ? [] : [tag('c:dLbl', {}, val('c:idx', index), ...own(label))],
  )
  return tag('c:dLbls', {}, ...apart, ...(usual ? body(usual) : shown(false)))
}

function own(label: NativeLabel | undefined): Markup[] {
  return label ? body(label) : [val('c:delete', true)]
}

function body(label: NativeLabel): Markup[] {
  const position = label.position ? [val('c:dLblPos', positions[label.position])] : []
  return [...content(label), ...position, ...shown(true)]
}

function content({ runs, format }: NativeLabel): Markup[] {
  if (format === undefined) return [richText(runs)]
  return [tag('c:numFmt', { formatCode: format, sourceLinked: false }), textStyle(runs[0]!)]
}

/** Labels of the same look differ in their number alone. */
function look(label: NativeLabel | undefined): Markup {
  return label ? body(label).join('') : ''
}

/** Of all that a label can show, the value or nothing. */
function shown(value: boolean): Markup[] {
  return [
    val('c:showLegendKey', false),
    val('c:showVal', value),
    val('c:showCatName', false),
    val('c:showSerName', false),
    val('c:showPercent', false),
    val('c:showBubbleSize', false),
  ]
}
