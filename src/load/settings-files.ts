import type { DataFile } from '../model/source.js'
import { chainOf, type Shelf } from './extends.js'
import { named, type Found } from './folders.js'
import { merge } from './merge.js'
import type { Reader } from './read.js'

/** The YAML files in a folder of the search path, by name, each with those that it extends. */
export function settingsFiles(folder: string, found: Found, reader: Reader): Record<string, DataFile> {
  const names = named(found, folder, '.yaml').map(([name]) => name)
  const shelf: Shelf = {
    noun: 'file',
    names,
    hits: (name) => found.get(`${folder}/${name}.yaml`) ?? [],
  }
  const files = names.flatMap((name): [string, DataFile][] => {
    const chain = chainOf(name, shelf, reader)
    return chain ? [[name, merge(chain.files)]] : []
  })
  return Object.fromEntries(files)
}

/** The files in a folder of which an earlier one needs to say only what it changes: tables of words. */
export function wordFiles(folder: string, found: Found, reader: Reader): Record<string, DataFile> {
  const entries = named(found, folder, '.yaml').flatMap(([name, hits]): [string, DataFile][] => {
    const files = hits.flatMap(({ path }) => reader.yaml(path) ?? [])
    return files.length > 0 ? [[name, merge(files)]] : []
  })
  return Object.fromEntries(entries)
}
