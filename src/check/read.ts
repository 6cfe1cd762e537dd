import type * as z from 'zod'
import { error, type Diagnostic } from '../diagnostic.js'
import type { About, Dataset, Kind } from '../model/dataset.js'
import type { DataFile } from '../model/source.js'
import { didYouMean, nearest } from '../nearest.js'
import { explain } from './issues.js'
import { keyPlaceAt, Origins, placeAt, type Spot } from './origins.js'
import { about, kindNames, kinds } from './schema/dataset.js'
import { cellReader, columnProblems } from './table.js'

/** The key under which a dataset file says what the dataset is about. */
const aboutKey = 'dataset'

/** The records of a dataset that follow the schema; `about` is missing when it is wrong. */
export type Records = { readonly about?: About } & Omit<Dataset, 'about'>

export interface ReadDataset {
  readonly records: Records
  /** Id → kind of every record that has an id, also of records that are wrong in some other way. */
  readonly ids: ReadonlyMap<string, Kind>
  /** Kinds of which some record breaks the schema and is missing from `records`. */
  readonly broken: ReadonlySet<Kind>
  /** The rows of some table could not be judged, as its header is wrong. */
  readonly incomplete: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks every file of a dataset against the schema and puts the lists of each kind together, in file order. */
export function readDataset(files: readonly DataFile[], origins: Origins, unread = false): ReadDataset {
  const reading = new Reading(origins)
  for (const file of files) reading.file(file)
  return reading.result(files, unread)
}

class Reading {
  private readonly diagnostics: Diagnostic[] = []
  private incomplete = false
  private readonly broken = new Set<Kind>()
  private readonly ids = new Map<string, Kind>()
  private readonly lists = new Map<Kind, object[]>(kindNames.map((kind) => [kind, []]))
  private readonly abouts: { about?: About; spot: Spot }[] = []

  constructor(private readonly origins: Origins) {}

  file(file: DataFile): void {
    const { value } = file
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const hint = 'a dataset file has the names of kinds as its keys, for instance `companies:`'
      this.diagnostics.push(
        error('check/type', 'the file must be a map of lists', placeAt({ file, path: [] }), hint),
      )
      return
    }
    for (const [key, content] of Object.entries(value)) this.section(key, content, { file, path: [key] })
  }

  /** @param unread some file could not be read, and may be the one with the head */
  result(files: readonly DataFile[], unread: boolean): ReadDataset {
    const [first, second] = this.abouts
    if (!first && !unread && files.length > 0) {
      const place = { file: files[0]!.path, start: { line: 1, column: 1 } }
      const hint = `write \`${aboutKey}:\` with id, title, disclaimer, analyst and imported in one of the files`
      this.diagnostics.push(
        error('check/no-dataset-head', 'no file of the dataset says what it is about', place, hint),
      )
    }
    if (first && second) {
      this.diagnostics.push({
        ...error('check/duplicate-dataset-head', `\`${aboutKey}\` stands twice`, keyPlaceAt(second.spot)),
        related: [{ place: keyPlaceAt(first.spot), message: 'first written here' }],
      })
    }
    const lists = Object.fromEntries(this.lists) as unknown as Omit<Dataset, 'about'>
    const records = { ...lists, ...(first?.about && { about: first.about }) }
    const { ids, broken, incomplete, diagnostics } = this
    return { records, ids, broken, incomplete, diagnostics }
  }

  private section(key: string, content: unknown, spot: Spot): void {
    if (key === aboutKey) {
      const value = this.parse(about, content, spot) as About | undefined
      this.abouts.push({ spot, ...(value && { about: value }) })
    } else if (!isKind(key)) {
      this.unknownKind(key, content, spot)
    } else if (Array.isArray(content)) {
      this.list(key, content, spot.file)
    } else if (content !== null) {
      this.diagnostics.push(error('check/type', `\`${key}\` must be a list`, placeAt(spot)))
    }
  }

  /** The ids below a name that is only misspelt are known all the same; of another, nobody can tell what they are. */
  private unknownKind(key: string, content: unknown, spot: Spot): void {
    const hints = didYouMean(key, [aboutKey, ...kindNames])
    const message = `there is no kind of record \`${key}\``
    this.diagnostics.push(error('check/unknown-field', message, keyPlaceAt(spot), ...hints))
    const meant = nearest(key, kindNames)
    if (meant === undefined || !isKind(meant) || !Array.isArray(content)) return
    this.broken.add(meant)
    for (const item of content) this.know(meant, item)
  }

  private list(kind: Kind, items: readonly unknown[], file: DataFile): void {
    for (const item of items) this.know(kind, item)
    const problems = file.columns ? columnProblems(kinds[kind], file, kind) : []
    this.diagnostics.push(...problems)
    if (problems.length > 0) {
      this.incomplete = true
      return
    }
    const read = file.columns ? cellReader(kinds[kind], file.columns) : undefined
    for (const [index, item] of items.entries())
      this.record(kind, read ? read(item as object) : item, { file, path: [kind, index] })
  }

  private know(kind: Kind, content: unknown): void {
    const id = (content as { id?: unknown } | null)?.id
    if (typeof id === 'string' && !this.ids.has(id)) this.ids.set(id, kind)
  }

  private record(kind: Kind, content: unknown, spot: Spot): void {
    const record = this.parse(kinds[kind], content, spot)
    if (record) this.lists.get(kind)!.push(record)
    else this.broken.add(kind)
  }

  private parse(schema: z.ZodType, content: unknown, spot: Spot): object | undefined {
    const parsed = schema.safeParse(content, { reportInput: true })
    if (!parsed.success) {
      this.diagnostics.push(...explain(parsed.error.issues, spot, schema))
      return undefined
    }
    const record = { ...(parsed.data as object), place: placeAt(spot) }
    this.origins.set(record, spot)
    return record
  }
}

function isKind(key: string): key is Kind {
  return Object.hasOwn(kinds, key)
}
