import type { Colour } from './frame.js'

/** How text in a chart is set. */
export interface ChartFont {
  /** Points. */
  readonly size: number
  readonly colour: Colour
  readonly bold: boolean
}

export interface ChartRun extends ChartFont {
  /** A line feed begins a new line. */
  readonly text: string
}

/** What stands at a point. */
export interface NativeLabel {
  /** The text as the picture shows it, piece by piece. */
  readonly runs: readonly ChartRun[]
  /**
   * The number format that makes this very text out of the value. With it, the text follows an edited number; all is
   * then set like the last run.
   */
  readonly format?: string
  readonly position: LabelPosition
  /** How far it is moved from that place, in shares of the chart’s width and height. */
  readonly offset?: { readonly x: number; readonly y: number }
  /** The text begins with the name of the category or series, parted from the value by a line feed or blanks. */
  readonly named?: { readonly by: 'category' | 'series'; readonly separator: '\n' | '  ' }
  /** The text is the name of the series and nothing else. */
  readonly isName?: true
}

/** `outside` is beyond the end of a bar, `end` inside it at its end. Lines and points know the sides. */
export type LabelPosition = 'outside' | 'end' | 'centre' | 'above' | 'left' | 'right'

/** What a point has of its own; the rest is its series’. */
interface Mark {
  readonly label?: NativeLabel
  readonly colour?: Colour
  /** Only its outline is drawn: the value is derived. */
  readonly hollow?: boolean
  /** A point of a line that is marked by a dot. */
  readonly dot?: boolean
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
  /** Of a fill that the grid is seen through, 0 to 1. */
  readonly opacity?: number
  /** Carries the others without being seen: the ground of a floating bar. */
  readonly invisible?: boolean
  /** The line around bars and areas; of a line, the line itself. Width in points. */
  readonly line?: { readonly colour: Colour; readonly width: number }
  /** The dots of a line. Size in points. */
  readonly dots?: { readonly shape: DotShape; readonly size: number }
}

export type DotShape = 'circle' | 'square' | 'triangle' | 'diamond'

export interface CategoryAxis {
  readonly font: ChartFont
  /** Colour of the base line. */
  readonly line?: Colour
  /** Colour of a line across the plot at each category. */
  readonly grid?: Colour
  /** The first category at the top. */
  readonly reversed?: boolean
  /** Names at the top of the plot instead of below it. */
  readonly above?: boolean
  /** First and last category stand on the edges of the plot, not half a slot inside. */
  readonly toEdges?: boolean
  /** The categories are days, placed as they lie in time: days since 30 December 1899, as workbooks count them. */
  readonly days?: DayAxis
}

export interface DayAxis {
  readonly serials: readonly number[]
  /** Number format of the labels, and how many months lie between two of them. */
  readonly format: string
  readonly months: number
}

/** An axis of numbers. Its limits are given, so that the plot is the picture’s. */
export interface ValueAxis {
  readonly min: number
  readonly max: number
  readonly log: boolean
  /** How its ticks are written; undefined: nothing is written at the axis. */
  readonly ticks?: { readonly format: string; readonly font: ChartFont }
  /** Colour of the grid and the distance of two of its lines, on a log axis always a decade. */
  readonly grid?: { readonly colour: Colour; readonly step: number }
}

/** The whole drawing area. */
interface Base {
  /** The rectangle of the data, without axis labels, as shares of the chart’s width and height. */
  readonly area: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  /** The ground that hollow marks are filled with. */
  readonly ground: Colour
}

interface OverCategories extends Base {
  readonly categories: readonly string[]
  readonly series: readonly CategorySeries[]
}

/** Columns, horizontal bars, lines or areas over named categories. */
export interface CategoryChart extends OverCategories {
  readonly plot: 'columns' | 'bars' | 'lines' | 'areas'
  readonly stacked: boolean
  readonly categoryAxis: CategoryAxis
  readonly valueAxis: ValueAxis
  /** Of bars: between those of two categories, and over each other within one; percent of a bar’s width. */
  readonly gap: number
  readonly overlap: number
}

/** Parts of a whole, clockwise. Of one series. */
export interface RingChart extends OverCategories {
  readonly plot: 'doughnut'
  /** The hole, in percent of the ring’s width. */
  readonly hole: number
  /** Where the first part begins, in whole degrees from twelve o’clock. */
  readonly start: number
}

/** One mark in a plane: a row of the workbook, as a series of its own, so that its name can be its label. */
export interface PlaneMark extends Mark {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly colour: Colour
  /** Which row of the workbook holds it. */
  readonly row: number
}

/** Marks in a plane of two measures; of bubbles, the area stands for a third. */
export interface PlaneChart extends Base {
  readonly plot: 'scatter' | 'bubble'
  /** From the lowest to the topmost. */
  readonly marks: readonly PlaneMark[]
  readonly xAxis: ValueAxis
  readonly yAxis: ValueAxis
  /** Of dots, the width in points; of bubbles, that of the largest in percent of what PowerPoint would take. */
  readonly scale: number
  /** Of bubbles: how much of what lies below is covered, 0 to 1. */
  readonly opacity: number
  /** What the columns of the workbook hold, and all its rows, also those that have no place in the plane. */
  readonly heads: readonly string[]
  readonly rows: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** A chart that PowerPoint draws itself, with a workbook that the reader can edit. Plain data, looked up in a theme. */
export type NativeChart = CategoryChart | RingChart | PlaneChart
/** Of the charts, those whose values stand over named categories. */
export type NamedChart = CategoryChart | RingChart
