import type { Layer, TextFile } from '../model/source.js'
import { named, type Found } from './folders.js'
import type { Reader } from './read.js'

const ending = '.md.hbs'

/**
 * The templates below a folder of the search path, one layer for each template folder that has some there, earlier
 * folders first.
 */
export function layersOf(folder: string, found: Found, reader: Reader): Layer[] {
  const layers = new Map<number, Record<string, TextFile>>()
  for (const [name, hits] of named(found, folder, ending)) {
    for (const hit of hits) {
      const file = reader.text(hit.path)
      if (file) layers.set(hit.folder, { ...layers.get(hit.folder), [name]: file })
    }
  }
  return [...layers].sort(([a], [b]) => a - b).map(([, files]) => ({ files }))
}
