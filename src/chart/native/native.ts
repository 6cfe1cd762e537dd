import type { ChartModel } from '../../model/chart.js'
import type { FrameItem } from '../../model/frame.js'
import type { ChartFont, NativeChart } from '../../model/native-chart.js'
import type { Locale } from '../../model/locale.js'
import type { ColourToken } from '../../model/settings.js'

/** What a native chart is made with. Lengths in inches. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly locale: Locale
  colour(token: ColourToken): string
  /** Of one line. */
  textWidth(text: string, font: Pick<ChartFont, 'size' | 'bold'>): number
}

/** A native chart, and what stands over it as shapes and text: places are inches from the chart’s top left corner. */
export interface Native {
  readonly chart: NativeChart
  readonly over: readonly FrameItem[]
}

/** Why a chart cannot be native: "a native chart has no arrows between two values". */
export interface Refusal {
  readonly reason: string
}

/** How one kind of chart becomes native. */
export type NativeKind = (model: ChartModel, sheet: Sheet) => Native | Refusal

/** Of a kind that PowerPoint has no chart for. */
export const refuse =
  (reason: string): NativeKind =>
  () => ({ reason })
