/** A position in a text file; line and column count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where something stands in an input file. `file` is relative to the project folder, with forward slashes. */
export interface Place {
  readonly file: string
  readonly start: Position
  readonly end?: Position
}

/** Places by JSON pointer (`/observations/3/value`); `<pointer>#key` is the place of the key itself. */
export type PlaceMap = Readonly<Record<string, Place>>
