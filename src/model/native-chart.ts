import type { Colour } from './frame.js'

/** How text in a chart is set. */
export interface ChartFont {
  /** Points. */
  readonly size: number
  readonly colour: Colour
  readonly bold: boolean
}

export interface ChartRun extends ChartFont {
  readonly text: string
}

/** What stands at a point. */
export interface NativeLabel {
  /** The text as the picture shows it, piece by piece. */
  readonly runs: readonly ChartRun[]
  /** The number format that makes this very text out of the value. With it, the text follows an edited number. */
  readonly format?: string
  /** Where it stands; undefined: where the series has it. */
  readonly position?: LabelPosition
}

/** `outside` is beyond the end of a bar, `base` inside it at its start. Lines and points know the other sides. */
export type LabelPosition = 'outside' | 'end' | 'centre' | 'base' | 'above' | 'below' | 'left' | 'right'

/** What a point has of its own; the rest is its series’. */
interface Mark {
  readonly label?: NativeLabel
  readonly colour?: Colour
  /** Only its outline is drawn: the value is derived. */
  readonly hollow?: boolean
}

/** One value over a category. Null is no value: an empty cell and no mark, never zero. */
export interface CategoryPoint extends Mark {
  readonly value: number | null
}

export interface CategorySeries {
  readonly name: string
  readonly colour: Colour
  /** One for each category. */
  readonly points: readonly CategoryPoint[]
  /** Where labels stand; undefined only where no point has one. */
  readonly labels?: LabelPosition
  /** Carries the others without being seen: the ground of a floating bar. */
  readonly invisible?: boolean
}

export interface CategoryAxis {
  readonly font: ChartFont
  /** Colour of the base line. */
  readonly line?: Colour
  /** First category at the top, or at the right. */
  readonly reversed: boolean
}

/** An axis of numbers. Its limits are given, so that the plot is the picture’s. */
export interface ValueAxis {
  readonly min: number
  readonly max: number
  readonly log: boolean
  /** How its ticks are written; undefined: labels say the values, and the axis and its grid are hidden. */
  readonly ticks?: { readonly step: number; readonly format: string; readonly font: ChartFont }
  /** Colour of the grid. */
  readonly grid?: Colour
}

interface Base {
  /** The rectangle of the data, without axis labels, as shares of the chart’s width and height. */
  readonly area: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  /** The ground that hollow marks are filled with. */
  readonly ground: Colour
}

/** Columns, horizontal bars, lines or areas over named categories. */
export interface CategoryChart extends Base {
  readonly plot: 'columns' | 'bars' | 'lines' | 'areas'
  readonly stacked: boolean
  readonly categories: readonly string[]
  readonly series: readonly CategorySeries[]
  readonly categoryAxis: CategoryAxis
  readonly valueAxis: ValueAxis
  /** Between the bars of two categories, in percent of a bar’s width. */
  readonly gap: number
}

/** A chart that PowerPoint draws itself, with a workbook that the reader can edit. Plain data, looked up in a theme. */
export type NativeChart = CategoryChart
