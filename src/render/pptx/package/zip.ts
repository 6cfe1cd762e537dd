import { unzipSync, zipSync, type Zippable } from 'fflate'

export const contentTypes = '[Content_Types].xml'

/** A ZIP entry can hold no earlier time. The local-time constructor gives the same bytes in every time zone. */
const epoch = new Date(1980, 0, 1)

/** The files of a package by name, without folders. Throws where it is no ZIP file. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  return new Map(files)
}

/** Content types first, then by name; the same files give the same bytes. PNG and workbooks are stored: they are packed already. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const name of [...files.keys()].sort(byPackageOrder)) {
    entries[name] = [files.get(name)!, { mtime: epoch, level: /\.(png|xlsx)$/.test(name) ? 0 : 6 }]
  }
  return zipSync(entries)
}

function byPackageOrder(a: string, b: string): number {
  if (a === contentTypes || b === contentTypes) return a === contentTypes ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
