import type { ChartDataset } from 'chart.js'
import type { Page } from './page.js'

/** A round mark; hollow (on paper) where a page is given. `radius` in pixels. */
export function dot(
  x: number,
  y: number,
  radius: number,
  colour: string,
  hollow?: Page,
): ChartDataset<'scatter'> {
  return {
    data: [{ x, y }],
    pointRadius: radius,
    pointBackgroundColor: hollow ? hollow.colour('paper') : colour,
    pointBorderColor: colour,
    pointBorderWidth: hollow ? 2.5 : 0,
  }
}

/** A straight stretch of a row from one value to another. `width` in pixels. */
export function stretch(
  from: number,
  to: number,
  y: number,
  width: number,
  colour: string,
): ChartDataset<'scatter'> {
  return {
    data: [
      { x: from, y },
      { x: to, y },
    ],
    showLine: true,
    pointRadius: 0,
    borderWidth: width,
    borderColor: colour,
  }
}
