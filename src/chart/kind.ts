import type { ChartConfiguration } from 'chart.js'
import type { ChartModel } from '../model/chart.js'
import type { Page, Plot } from './page.js'
import type { Sketch } from './sketch.js'

export type ChartKind = ChartModel['kind']

/**
 * How one kind of chart is drawn: Chart.js draws axes, grid and data, the sketch adds what it has no notion of.
 * Both are plain data; only `draw` touches a canvas.
 */
export interface Kind {
  configure(model: ChartModel, page: Page): ChartConfiguration
  /** `plot` gives the places of the data, once Chart.js has laid the chart out. */
  annotate(model: ChartModel, page: Page, plot: Plot): Sketch
}
