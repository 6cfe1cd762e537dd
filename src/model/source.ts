import type { Places } from './place.js'

/** A text file as it was read: UTF-8, without BOM, with LF line ends. `sha256` is of the bytes on disk. */
export interface TextFile {
  readonly path: string
  readonly text: string
  readonly sha256: string
}

/** A file of data, from YAML or CSV, with the place of every value and key. */
export interface DataFile extends TextFile {
  readonly value: unknown
  readonly places: Places
  /** The column heads of a CSV file: its values are all text, whose types the schema knows. */
  readonly columns?: readonly string[]
}

/** The files of one audience: `audience.yaml`, the templates by name, for instance `deck.en`, and charts of its own. */
export interface AudienceFiles {
  readonly id: string
  readonly settings: DataFile
  /** By name. One of these wins over a shared chart of the same name. */
  readonly charts: Readonly<Record<string, DataFile>>
  readonly templates: Readonly<Record<string, TextFile>>
}

/** Everything that was read, still unchecked. */
export interface Sources {
  readonly dataset: readonly DataFile[]
  /** Files that tell whether a text repeats a source, without holding it. */
  readonly fingerprints: readonly TextFile[]
  readonly audiences: readonly AudienceFiles[]
  /** By name: the file's name without folder and ending. Partials may sit in folders: `slides/prices`. */
  readonly partials: Readonly<Record<string, TextFile>>
  /** Charts that all audiences share. */
  readonly charts: Readonly<Record<string, DataFile>>
  readonly themes: Readonly<Record<string, DataFile>>
  readonly strings: Readonly<Record<string, DataFile>>
  /** Some file could not be read, or its columns not be told: what refers into it cannot be judged. */
  readonly incomplete?: boolean
}
