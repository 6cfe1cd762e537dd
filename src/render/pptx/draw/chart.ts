import type PptxGenJS from 'pptxgenjs'
import type { NativeChartItem } from '../../../model/frame.js'

/** The frame of a native chart; `finish` writes the chart itself, and the values here are only there to be replaced. */
export function drawChart(slide: PptxGenJS.Slide, item: NativeChartItem): void {
  const data = [{ name: '', labels: [''], values: [0] }]
  slide.addChart('bar', data, { ...item.box, objectName: item.name, altText: item.alt })
}
