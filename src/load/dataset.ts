import { error, warning, type Diagnostic } from '../diagnostic.js'
import type { Job, World } from '../model/job.js'
import type { DataFile } from '../model/source.js'
import { isHidden, withSlash } from './folders.js'
import type { Reader } from './read.js'

/** The folder of the dataset in which series may stand as CSV, and the kind of record that they are. */
const tables = 'observations'

/** The YAML files of the dataset and the CSV files of its observations, by path. Warns of those that are not read. */
export function readDataset(job: Job, world: World, reader: Reader): DataFile[] {
  const paths = world.list(job.data).filter((path) => !isHidden(path.slice(job.data.length)))
  const tableFolder = `${withSlash(job.data)}${tables}/`
  const files = paths.flatMap((path): DataFile | DataFile[] => {
    const isTable = path.startsWith(tableFolder)
    if (path.endsWith('.yaml')) return reader.yaml(path) ?? []
    if (isTable && path.endsWith('.csv')) return reader.csv(path, tables) ?? []
    if (path.endsWith('.yml')) reader.diagnostics.push(misnamed(path))
    else if (isTable)
      reader.diagnostics.push(ignored(path, 'export it as “CSV UTF-8”, with the ending `.csv`'))
    else if (/\.csv$/i.test(path))
      reader.diagnostics.push(ignored(path, `put it into the folder \`${tables}\` of the dataset`))
    return []
  })
  if (!paths.some((path) => path.endsWith('.yaml'))) {
    const hint = 'name the folder of the dataset with `--data`'
    reader.diagnostics.push(
      error('load/no-dataset', `no \`.yaml\` file is in \`${job.data}\``, undefined, hint),
    )
    reader.incomplete = true
  }
  return files
}

/** A warning of a file that was meant to be YAML and is not read, for its ending. */
export function misnamed(path: string): Diagnostic {
  return ignored(path, 'give it the ending `.yaml`')
}

function ignored(path: string, hint: string): Diagnostic {
  return warning(
    'load/ignored-file',
    'this file is not read',
    { file: path, start: { line: 1, column: 1 } },
    hint,
  )
}
