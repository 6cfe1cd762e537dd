import { error, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { Job, World } from '../model/job.js'
import type { Sources, TextFile, DataFile } from '../model/source.js'
import { readAudiences } from './audiences.js'
import { misnamed, readDataset } from './dataset.js'
import { searchPath, type Found } from './folders.js'
import { layersOf } from './layers.js'
import { Reader } from './read.js'
import { settingsFiles, wordFiles } from './settings-files.js'

export { searchPath } from './folders.js'
export { withAsked } from './asked.js'
export { readRows, type Rows, type SeparateRow } from './csv/rows.js'
export { decode, positionAt } from './text.js'

/**
 * Reads the dataset folder and, along the search path, the audiences that the job names, all partials, charts,
 * themes and locales. Reports what is wrong with any file. The value is there even after errors, without the
 * files that could not be read (`incomplete`), so that `check` can tell its problems in the same run.
 */
export function load(job: Job, world: World): Outcome<Sources> {
  const reader = new Reader(world)
  const found = searchPath(job.templates, world)
  const dataset = readDataset(job, world, reader)
  const fingerprints = readFingerprints(job, world, reader)
  const audiences = readAudiences(job, found, reader)
  const partials = layersOf('partials', found, reader)
  const settings = {
    charts: settingsFiles('charts', found, reader),
    themes: settingsFiles('themes', found, reader),
    strings: wordFiles('locales', found, reader),
  }
  const diagnostics = [...emptyFolders(job, world), ...reader.diagnostics, ...otherEndings(found)]
  const sources: Sources = {
    dataset,
    fingerprints,
    audiences,
    partials,
    ...settings,
    files: reader.files,
    ...(reader.incomplete && { incomplete: true }),
  }
  return { value: sources, diagnostics }
}

/** Reads one YAML file; no value and no diagnostic where there is none. */
export function loadYaml(path: string, world: World): Outcome<DataFile> {
  if (!world.read(path)) return { diagnostics: [] }
  const reader = new Reader(world)
  const value = reader.yaml(path)
  return { ...(value && { value }), diagnostics: reader.diagnostics }
}

/** The text files in `fingerprints/` of the dataset's folder. */
function readFingerprints(job: Job, world: World, reader: Reader): TextFile[] {
  const paths = world.list(`${job.data}/fingerprints`).filter((path) => path.endsWith('.txt'))
  return paths.flatMap((path) => reader.text(path) ?? [])
}

function emptyFolders(job: Job, world: World): Diagnostic[] {
  return job.templates
    .filter((folder) => world.list(folder).length === 0)
    .map((folder) => error('load/no-templates', `there is no template folder \`${folder}\`, or it is empty`))
}

/** A file that was meant to be read and is not, for its ending. */
function otherEndings(found: Found): Diagnostic[] {
  // What is for other programs has the ending that they ask for.
  const own = [...found].filter(([inside]) => !inside.startsWith('ci/'))
  return own.filter(([inside]) => inside.endsWith('.yml')).map(([, [hit]]) => misnamed(hit!.path))
}
