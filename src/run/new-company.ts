import { error, type Diagnostic } from '../diagnostic.js'
import type { World } from '../model/job.js'
import type { Place } from '../model/place.js'
import { readProject } from '../project.js'
import { miscounts } from '../stated-counts.js'
import { companyText } from './company-text.js'
import { inForm, schemaLine, writeNew, type Made, type NewFile } from './new-file.js'
import type { NewJob } from './new.js'

/** Writes a file of the dataset with a company, and corrects the counts that it changes. */
export function newCompany({ job, disk, name, project }: NewJob): Made {
  const { value: read, diagnostics } = readProject(job, disk, () => {})
  if (!read) return { diagnostics }
  const there = read.scope.byId.get(name)
  if (there) return { diagnostics: [thereAlready(name, there.record.place)] }
  const file = `${name}.yaml`
  const path = `${job.data}/${file}`
  const text = inForm(path, companyText(name, schemaLine('dataset', path), read.scope))
  const edits = read.checked ? recounted({ path, text }, { job, disk }) : []
  const files = edits.map(({ path, text }) => ({
    path: path.slice(job.data.length + 1),
    text,
    replaces: true,
  }))
  const problems = writeNew(project, job.data, [{ path: file, text }, ...files])
  return { diagnostics: problems, closing: closing(path, edits) }
}

function thereAlready(name: string, place: Place): Diagnostic {
  return error('run/exists', `the dataset has a record \`${name}\` already`, place, 'choose another name')
}

interface Edit extends NewFile {
  /** What was changed, for the one who asked. */
  readonly said: readonly string[]
}

/** The files whose counts are others with the new company, each with the numbers that counting gives. */
function recounted(added: NewFile, { job, disk }: Pick<NewJob, 'job' | 'disk'>): Edit[] {
  const { value: read } = readProject(job, withFile(disk, added), () => {})
  if (!read) return []
  const { records, origins, settings } = read.scope
  // The check stops at these very counts, so that the dataset is taken as it was read.
  const { about } = records
  const wrong = about ? miscounts({ ...records, about }, settings.audiences) : []
  const spots = wrong.flatMap(({ record, counted }) => {
    const place = origins.place(record, 'value')
    return place.end && place.file.endsWith('.yaml')
      ? [{ id: record.id, counted, place, end: place.end }]
      : []
  })
  return [...new Set(spots.map(({ place }) => place.file))].map((file) => {
    const lines = new TextDecoder().decode(disk.read(file)).split('\n')
    const own = spots.filter(({ place }) => place.file === file)
    for (const { counted, place, end } of own) {
      const { line, column } = place.start
      const before = lines[line - 1]!
      lines[line - 1] = before.slice(0, column - 1) + String(counted) + before.slice(end.column - 1)
    }
    const said = own.map(
      ({ id, counted, place }) => `${file}:${place.start.line}: \`${id}\` is now ${counted}`,
    )
    return { path: file, text: lines.join('\n'), said }
  })
}

/** The world with one more file. */
function withFile(world: World, { path, text }: NewFile): World {
  return {
    read: (asked) => (asked === path ? new TextEncoder().encode(text) : world.read(asked)),
    size: (asked) => (asked === path ? text.length : world.size?.(asked)),
    list: (folder) => {
      const all = world.list(folder)
      return path.startsWith(`${folder}/`) ? [...all, path].sort() : all
    },
  }
}

function closing(path: string, edits: readonly Edit[]): string {
  const said = edits.flatMap(({ said }) => said)
  const counts = said.length > 0 ? `\n${said.join('\n')}\n` : ''
  return `wrote ${path}
${counts}
Write the Chinese name, take the # from the records that you know (a stance puts the company on the pitch and the camp
map), then take out \`visibility: internal\`, which keeps it out of all decks but internal ones. Audiences that name their
\`companies\` show it once it is among them.
`
}
