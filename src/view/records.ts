import type { Dataset, Kind } from '../model/dataset.js'
import type { Place } from '../model/place.js'

/** What the rules of knowledge look at; which of it a record has depends on its kind. */
export interface AnyRecord {
  readonly id: string
  readonly place: Place
  readonly recorded?: string
  /** Exchange rates have the day of the rate instead of `recorded`. */
  readonly date?: string
  readonly supersedes?: string | null
  readonly sources?: readonly { readonly source: string }[]
}

/** All kinds of record that the dataset holds. */
export function kindsOf(dataset: Dataset): Kind[] {
  return Object.keys(dataset).filter((key): key is Kind => key !== 'about')
}

/** All records, in the order of their kinds and files. */
export function allRecords(dataset: Dataset): AnyRecord[] {
  return kindsOf(dataset).flatMap((kind) => dataset[kind] as readonly AnyRecord[])
}

/** The day on which a record became known; undefined for what is timeless, like a company or a unit. */
export function dayKnown(record: AnyRecord): string | undefined {
  return record.recorded ?? record.date
}

/** The latest day on which the dataset learned something; the day of the import where it holds nothing dated. */
export function latestRecorded(dataset: Dataset): string {
  let latest = ''
  for (const { recorded } of allRecords(dataset))
    if (recorded !== undefined && recorded > latest) latest = recorded
  return latest === '' ? dataset.about.imported : latest
}
