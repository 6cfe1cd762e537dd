import { error, type Diagnostic } from '../diagnostic.js'
import type { Job } from '../model/job.js'
import { locales } from '../model/locale.js'
import type { AudienceFiles, TextFile, DataFile } from '../model/source.js'
import { didYouMean } from '../nearest.js'
import { named, withSlash, type Found } from './folders.js'
import type { Reader } from './read.js'

const templateNames = ['deck', 'briefing'].flatMap((kind) => locales.map((locale) => `${kind}.${locale}`))

/** The audiences that the job asks for, each with its settings and templates; all of them when it names none. */
export function readAudiences(job: Job, found: Found, reader: Reader): AudienceFiles[] {
  const known = audienceNames(found)
  const asked = job.audiences.length > 0 ? [...new Set(job.audiences)] : ownAudiences(job, found)
  if (asked.length === 0) reader.diagnostics.push(noAudience(job, known))
  return asked.flatMap((id) => {
    if (known.includes(id)) return readAudience(id, found, reader) ?? []
    reader.diagnostics.push(unknownAudience(id, known))
    return []
  })
}

/**
 * The audiences of the project's own folders. Those that ship with the program are about the landscape that ships with
 * it: they are made where they are the project's own, and otherwise only when they are named.
 */
function ownAudiences({ templates }: Job, found: Found): string[] {
  const shipped = templates.at(-1) ?? ''
  const own = new Map([...found].filter(([, path]) => !path.startsWith(withSlash(shipped))))
  const names = audienceNames(own)
  return names.length > 0 || shipped.startsWith('@') ? names : audienceNames(found)
}

/** Names of the folders under `audiences/`. */
function audienceNames(found: Found): string[] {
  const names = named(found, 'audiences', '').map(([inside]) => inside.split('/'))
  return [...new Set(names.filter((parts) => parts.length > 1).map(([name]) => name ?? ''))]
}

function readAudience(id: string, found: Found, reader: Reader): AudienceFiles | undefined {
  const folder = `audiences/${id}`
  const templates: Record<string, TextFile> = {}
  for (const [name, path] of named(found, folder, '.hbs')) {
    const template = name.replace(/\.md$/, '')
    if (!name.endsWith('.md') || !templateNames.includes(template)) {
      reader.diagnostics.push(strayTemplate(`${name}.hbs`, path))
      continue
    }
    const file = reader.text(path)
    if (file) templates[template] = file
  }
  const settingsPath = found.get(`${folder}/audience.yaml`)
  if (settingsPath === undefined) {
    reader.diagnostics.push(
      error(
        'load/no-audience-settings',
        `the audience \`${id}\` has no \`audience.yaml\``,
        undefined,
        `write \`${folder}/audience.yaml\` in a template folder`,
      ),
    )
    return undefined
  }
  const charts = readCharts(`${folder}/charts`, found, reader)
  const settings = reader.yaml(settingsPath)
  return settings && { id, settings, templates, charts }
}

/** The charts in a folder, by name. */
function readCharts(folder: string, found: Found, reader: Reader): Record<string, DataFile> {
  const files = named(found, folder, '.yaml').flatMap(([name, path]): [string, DataFile][] => {
    const file = reader.yaml(path)
    return file ? [[name, file]] : []
  })
  return Object.fromEntries(files)
}

function strayTemplate(name: string, path: string): Diagnostic {
  const place = { file: path, start: { line: 1, column: 1 } }
  const names = templateNames.map((known) => `${known}.md.hbs`)
  const hints = didYouMean(name, names)
  const fallback = 'a template is named `deck.<locale>.md.hbs` or `briefing.<locale>.md.hbs`'
  return error('load/template-name', `\`${name}\` is not the name of a template`, place, hints[0] ?? fallback)
}

function unknownAudience(id: string, known: readonly string[]): Diagnostic {
  const list = known.length > 0 ? [`there are: ${known.map((name) => `\`${name}\``).join(', ')}`] : []
  return error(
    'load/unknown-audience',
    `there is no audience \`${id}\``,
    undefined,
    ...didYouMean(id, known),
    ...list,
  )
}

function noAudience({ templates }: Job, shipped: readonly string[]): Diagnostic {
  const own = templates.filter((folder) => !folder.startsWith('@')).map((folder) => `\`${folder}\``)
  const message =
    own.length > 0 ? `no audience was found in ${own.join(', ')}` : 'there is no folder of templates'
  const hint = `write \`audiences/overview/audience.yaml\` in ${own[0] ?? 'a folder `templates`'}`
  const named = shipped.map((name) => `\`${name}\``).join(', ')
  const hints = [hint, ...(named === '' ? [] : [`those that ship are made when they are named: ${named}`])]
  return error('load/no-audience', message, undefined, ...hints)
}
