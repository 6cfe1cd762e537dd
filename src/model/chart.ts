import type { Place } from './place.js'

/** One value of a figure, with the text that shows it. */
export interface PlottedValue {
  readonly fact: string
  /** In the chart's unit, base scale. Null: not disclosed; `text` says so and no mark is drawn, never a zero. */
  readonly value: number | null
  readonly text: string
  readonly derived: boolean
  /** What stands beside the value in the picture: "former average, implied". */
  readonly caption?: string
  /** Note letter of a dispute or correction, filled by `cite`. */
  readonly mark?: string
}

export interface PlottedRow {
  readonly label: string
  readonly sublabel: string
  readonly value: PlottedValue
  readonly from?: PlottedValue
  /** Text of a printed change (−99.3%) and its fact. */
  readonly change?: { readonly fact: string; readonly text: string; readonly mark?: string }
  readonly active?: PlottedValue
  readonly low?: PlottedValue
  readonly highlight: boolean
}

/** A chart bound to the facts of one view in one locale: the one origin of image, table and alt text. */
export interface ChartModel {
  readonly id: string
  readonly kind: 'dumbbell' | 'growth-columns' | 'dots' | 'bars' | 'lollipop' | 'ranges'
  readonly number: number
  readonly scale: 'linear' | 'log'
  readonly unit: string
  readonly measure: string
  readonly rows: readonly PlottedRow[]
  /** `mark` is filled by `cite`, as for a value. */
  readonly growth?: { readonly fact: string; readonly text: string; readonly mark?: string }
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
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
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
