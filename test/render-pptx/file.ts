import { strFromU8, strToU8 } from 'fflate'
import { unzip, zip } from '../../src/render/pptx/package/zip.js'

/** A PowerPoint file as text by part name, to read and to break. */
export type Parts = Map<string, Uint8Array>

export function partsOf(bytes: Uint8Array): Parts {
  return unzip(bytes)
}

export function read(parts: Parts, name: string): string {
  const content = parts.get(name)
  if (!content) throw new Error(`no part ${name} among ${[...parts.keys()].join(', ')}`)
  return strFromU8(content)
}

/** Replaces in one part; throws where there is nothing to replace, so that no case tests an unbroken file. */
export function replace(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const before = read(parts, name)
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${String(from)} is not in ${name}`)
  parts.set(name, strToU8(after))
}

export { zip }
