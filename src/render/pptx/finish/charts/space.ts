import type { NativeChart } from '../../../../model/native-chart.js'
import type { PptxDeck } from '../../deck.js'
import { share, tag, val, type Markup } from '../../package/markup.js'
import { namespaces } from '../../package/xml.js'
import { languageAttributes } from '../language.js'
import { categoryAxes, planeAxes } from './axes.js'
import { areaPlot } from './plots/areas.js'
import { barPlot } from './plots/bars.js'
import { linePlot } from './plots/lines.js'
import { planePlot } from './plots/plane.js'
import { ringPlot } from './plots/ring.js'
import { noFill, noLine } from './text.js'

/** The plot with its axes. */
function plotOf(chart: NativeChart): Markup {
  switch (chart.plot) {
    case 'columns':
    case 'bars':
      return barPlot(chart) + categoryAxes(chart)
    case 'lines':
      return linePlot(chart) + categoryAxes(chart)
    case 'areas':
      return areaPlot(chart) + categoryAxes(chart)
    case 'scatter':
    case 'bubble':
      return planePlot(chart) + planeAxes(chart)
    case 'doughnut':
      return ringPlot(chart)
    default:
      return chart satisfies never
  }
}

/** The chart part. `workbookId` is its relationship to the workbook. Elements in the order of the schema. */
export function chartSpace(chart: NativeChart, workbookId: string, deck: PptxDeck): Markup {
  const { a, c, r } = namespaces
  const clear = tag('c:spPr', {}, noFill, noLine)
  return tag(
    'c:chartSpace',
    { 'xmlns:c': c, 'xmlns:a': a, 'xmlns:r': r },
    val('c:date1904', false),
    val('c:lang', languageAttributes('', deck.locale).lang!),
    val('c:roundedCorners', false),
    tag(
      'c:chart',
      {},
      val('c:autoTitleDeleted', true),
      tag('c:plotArea', {}, layout(chart), plotOf(chart), clear),
      val('c:plotVisOnly', true),
      // Where there is no value there is no mark.
      val('c:dispBlanksAs', 'gap'),
    ),
    clear,
    tag('c:externalData', { 'r:id': workbookId }, val('c:autoUpdate', false)),
  )
}

/** The plot stands where the picture’s does, so that shapes drawn over it meet its marks. */
function layout({ area: { x, y, w, h } }: NativeChart): Markup {
  return tag(
    'c:layout',
    {},
    tag(
      'c:manualLayout',
      {},
      val('c:layoutTarget', 'inner'),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', share(x)),
      val('c:y', share(y)),
      val('c:w', share(w)),
      val('c:h', share(h)),
    ),
  )
}
