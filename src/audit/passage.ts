/** Where in a finished file a text stands. */
export type Where =
  | 'slide'
  | 'notes'
  | 'alternative text'
  | 'chart'
  | 'workbook'
  | 'comment'
  | 'document properties'
  | 'custom XML'
  | 'link'
  | 'picture'
  | 'part name'
  | 'file name'
  | 'text'
  | 'other'

/** One stretch of text of a finished file that is read as one: a paragraph, a cell, a property. */
export interface Passage {
  readonly text: string
  readonly where: Where
  /** Of a deck; parts of packages inside it follow `!`. */
  readonly part?: string
  readonly slide?: number
  /** Of a text file. */
  readonly line?: number
  /** Of a cell or a point of a chart. */
  readonly number?: number
  /** It is no text of its own, but says something about an element. */
  readonly attribute?: true
}

/** All that could be read of a file. */
export interface Reading {
  readonly passages: readonly Passage[]
  /** Parts that were looked at, and those in which no text can be found: pictures, films, macros. */
  readonly parts: number
  readonly unread: readonly string[]
}
