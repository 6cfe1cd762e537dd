import { realpathSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { error, hasErrors, type Diagnostic, type Outcome } from '../diagnostic.js'
import { tidyFile, type TidyFile } from '../tidy-file.js'
import type { Arguments } from './arguments.js'
import { conclude, type Surroundings } from './command.js'
import { isInside, openDisk, type Disk } from './disk.js'
import { pathIn, prepare } from './job.js'
import { writeAll } from './write.js'

/** `midgame fmt [FILE…]`: sets YAML files anew, in canonical order; with `--check` only names those that it would change. */
export function runFmt(args: Arguments, where: Surroundings): Promise<0 | 1> {
  const { value: chosen, diagnostics } = chooseFiles(args, where)
  const disk = chosen?.disk ?? openDisk(where.project)
  const outcomes = (chosen?.paths ?? []).map((path) => tidyFile(path, disk))
  const files = outcomes.flatMap(({ value }) => value ?? [])
  const found = [...diagnostics, ...disk.problems, ...outcomes.flatMap((outcome) => outcome.diagnostics)]
  const changed = files.filter(({ change }) => change)
  if (args.check) found.push(...changed.map(notCanonical))
  else if (!hasErrors(found)) found.push(...write(changed, disk))
  return Promise.resolve(conclude(args, where, disk, found, { closing: listing(files) }))
}

interface Chosen {
  readonly disk: Disk
  readonly paths: readonly string[]
}

/** The files and all YAML files of the folders that were named; those of the dataset where none was. */
function chooseFiles(args: Arguments, where: Surroundings): Outcome<Chosen> {
  const { operands } = args
  if (operands.length === 0) {
    const { value: prepared, diagnostics } = prepare(args, where.project, where.builtInTemplates)
    if (!prepared) return { diagnostics }
    return { value: { disk: prepared.disk, paths: yamlIn(prepared.job.data, prepared.disk) }, diagnostics }
  }
  const named = operands.map((operand) => pathIn(where.project, operand))
  const disk = openDisk(where.project, named)
  const diagnostics: Diagnostic[] = []
  const paths = named.flatMap((path) => {
    const inside = yamlIn(path, disk)
    if (inside.length > 0) return inside
    if (path.endsWith('.yaml')) return [path]
    diagnostics.push(error('run/no-yaml', `\`${path}\` is no YAML file and no folder with one`))
    return []
  })
  return { value: { disk, paths: [...new Set(paths)] }, diagnostics }
}

function yamlIn(folder: string, disk: Disk): string[] {
  return disk.list(folder).filter((path) => path.endsWith('.yaml'))
}

function notCanonical({ change }: TidyFile): Diagnostic {
  const hint = 'run `midgame fmt`'
  return error('run/not-canonical', 'from here on the file is not in canonical order and form', change, hint)
}

/** All of them or none; a file that is a link is written where the link leads. */
function write(files: readonly TidyFile[], disk: Disk): Diagnostic[] {
  if (files.length === 0) return []
  const targets = files.map(({ path, text }) => ({ path: realpathSync(disk.locate(path)), text }))
  const folder = targets.map(({ path }) => dirname(path)).reduce(common)
  return writeAll(folder, () => ({
    files: targets.map(({ path, text }) => ({
      path: relative(folder, path).split(sep).join('/'),
      bytes: Buffer.from(text),
    })),
    remove: [],
  }))
}

/** The innermost folder that holds both. */
function common(a: string, b: string): string {
  return isInside(a, b) ? a : common(resolve(a, '..'), b)
}

function listing(files: readonly TidyFile[]): string {
  const changed = files.filter(({ change }) => change)
  const rest = files.length - changed.length
  const lines = changed.map(({ path }) => `rewrote ${path}\n`)
  const unchanged = rest === 0 ? '' : `${rest} ${rest === 1 ? 'file is' : 'files are'} unchanged\n`
  return `${lines.join('')}${unchanged}`
}
