import { error, type Diagnostic } from '../diagnostic.js'
import type { Job } from '../model/job.js'
import { locales } from '../model/locale.js'
import type { AudienceFiles, DataFile } from '../model/source.js'
import { didYouMean } from '../nearest.js'
import { withAsked } from './asked.js'
import { chainOf, type Chain, type Shelf } from './extends.js'
import { followed } from './followers.js'
import { named, type Found } from './folders.js'
import { layersOf } from './layers.js'
import { merge } from './merge.js'
import type { Reader } from './read.js'
import { settingsFiles } from './settings-files.js'

const templateNames = ['deck', 'briefing'].flatMap((kind) => [
  kind,
  ...locales.map((locale) => `${kind}.${locale}`),
])

/** The audiences that the job asks for, each with its settings and templates; all of them when it names none. */
export function readAudiences(job: Job, found: Found, reader: Reader): AudienceFiles[] {
  const known = audienceNames(found)
  const asked = job.audiences.length > 0 ? [...new Set(job.audiences)] : ownAudiences(job, found)
  if (asked.length === 0) reader.diagnostics.push(noAudience(job, known))
  return asked.flatMap((id) => {
    if (known.includes(id)) return readAudience(id, job, found, reader) ?? []
    reader.diagnostics.push(unknownAudience(id, known))
    return []
  })
}

/**
 * The audiences of the project's own folders. Those that ship with the program are about the landscape that ships with
 * it: they are made where they are the project's own, and otherwise only when they are named.
 */
function ownAudiences({ templates }: Job, found: Found): string[] {
  const last = templates.length - 1
  const own = new Map([...found].filter(([, [first]]) => first!.folder < last))
  const names = audienceNames(own)
  return names.length > 0 || templates[last]?.startsWith('@') ? names : audienceNames(found)
}

/** Names of the folders under `audiences/`. */
function audienceNames(found: Found): string[] {
  const names = named(found, 'audiences', '').map(([inside]) => inside.split('/'))
  return [...new Set(names.filter((parts) => parts.length > 1).map(([name]) => name ?? ''))]
}

function readAudience(id: string, job: Job, found: Found, reader: Reader): AudienceFiles | undefined {
  const shelf: Shelf = {
    noun: 'audience',
    names: audienceNames(found),
    hits: (name) => found.get(`audiences/${name}/audience.yaml`) ?? [],
  }
  reader.diagnostics.push(...strayTemplates(id, found))
  if (shelf.hits(id).length === 0) {
    reader.diagnostics.push(noSettings(id))
    return undefined
  }
  const chain = chainOf(id, shelf, reader)
  if (!chain) return undefined
  const files = filesOf(id, chain, found, reader)
  return { ...files, settings: withAsked(files.settings, job.asked ?? []) }
}

function filesOf(id: string, chain: Chain, found: Found, reader: Reader): AudienceFiles {
  const { names, files } = chain
  // Those of the audience itself come last, so that they win.
  const charts = [...names].reverse().map((name) => settingsFiles(`audiences/${name}/charts`, found, reader))
  return {
    id,
    chain: names,
    settings: merge(followed(files)),
    settingsLayers: files,
    templates: names.flatMap((name) => layersOf(`audiences/${name}`, found, reader)),
    charts: Object.assign({}, ...charts) as Record<string, DataFile>,
  }
}

/** Templates beside `audience.yaml` that have no name under which a template is looked for. */
function strayTemplates(id: string, found: Found): Diagnostic[] {
  return named(found, `audiences/${id}`, '.hbs').flatMap(([name, [hit]]) => {
    const inFolder = name.includes('/')
    const sound = name.endsWith('.md') && (inFolder || templateNames.includes(name.replace(/\.md$/, '')))
    return sound ? [] : [strayTemplate(`${name}.hbs`, hit!.path)]
  })
}

function noSettings(id: string): Diagnostic {
  const hint = `write \`audiences/${id}/audience.yaml\` in a template folder`
  const message = `the audience \`${id}\` has no \`audience.yaml\``
  return error('load/no-audience-settings', message, undefined, hint)
}

function strayTemplate(name: string, path: string): Diagnostic {
  const place = { file: path, start: { line: 1, column: 1 } }
  const names = templateNames.map((known) => `${known}.md.hbs`)
  const hints = didYouMean(name, names)
  const fallback =
    'a template is named `deck.<locale>.md.hbs` or `briefing.<locale>.md.hbs`; partials stand in a folder, as `slides/prices.<locale>.md.hbs`'
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
