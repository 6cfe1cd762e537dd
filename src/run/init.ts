import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { editorSchemas } from '../check/editor-schema.js'
import { error, type Diagnostic } from '../diagnostic.js'
import type { Arguments } from './arguments.js'
import { conclude, type Surroundings } from './command.js'
import { openDisk, reasonOf } from './disk.js'
import { packageFile } from './package-file.js'
import { writeAll, type OutputFile } from './write.js'

/** The files of a new project among the templates that ship. */
const scaffold = 'init'

/** What may stand in the folder of a new project: a fresh repository is as good as an empty folder. */
const noHindrance = new Set(['.git', '.DS_Store'])

/** How many of the files in the way are named. */
const named = 10

/** `midgame init DIR`: writes a small project that builds as it is. */
export function runInit(args: Arguments, where: Surroundings): Promise<0 | 1> {
  const [given = '.'] = args.operands
  const folder = resolve(where.project, given)
  const hindrances = inTheWay(folder, given)
  const files = hindrances.length > 0 ? [] : projectFiles(folder, where)
  const problems = hindrances.length > 0 ? hindrances : writeAll(folder, () => ({ files, remove: [] }))
  const closing = nextSteps(given, files, where.project)
  return Promise.resolve(conclude(args, where, openDisk(where.project), problems, { closing }))
}

function inTheWay(folder: string, given: string): Diagnostic[] {
  if (!existsSync(folder)) return []
  if (!statSync(folder).isDirectory())
    return [
      error('run/no-folder', `\`${given}\` is a file`, undefined, 'name a folder, which need not be there'),
    ]
  try {
    const found = readdirSync(folder).filter((name) => !noHindrance.has(name))
    if (found.length === 0) return []
    const more = found.length > named ? ` and ${found.length - named} more` : ''
    const list = found.slice(0, named).map((name) => `\`${name}\``)
    const hint = `it holds ${list.join(', ')}${more}; name a new folder, nothing is ever overwritten`
    return [error('run/not-empty', `the folder \`${given}\` is not empty`, undefined, hint)]
  } catch (problem) {
    return [error('run/unreadable', `\`${given}\` cannot be read: ${reasonOf(problem)}`)]
  }
}

/** All files of the new project: those that ship, the schemas for editors, and its `package.json`. */
function projectFiles(folder: string, { builtInTemplates }: Surroundings): OutputFile[] {
  const disk = openDisk(builtInTemplates)
  const shipped = disk.list(scaffold).flatMap((path): OutputFile[] => {
    const bytes = disk.read(path)
    return bytes ? [{ path: nameIn(path.slice(scaffold.length + 1)), bytes }] : []
  })
  const schemas = editorSchemas().map(({ path, text }) => ({
    path: `data/schema/${path}`,
    bytes: Buffer.from(text),
  }))
  const manifest = packageFile(basename(folder), folder, join(builtInTemplates, '..'))
  return [...shipped, ...schemas, { path: 'package.json', bytes: Buffer.from(manifest) }]
}

/** npm leaves every `.gitignore` out of a package, so that it ships without its dot. */
function nameIn(path: string): string {
  return path === 'gitignore' ? '.gitignore' : path
}

function nextSteps(given: string, files: readonly OutputFile[], project: string): string {
  const go = resolve(project, given) === resolve(project) ? [] : [`  cd ${given}`]
  const steps = [...go, '  npm install', '  npx midgame build']
  return `wrote ${files.length} files to ${given}\n\n${steps.join('\n')}\n\nREADME.md in it tells the first edits.\n`
}
