import type * as z from 'zod'
import type { about, Kind, kinds } from '../check/schema/dataset.js'
import type { Place } from './place.js'

export type { Kind } from '../check/schema/dataset.js'

/** A record of one kind, as the schema gives it, with the place of its first line. */
export type Record_<K extends Kind> = z.output<(typeof kinds)[K]> & { readonly place: Place }

export type About = z.output<typeof about> & { readonly place: Place }

/** A checked dataset: every list is complete, in file order, and all references resolve. */
export type Dataset = { readonly about: About } & { readonly [K in Kind]: readonly Record_<K>[] }

export type Source = Record_<'sources'>
export type Company = Record_<'companies'>
export type Unit = Record_<'units'>
export type Event = Record_<'events'>
export type Conflict = Record_<'conflicts'>
export type Correction = Record_<'corrections'>

/** Public sees least: a record is shown where its visibility is at or below the audience's. */
export type Visibility = 'public' | 'partner' | 'internal'
export type Direction = 'forward' | 'hold' | 'back'
