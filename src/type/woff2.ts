import { brotliDecompressSync } from 'node:zlib'

/**
 * The characters (code points) that a WOFF2 font has a glyph for, read from its `cmap` table. The ranges that a font
 * package declares for its subsets promise more than the files hold, so only the file itself can be believed.
 */
export function charactersOf(woff2: Buffer): Set<number> {
  const characters = new Set<number>()
  const cmap = cmapOf(woff2)
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(8 + 8 * i)
    const format = cmap.readUInt16BE(at)
    if (format === 12) addGroups(cmap, at, characters)
    if (format === 4) addSegments(cmap, at, characters)
  }
  return characters
}

/** Table tags that WOFF2 writes as a number; only those before and including these matter to find `cmap`. */
const knownTags = [
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'cvt ',
  'fpgm',
  'glyf',
  'loca',
]
const headerLength = 48

/** Decompresses the table data (one Brotli stream for all tables) and cuts `cmap` out of it. */
function cmapOf(woff2: Buffer): Buffer {
  let position = headerLength
  const base128 = (): number => {
    for (let value = 0; ;) {
      const byte = woff2[position++]!
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  let start = 0
  let cmap: readonly [number, number] | undefined
  for (let i = 0; i < woff2.readUInt16BE(12); i++) {
    const flags = woff2[position++]!
    const tag = knownTags[flags & 63] ?? ''
    if ((flags & 63) === 63) position += 4
    const plainLength = base128()
    const version = flags >> 6
    const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0
    const length = transformed ? base128() : plainLength
    if (tag === 'cmap') cmap = [start, start + length]
    start += length
  }
  if (!cmap) throw new Error('a bundled font has no cmap table')
  const compressed = woff2.subarray(position, position + woff2.readUInt32BE(20))
  return brotliDecompressSync(compressed).subarray(...cmap)
}

/** Format 12: groups of consecutive characters. */
function addGroups(cmap: Buffer, at: number, characters: Set<number>): void {
  for (let i = 0; i < cmap.readUInt32BE(at + 12); i++) {
    const group = at + 16 + 12 * i
    const last = cmap.readUInt32BE(group + 4)
    for (let c = cmap.readUInt32BE(group); c <= last; c++) characters.add(c)
  }
}

/** Format 4: segments of the basic plane, each with an offset into a list of glyphs or a difference. */
function addSegments(cmap: Buffer, at: number, characters: Set<number>): void {
  const size = cmap.readUInt16BE(at + 6)
  for (let i = 0; i < size; i += 2) {
    const last = cmap.readUInt16BE(at + 14 + i)
    const first = cmap.readUInt16BE(at + 16 + size + i)
    const difference = cmap.readUInt16BE(at + 16 + 2 * size + i)
    const offsetAt = at + 16 + 3 * size + i
    const offset = cmap.readUInt16BE(offsetAt)
    for (let c = first; c <= last && c < 0xffff; c++) {
      const glyph =
        offset === 0 ? (c + difference) & 0xffff : cmap.readUInt16BE(offsetAt + offset + 2 * (c - first))
      if (glyph !== 0) characters.add(c)
    }
  }
}
