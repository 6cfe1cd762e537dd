import { error } from '../../diagnostic.js'
import { firstDay, lastDay, parseDate, statedDate } from '../../format/index.js'
import type { DateValue } from '../../model/view.js'
import { entries, type Entry, type Rule, type Scope } from '../scope.js'

/** A date that is kept in two forms, normalised and as the source prints it. */
interface Dated {
  readonly field: string
  readonly date: DateValue
  readonly printedField: string
  readonly printed: string
  /** When the words were published, for those that name no year. */
  readonly anchor: DateValue | undefined
  /** Why the date says more than the words. */
  readonly note: string | undefined
  /** A conflict of dates, or a correction of this field, tells that the words are not taken as they stand. */
  readonly told: boolean
}

/**
 * The printed form of a date, read back from the day of its publication, is the date that the dataset states. A date
 * that says more than the words, or words that name no date (after the holidays), need a `dateNote`. So does a date
 * that is not the printed one, which a conflict of dates or a correction must tell of.
 */
export const printedDate: Rule = (scope) => {
  const told = toldOf(scope)
  return entries(scope.records).flatMap((entry) =>
    datesOf(scope, entry, told).flatMap((dated) => {
      const read = parseDate(dated.printed, dated.anchor)
      const problem = read === undefined ? unread(dated) : difference(dated, read)
      if (problem === undefined) return []
      const { record } = entry
      const place = scope.origins.place(record, problem.at)
      const related = [{ place: scope.origins.place(record, dated.printedField), message: 'printed here' }]
      const { message, hint } = problem
      return {
        ...error('check/printed-date', message, place, ...hint),
        ...(problem.at === dated.field && { related }),
      }
    }),
  )
}

/** Dates that are known to differ from the printed ones, as `id.field`. */
function toldOf({ records }: Scope): ReadonlySet<string> {
  const conflicts = records.conflicts.filter(({ kind }) => kind === 'date')
  return new Set([
    ...conflicts.flatMap(({ members }) => members.flatMap((id) => [`${id}.valid`, `${id}.date`])),
    ...records.corrections.map(({ target, field }) => `${target}.${field}`),
  ])
}

interface Problem {
  readonly at: string
  readonly message: string
  readonly hint: readonly string[]
}

function unread({ printed, printedField, note }: Dated): Problem | undefined {
  if (note !== undefined) return undefined
  const message = `“${printed}” cannot be read as a date`
  return { at: printedField, message, hint: ['say in `dateNote` how it was resolved'] }
}

function difference({ date, printed, field, note, told }: Dated, read: DateValue): Problem | undefined {
  if (statedDate(date) === statedDate(read)) return undefined
  const message = `\`${field}\` is ${statedDate(date)}, but “${printed}” is ${statedDate(read)}`
  if (!within(date, read) && !told) return { at: field, message, hint: [`write ${statedDate(read)}`] }
  if (note !== undefined) return undefined
  const hint = `write ${statedDate(read)}, or say in \`dateNote\` why it is known more exactly`
  return { at: field, message, hint: [hint] }
}

/** Whether every day that one date may mean is a day that the other may mean. */
function within(inner: DateValue, outer: DateValue): boolean {
  const [first, last] = [firstDay(inner), lastDay(inner)]
  const [from, to] = [firstDay(outer), lastDay(outer)]
  if (first === undefined || last === undefined || from === undefined || to === undefined) return false
  return from <= first && last <= to
}

function datesOf(scope: Scope, { kind, record }: Entry, told: ReadonlySet<string>): Dated[] {
  if (!('assertion' in record)) return []
  const anchor = publicationOf(scope, record.sources)
  const note = record.dateNote
  const { valid, validPrinted } = record
  const found: Dated[] = []
  if (validPrinted !== undefined) {
    found.push({
      field: 'valid',
      date: valid,
      printedField: 'validPrinted',
      printed: validPrinted,
      anchor,
      note,
      told: told.has(`${record.id}.valid`),
    })
  }
  if (kind === 'traits' && record.date !== undefined && record.printed !== undefined) {
    const { date, printed } = record
    const known = told.has(`${record.id}.date`)
    found.push({ field: 'date', date, printedField: 'printed', printed, anchor, note, told: known })
  }
  return found
}

/** When the first primary source, whose words are kept, was published. */
function publicationOf(
  { byId }: Scope,
  citations: readonly { readonly source: string; readonly role: string }[],
): DateValue | undefined {
  const citation = citations.find(({ role }) => role === 'primary') ?? citations[0]
  const source = byId.get(citation?.source ?? '')
  if (source?.kind !== 'sources') return undefined
  const { published, publishedWindow } = source.record
  if (published !== null) return published
  return publishedWindow && { from: publishedWindow[0], to: publishedWindow[1] }
}
