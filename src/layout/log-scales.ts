import { warning, type Diagnostic } from '../diagnostic.js'
import { logScaleWords, namesLogScale } from '../format/index.js'
import type { SlideSet } from './layout.js'
import { plain, slideText } from './rich.js'

/**
 * Exhibit lines that say what a chart on a log scale measures, but not that its scale is one. In a plane the picture
 * names both axes itself.
 */
export function unnamedLogScales(set: SlideSet): Diagnostic[] {
  return set.flatMap(({ slide, around }) => {
    const line = slide.blocks.find((block) => block.kind === 'exhibit')?.paragraphs[0]
    if (!line || namesLogScale(slideText(plain(line)), around.locale)) return []
    return slide.blocks.flatMap((block): Diagnostic[] => {
      const chart = block.kind === 'chart' ? around.charts[block.chart] : undefined
      if (chart?.scale !== 'log' || chart.xAxis) return []
      const message = `the scale of chart \`${chart.id}\` is logarithmic, and its exhibit line does not say so`
      const hints = [`write “${logScaleWords(around.locale)}”, or \`{{charts.${chart.id}.measure}}\``]
      return [warning('layout/log-scale', message, line.place, ...hints)]
    })
  })
}
