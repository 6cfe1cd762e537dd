/** A finished output, still in memory. */
export interface Artifact {
  readonly audience: string
  readonly locale: string
  readonly format: 'pptx' | 'md' | 'png' | 'json'
  /** Relative to the output folder, forward slashes. */
  readonly path: string
  readonly asOf: string
  /** Where it is not the audience's own. */
  readonly theme?: string
  /** For whom it is made, as it was asked for: `client=Acme`. */
  readonly reader?: string
  readonly bytes: Uint8Array
  readonly slides?: number
}

/** All that a build made, and what it was made from: sha256 of every input file, by path. */
export interface Built {
  readonly artifacts: readonly Artifact[]
  readonly inputs: Readonly<Record<string, string>>
  /** Of a row of a batch: the hash of all that it was made from. */
  readonly made?: string
}

export interface ManifestEntry {
  readonly audience: string
  readonly locale: string
  readonly format: string
  readonly path: string
  readonly asOf: string
  readonly theme?: string
  /** For whom it is made, as it was asked for: `client=Acme`. */
  readonly reader?: string
  readonly sha256: string
  readonly bytes: number
  readonly slides?: number
  /** Of a row of a batch: the hash of all that it was made from, and the number of outputs with it. */
  readonly made?: string
}

export interface Manifest {
  readonly version: 1
  /** sha256 of every input file, by path. */
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: readonly ManifestEntry[]
}
