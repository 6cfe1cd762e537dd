import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from '../diagnostic.js'
import type { World } from '../model/job.js'
import type { Arguments } from './arguments.js'
import type { Surroundings } from './command.js'
import { openDisk, type Disk } from './disk.js'
import { builtIn, configOf, listOf, pathIn, type Prepared } from './job.js'

/** The folder of the specimen among the templates that ship: a dataset, an audience, partials and charts. */
const specimen = `${builtIn}/specimen`

/** The Markdown of a layout's specimen slide in this language, to be copied. */
export function exampleOf(
  layout: string,
  locale: string,
  { builtInTemplates }: Surroundings,
): string | undefined {
  const written = locale === 'en' ? 'en' : 'zh-Hant'
  const disk = openDisk(builtInTemplates)
  const bytes = disk.read(`specimen/partials/layouts/${layout}.${written}.md.hbs`)
  return bytes && new TextDecoder().decode(bytes)
}

/**
 * The job that builds the specimen in any folder: everything is read from the templates that ship, and of the
 * project's own only the themes, as its charts and words are about another landscape.
 */
export function prepareSpecimen(
  args: Arguments,
  { project, builtInTemplates }: Surroundings,
): Outcome<Prepared> {
  const { value: config, diagnostics } = configOf(project)
  if (!config) return { diagnostics }
  const given = args.templates.length > 0 ? args.templates : listOf(config.templates)
  const folders = given.length > 0 ? given : existsSync(join(project, 'templates')) ? ['templates'] : []
  const named = folders.map((folder) => pathIn(project, folder))
  const disk = openDisk(project, named, { [builtIn]: builtInTemplates })
  const { theme, charts, locales = config.locales } = args
  const job = {
    audiences: ['specimen'],
    data: `${specimen}/data`,
    templates: [specimen, ...named, builtIn],
    out: args.out ?? config.out ?? 'out',
    strict: config.strict ?? false,
    ...(locales && { locales }),
    ...(theme !== undefined && { theme }),
    ...(charts && { charts }),
  }
  return { value: { job, disk: themesOnly(disk, named) }, diagnostics }
}

/** The disk, on which these folders hold themes and nothing else. */
function themesOnly(disk: Disk, folders: readonly string[]): Disk {
  const list: World['list'] = (folder) => {
    const paths = disk.list(folder)
    return folders.includes(folder) ? paths.filter((path) => path.startsWith(`${folder}/themes/`)) : paths
  }
  return {
    list,
    read: (path) => disk.read(path),
    size: (path) => disk.size?.(path),
    locate: (path) => disk.locate(path),
    get problems() {
      return disk.problems
    },
  }
}
