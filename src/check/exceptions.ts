import { warning, type Diagnostic } from '../diagnostic.js'
import type { Dataset, Record_ } from '../model/dataset.js'
import type { Place } from '../model/place.js'
import { entries } from './scope.js'

type Exception = Record_<'exceptions'>
type Records = Omit<Dataset, 'about'>

/**
 * Takes out the warnings that the dataset itself explains: an exception names the code of the warning and the record
 * on which it stands. Errors cannot be excepted.
 */
export function withoutExcepted(diagnostics: readonly Diagnostic[], records: Records): Diagnostic[] {
  const excepted = exceptedPlaces(records)
  return diagnostics.filter(
    (diagnostic) => !excepted.some(({ exception, place }) => covers(exception, place, diagnostic)),
  )
}

/** Warns of an exception for a warning of `check` that is not given any more. */
export function idleExceptions(diagnostics: readonly Diagnostic[], records: Records): Diagnostic[] {
  return exceptedPlaces(records)
    .filter(({ exception }) => exception.code.startsWith('check/'))
    .filter(({ exception, place }) => !diagnostics.some((diagnostic) => covers(exception, place, diagnostic)))
    .map(({ exception }) => {
      const message = `there is no warning ${exception.code} on \`${exception.target}\` any more`
      return warning('check/idle-exception', message, exception.place, 'delete the exception')
    })
}

function exceptedPlaces(records: Records): { exception: Exception; place: Place }[] {
  if (records.exceptions.length === 0) return []
  const places = new Map(entries(records).map(({ record }) => [record.id, record.place]))
  return records.exceptions.flatMap((exception) => {
    const place = places.get(exception.target)
    return place ? [{ exception, place }] : []
  })
}

/** Whether a warning has the excepted code and stands inside the record. */
function covers({ code }: Exception, record: Place, { severity, place, ...found }: Diagnostic): boolean {
  if (severity !== 'warning' || found.code !== code || place?.file !== record.file) return false
  const { start, end = start } = record
  const isAfterStart =
    place.start.line > start.line || (place.start.line === start.line && place.start.column >= start.column)
  const isBeforeEnd =
    place.start.line < end.line || (place.start.line === end.line && place.start.column < end.column)
  return isAfterStart && isBeforeEnd
}
