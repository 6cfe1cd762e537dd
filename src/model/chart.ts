import type { Place } from './place.js'

/** A picture, or a chart that PowerPoint draws and its reader can edit. */
export type ChartForm = 'image' | 'native'

/** One value of a figure, with the text that shows it. */
export interface PlottedValue {
  /** Absent where no record states this combination of row and series: the value is null then. */
  readonly fact?: string
  /** In the chart's unit, base scale. Null: not disclosed; `text` says so and no mark is drawn, never a zero. */
  readonly value: number | null
  readonly text: string
  readonly derived: boolean
  /** What a figure was before the period of the audience: drawn hollow. */
  readonly isFormer?: boolean
  /** What stands beside the value in the picture: "former average, implied". */
  readonly caption?: string
  /** Note letter of a dispute or correction, filled by `cite`. */
  readonly mark?: string
}

/** One of several series. `id`: the subject, metric or date (2024-05) that it stands for. */
export interface PlottedSeries {
  readonly id: string
  readonly label: string
  readonly highlight: boolean
}

export interface PlottedRow {
  readonly label: string
  readonly sublabel: string
  /** The value of the only series, or of the first of several. */
  readonly value: PlottedValue
  /** The values of the second series and those after it, aligned with `ChartModel.series`. */
  readonly others?: readonly PlottedValue[]
  /** Where the row's mark lies along `ChartModel.xAxis`, and how large it is; each in a unit of its own. */
  readonly x?: PlottedValue
  readonly size?: PlottedValue
  /** Of a waterfall: a step is added to what stands before it, start and total stand on the base line. */
  readonly role?: 'start' | 'step' | 'total'
  /** Of a row that is a date: days from 1970-01-01 to the middle of its period. */
  readonly time?: number
  readonly from?: PlottedValue
  /** Text of a printed change (−99.3%) and its fact. */
  readonly change?: { readonly fact: string; readonly text: string; readonly mark?: string }
  readonly active?: PlottedValue
  readonly low?: PlottedValue
  readonly highlight: boolean
}

/** A value on an axis that has a line, and its label. */
export interface Tick {
  readonly value: number
  readonly text: string
}

/** The horizontal axis of a chart whose marks lie in a plane. */
export interface XAxis {
  readonly unit: string
  readonly measure: string
  readonly scale: 'linear' | 'log'
  readonly domain: readonly [number, number]
  readonly ticks: readonly Tick[]
}

/** A chart bound to the facts of one view in one locale: the one origin of image, table and alt text. */
export interface ChartModel {
  readonly id: string
  readonly kind:
    | 'dumbbell'
    | 'growth-columns'
    | 'dots'
    | 'bars'
    | 'lollipop'
    | 'ranges'
    | 'doughnut'
    | 'waterfall'
    | 'columns'
    | 'grouped-columns'
    | 'stacked-columns'
    | 'grouped-bars'
    | 'stacked-bars'
    | 'line'
    | 'area'
    | 'slope'
    | 'scatter'
    | 'bubble'
    | 'heat'
    | 'multiples'
  /** Undefined: as the build is told. */
  readonly as?: ChartForm
  readonly number: number
  readonly scale: 'linear' | 'log'
  readonly unit: string
  readonly measure: string
  readonly rows: readonly PlottedRow[]
  /** Absent for a chart of one series without a name. */
  readonly series?: readonly PlottedSeries[]
  readonly xAxis?: XAxis
  /** What the size of a mark means; `note` is the line that says so in the picture. */
  readonly sizeOf?: {
    readonly unit: string
    readonly measure: string
    readonly note: string
    /** Round values up to the largest, one of which is drawn beside the note. */
    readonly ticks: readonly Tick[]
  }
  /** `mark` is filled by `cite`, as for a value. */
  readonly growth?: { readonly fact: string; readonly text: string; readonly mark?: string }
  /** What the parts of a doughnut add up to; without a fact it is 100%. */
  readonly whole?: {
    readonly fact?: string
    /** In the chart's unit, base scale. */
    readonly value: number
    readonly text: string
    readonly label: string
    readonly mark?: string
  }
  readonly annotation?: string
  readonly threshold?: { readonly fact: string; readonly value: number; readonly label: string }
  /** Figures inside the annotation and the threshold's label, for sources and provenance. */
  readonly quoted?: readonly {
    readonly fact: string
    readonly text: string
    readonly part: 'value' | 'date'
  }[]
  readonly domain?: readonly [number, number]
  /** Axis ticks, chosen by `chart/bind.ts`, so that a table of ticks can be tested without a canvas. */
  readonly ticks: readonly Tick[]
  readonly words: { readonly implied: string; readonly active: string }
  /** Alternative text, made from the data. */
  readonly alt: string
  readonly place: Place
}

/** A drawn chart: PNG bytes at 288 dpi. */
export interface Figure {
  readonly chart: string
  readonly png: Uint8Array
  /** Inches. */
  readonly width: number
  readonly height: number
}
