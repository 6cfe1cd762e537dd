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

/**
 * Templates of one folder, by their name: the path without ending, for instance `slides/prices.en`. Of several layers
 * an earlier one wins, name by name, and can show what it replaces.
 */
export interface Layer {
  readonly files: Readonly<Record<string, TextFile>>
}

/** The files of one audience, with those of the audiences that it extends. */
export interface AudienceFiles {
  readonly id: string
  /** The audience itself, then those that it extends, in their order. */
  readonly chain: readonly string[]
  /** What all `audience.yaml` of the chain say together. */
  readonly settings: DataFile
  /** The files that it was made from, the most important first. */
  readonly settingsLayers: readonly DataFile[]
  /** By name. One of these wins over a shared chart of the same name. */
  readonly charts: Readonly<Record<string, DataFile>>
  /** `deck.en`, `briefing.en` and the partials of the audience: its own folders, then those that it extends. */
  readonly templates: readonly Layer[]
}

/** Everything that was read, still unchecked. */
export interface Sources {
  readonly dataset: readonly DataFile[]
  /** Files that tell whether a text repeats a source, without holding it. */
  readonly fingerprints: readonly TextFile[]
  readonly audiences: readonly AudienceFiles[]
  /** What all audiences share, by the path below `partials/`. */
  readonly partials: readonly Layer[]
  /** Charts that all audiences share. */
  readonly charts: Readonly<Record<string, DataFile>>
  readonly themes: Readonly<Record<string, DataFile>>
  readonly strings: Readonly<Record<string, DataFile>>
  /** Every file that was read, once. */
  readonly files: readonly TextFile[]
  /** Some file could not be read, or its columns not be told: what refers into it cannot be judged. */
  readonly incomplete?: boolean
}
