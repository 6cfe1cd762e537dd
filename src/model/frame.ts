import type { Locale } from './locale.js'
import type { Place } from './place.js'
import type { NativeChart } from './native-chart.js'
import type { Ref } from './deck.js'

/** Inches from the slide's top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** RRGGBB, already looked up in the theme. */
export type Colour = string

export interface TextRun {
  readonly text: string
  /** Points. */
  readonly size: number
  readonly colour: Colour
  readonly bold: boolean
  readonly italic?: boolean
  /** Raised note letter. */
  readonly raised?: boolean
  readonly href?: string
  /** Kept for `provenance` and `trace`. */
  readonly ref?: Ref
}

export interface Paragraph {
  readonly runs: readonly TextRun[]
  readonly align: 'left' | 'center' | 'right'
  /** Exact leading, points. */
  readonly leading: number
  /** Points before the paragraph. */
  readonly before?: number
}

/**
 * Several items that make one sign: in the file they are one group, moved and described as one. They stand one after
 * the other and share this very object.
 */
export interface Group {
  readonly name: string
  /** Alternative text of the whole; undefined = decorative. */
  readonly alt?: string
}

export interface TextItem {
  readonly kind: 'text'
  readonly name: string
  readonly box: Box
  readonly group?: Group
  /** A real placeholder of the master; the slide's title. */
  readonly placeholder?: 'title'
  readonly paragraphs: readonly Paragraph[]
  readonly valign: 'top' | 'middle' | 'bottom'
  /** In the template; none of texts that the program writes itself. */
  readonly place?: Place
}

export interface Border {
  readonly colour: Colour
  /** Points. */
  readonly width: number
}

export interface Cell {
  readonly paragraphs: readonly Paragraph[]
  readonly valign: 'top' | 'middle' | 'bottom'
  readonly fill?: Colour
  readonly top?: Border
  readonly bottom?: Border
  /** Inches: left, right. */
  readonly padding: readonly [number, number]
  /** Inches below the text; default 0. */
  readonly below?: number
  /** As of a text. */
  readonly place?: Place
}

export interface TableItem {
  readonly kind: 'table'
  readonly name: string
  readonly box: Box
  /** Inches; sum = box.w. */
  readonly columns: readonly number[]
  /** Heights in inches; sum = box.h. The first row is the header row. */
  readonly rows: readonly { readonly height: number; readonly cells: readonly Cell[] }[]
  /** The first column names its rows, as the first row names its columns. */
  readonly rowHeads?: boolean
  readonly alt: string
}

export interface ImageItem {
  readonly kind: 'image'
  readonly name: string
  readonly box: Box
  readonly group?: Group
  readonly png: Uint8Array
  readonly alt: string
}

export type ShapeName =
  'rect' | 'roundRect' | 'ellipse' | 'diamond' | 'triangle-left' | 'triangle-right' | 'pie' | 'line' | 'arrow'

export interface ShapeItem {
  readonly kind: 'shape'
  readonly name: string
  readonly shape: ShapeName
  readonly box: Box
  readonly group?: Group
  readonly fill?: Colour
  /** 0 opaque to 100 invisible. */
  readonly transparency?: number
  /** `dash` is for lines and outlines. */
  readonly line?: Border & { readonly dash?: boolean }
  /** line: from the lower left to the upper right corner of the box. */
  readonly rising?: boolean
  /** roundRect: radius in inches. pie: filled quarters, 1 to 3, clockwise from twelve o'clock. */
  readonly radius?: number
  readonly quarters?: 1 | 2 | 3
  /** Alternative text; undefined = decorative. */
  readonly alt?: string
}

/** A chart that PowerPoint draws and its reader can edit. */
export interface NativeChartItem {
  readonly kind: 'native-chart'
  readonly name: string
  readonly box: Box
  /** With what is drawn around it, so that it is moved as one. */
  readonly group?: Group
  readonly chart: NativeChart
  /** A further sheet of its workbook: what is known of its figures. */
  readonly sources?: TextSheet
  readonly alt: string
}

/** A sheet of texts; the first row names the columns. */
export interface TextSheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** A chart whose form is chosen once its size is known; it reaches the renderer as an image or a native chart. */
export interface ChartItem {
  readonly kind: 'chart'
  readonly name: string
  readonly box: Box
  readonly chart: string
  readonly alt: string
}

export type FrameItem = TextItem | TableItem | ImageItem | ShapeItem | ChartItem | NativeChartItem

/**
 * A step of the fallback ladder of a group of texts, taken when one of them does not fit: `short` shows the short
 * wordings that its texts have, `smaller` takes a point off their size, `drop` leaves out the optional one, `dense` sets
 * them closer. Of a source line: `numbers` tells the sources as bare numbers, `bare` the notes without their texts.
 */
export type Rung = 'short' | 'smaller' | 'numbers' | 'bare' | 'drop' | 'dense'

/** The room of one text box, cell or list, and what its text needs of it. */
export interface Fit {
  readonly box: string
  /** Inches down; across where a single word or a column is too narrow. */
  readonly needed: number
  readonly available: number
  readonly across?: true
  /** How much of its room the text takes, counting the last line by its length: 1 = not a word more. */
  readonly share: number
  /** Lines that there are, and the most that the box takes. Of a list as a whole: none. */
  readonly lines?: number
  readonly most?: number
  /** Points, of the largest text in it. */
  readonly size?: number
  /** The steps that its group has taken; none: as designed. */
  readonly rungs: readonly Rung[]
}

/** One slide, laid out. The order of the items is the reading order, the title first, and back to front. */
export interface Frame {
  readonly slide: string
  readonly locale: Locale
  readonly layout: string
  /** Where the slide names none: the layouts that suit it, the one that asks for most first. */
  readonly among?: readonly string[]
  readonly master: 'cover' | 'divider' | 'content'
  readonly title: string
  readonly background: Colour
  /** Undefined on cover and dividers. */
  readonly pageNumber?: number
  /** Of the title in the template. */
  readonly place: Place
  readonly items: readonly FrameItem[]
  readonly notes: readonly { readonly head?: string; readonly text: string }[]
  /** Which part of a slide that was cut in several, 1 for the first, and how many there are. */
  readonly part?: readonly [part: number, parts: number]
  readonly fits: readonly Fit[]
}
