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

/** The steps from a file's whole value to one inside it: `['observations', 3, 'value']`. */
export type Path = readonly PropertyKey[]

/** Where the values of a data file stand. */
export interface Places {
  /** Of the value at a path; undefined where nothing was written. */
  of(path: Path): Place | undefined
  /** Of the key, or the column head, that gives the last step of a path its name. */
  ofKey(path: Path): Place | undefined
}
