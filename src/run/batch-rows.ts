import { askedFor } from '../check/asked.js'
import { error, type Diagnostic, type Outcome } from '../diagnostic.js'
import { decode, readRows, type SeparateRow } from '../load/index.js'
import type { Asked, Job } from '../model/job.js'
import type { Place } from '../model/place.js'
import type { Audience } from '../model/settings.js'
import { holds, patternParts, placeholderNames } from '../name-pattern.js'
import { didYouMean } from '../nearest.js'
import type { Project } from '../project.js'
import { slug } from '../slug.js'
import { audienceSettings } from '../check/audience-settings.js'
import type { Disk } from './disk.js'

/** One reader: what their row asks for, or what is wrong with it. */
export interface BatchRow {
  readonly place: Place
  /** What the row is called in messages: its first text. */
  readonly label: string
  readonly asked: readonly Asked[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The column that names the outputs of a row. */
const fileColumn = 'file'

interface Ground {
  readonly disk: Disk
  readonly project: Required<Project>
  readonly job: Job
  readonly name: Asked | undefined
}

/** Bytes; a table of readers that comes near it is none. */
const largest = 5_000_000

/** The rows of a table. No value where the table cannot be read, or where a column means nothing. */
export function batchRows(path: string, ground: Ground): Outcome<readonly BatchRow[]> {
  const bytes = ground.disk.read(path)
  const place = { file: path, start: { line: 1, column: 1 } }
  if (!bytes) return { diagnostics: [error('run/no-rows', `there is no file \`${path}\``)] }
  if (bytes.length > largest)
    return { diagnostics: [error('run/no-rows', 'the table has more than 5 MB', place)] }
  // A character that is not allowed is told of at its cell.
  const { value: file, diagnostics } = decode(path, bytes)
  if (!file) return { diagnostics }
  const table = readRows(file)
  if (!table.value) return { diagnostics: table.diagnostics }
  const wrong = table.value.columns.flatMap(({ name, place }) => columnProblems(name, place, ground))
  if (wrong.length > 0) return { diagnostics: wrong }
  const { rows } = table.value
  if (rows.length === 0) return { diagnostics: [error('run/no-rows', 'the table has no rows', place)] }
  return { value: rows.map((row) => rowOf(row, ground)), diagnostics: [] }
}

/** A column is a variable of the audience, a setting, or the name of the files. */
function columnProblems(name: string, place: Place, { project }: Ground): Diagnostic[] {
  if (name === fileColumn) return []
  const { value, diagnostics } = askedFor(name, '', place)
  const [audience] = project.checked.audiences
  const [first, variable] = value?.path ?? []
  if (first !== 'variables' || variable === undefined) return [...diagnostics]
  const declared = Object.keys(audience!.variables)
  if (declared.includes(variable)) return []
  const known = [fileColumn, ...declared, ...audienceSettings.map((setting) => setting.name)]
  const list = declared.length > 0 ? `its variables are ${declared.join(', ')}` : 'it has no `variables`'
  const message = `the audience \`${audience!.id}\` has no variable and no setting \`${name}\``
  return [error('check/unknown-variable', message, place, didYouMean(name, known)[0] ?? list)]
}

function rowOf({ place, cells, diagnostics }: SeparateRow, ground: Ground): BatchRow {
  const all = cells.map(({ column, text, place }) =>
    column === fileColumn ? named(text, place, ground) : askedFor(column, text, place),
  )
  const asked = all.flatMap(({ value }) => value ?? [])
  const isNamed = cells.some(({ column }) => column === fileColumn)
  const label = cells[0]?.text ?? `line ${place.start.line}`
  return {
    ...{ place, label },
    asked: ground.name && !isNamed ? [...asked, ground.name] : asked,
    diagnostics: [...diagnostics, ...all.flatMap((one) => one.diagnostics)],
  }
}

/** The cell of the column `file`: a name, of which only letters and digits are kept. */
function named(text: string, place: Place, { job, project }: Ground): Outcome<Asked> {
  const { diagnostics } = askedFor('fileName', text, place)
  const name = slug(text.replace(/\.(?:pptx|md)$/i, ''))
  if (diagnostics.length > 0) return { diagnostics }
  if (name === '') {
    const message = `\`${text}\` leaves nothing for the name of a file`
    return { diagnostics: [error('run/file-column', message, place, 'give it letters or digits')] }
  }
  const value = withLocale(name, job, project.checked.audiences[0]!)
  return { value: { key: 'fileName', text, path: ['fileName'], value, place }, diagnostics: [] }
}

/** `--name`, as the audience’s own `fileName` would say it: `{client}` is the variable. */
export function nameAsked(given: string | undefined, job: Job, audience: Audience): Asked | undefined {
  if (given === undefined) return undefined
  const known: readonly string[] = placeholderNames
  const pattern = patternParts(given)
    .map((part) => {
      if ('text' in part) return part.text
      const { placeholder: name } = part
      return known.includes(name) || name.startsWith('vars.') ? `{${name}}` : `{vars.${name}}`
    })
    .join('')
  const place = { file: '--name', start: { line: 1, column: 1 } }
  return {
    key: 'fileName',
    text: given,
    path: ['fileName'],
    value: withLocale(pattern, job, audience),
    place,
  }
}

/** With the language at its end, where there are several. */
function withLocale(pattern: string, { locales }: Job, audience: Audience): string {
  const several = Math.max(locales?.length ?? 0, audience.locales.length) > 1
  return several && !holds(pattern, 'locale') ? `${pattern}-{locale}` : pattern
}
