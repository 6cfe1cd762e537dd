import { error, type Diagnostic } from '../diagnostic.js'
import type { Job, World } from '../model/job.js'
import { didYouMean } from '../nearest.js'
import { readProject } from '../project.js'
import { audienceText } from './audience-text.js'
import { builtIn } from './job.js'
import { inForm, ownTemplates, schemaLine, writeNew, type Made } from './new-file.js'
import type { NewJob } from './new.js'

/** The audience that is made from any dataset. */
const anyDataset = 'overview'

/** Writes the settings of an audience that extends another one. */
export function newAudience({ job, disk, args, name, project }: NewJob): Made {
  const { own, all } = audiencesOf(job, disk)
  if (all.includes(name)) return { diagnostics: [thereAlready(name)] }
  const from = args.from ?? (own.length === 1 ? own[0] : own.find((one) => one === anyDataset))
  if (from === undefined) return { diagnostics: [fromWhich(own.length > 0 ? own : all)] }
  if (!all.includes(from)) return { diagnostics: [unknown(from, all)] }
  const { value: read, diagnostics } = readProject({ ...job, audiences: [from] }, disk, () => {})
  const base = read?.sources.audiences[0]
  if (!base) return { diagnostics }
  const folder = ownTemplates(job)
  const path = `audiences/${name}/audience.yaml`
  const shown = `${folder}/${path}`
  const text = audienceText(name, base, schemaLine('audience', shown), read.scope.records)
  const problems = writeNew(project, folder, [{ path, text: inForm(shown, text) }])
  const closing = `wrote ${shown}\n\nIt builds as \`${from}\` does: npx midgame build ${name}\n`
  return { diagnostics: problems, closing }
}

/** The names of the audiences in the project’s own template folders, and in all of them. */
function audiencesOf({ templates }: Job, world: World): { own: readonly string[]; all: readonly string[] } {
  const namesIn = (folder: string) =>
    world.list(`${folder}/audiences`).flatMap((path) => {
      const [name, file] = path.slice(`${folder}/audiences/`.length).split('/')
      return name !== undefined && file === 'audience.yaml' ? [name] : []
    })
  const distinct = (folders: readonly string[]) => [...new Set(folders.flatMap(namesIn))].sort()
  return { own: distinct(templates.filter((folder) => folder !== builtIn)), all: distinct(templates) }
}

function thereAlready(name: string): Diagnostic {
  const hint = 'choose another name'
  return error('run/exists', `there is an audience \`${name}\` already`, undefined, hint)
}

function fromWhich(names: readonly string[]): Diagnostic {
  const hint = `there are ${names.join(', ')}`
  return error('run/which-audience', 'say with `--from` which audience it is made from', undefined, hint)
}

function unknown(name: string, known: readonly string[]): Diagnostic {
  const hints = [...didYouMean(name, known), `there are ${known.join(', ')}`]
  return error('load/unknown-audience', `there is no audience \`${name}\``, undefined, ...hints)
}
