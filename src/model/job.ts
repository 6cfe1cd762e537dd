import type { Format } from './settings.js'
import type { ChartForm } from './chart.js'
import type { Locale } from './locale.js'
import type { Place } from './place.js'

/** A setting of an audience, or one of its variables, that the command line or a row of a table gives. */
export interface Asked {
  /** `client`, `companies`, `maxAge.months`, as it was given. */
  readonly key: string
  readonly text: string
  /** Where it goes in `audience.yaml`: `variables`, `client`. */
  readonly path: readonly string[]
  readonly value: unknown
  /** `--set client`, or a cell. */
  readonly place: Place
}

/** What to build, complete: command line over config file over default. Paths are relative to the project folder. */
export interface Job {
  /** Names of audiences; empty means all that the template folders hold. */
  readonly audiences: readonly string[]
  /** Folder of the dataset, for instance `data/midgame`; its last part names the outputs. */
  readonly data: string
  /** Template folders; an earlier one wins. The last is the set that ships with the program. */
  readonly templates: readonly string[]
  readonly out: string
  /** Undefined: those of the audience. */
  readonly locales?: readonly Locale[]
  readonly formats?: readonly Format[]
  /** How charts stand in a deck, where they do not say so themselves; undefined: as the audience says. */
  readonly charts?: ChartForm
  /** Name of a theme; undefined: that of the audience. */
  readonly theme?: string
  /** The topmost layer of every audience. */
  readonly asked?: readonly Asked[]
  /** A day; undefined: the audience's pin, else the latest `recorded` of the dataset. */
  readonly asOf?: string
  /** Several days instead, each of which makes an edition. */
  readonly days?: readonly string[]
  /** A day; what changed after it is told to all audiences. Undefined: as each audience's `period` says. */
  readonly since?: string
  /** Warnings are errors. */
  readonly strict: boolean
}

/** The only door to the outside for `load`; `run/disk.ts` opens it on the real disk, tests on a map. */
export interface World {
  /** Bytes of a file, or undefined where there is none. */
  read(path: string): Uint8Array | undefined
  /** Bytes of a file, where that can be told without reading it. */
  size?(path: string): number | undefined
  /** Paths of all files below a folder, sorted, with forward slashes; empty where there is no such folder. */
  list(folder: string): readonly string[]
}
