const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Whether the bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** What keeps a PNG from being decoded, found chunk by chunk; undefined where it is whole. */
export function pngFault(bytes: Uint8Array): string | undefined {
  if (!isPng(bytes)) return 'it has no PNG signature'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const seen: string[] = []
  for (let at = signature.length; at < bytes.length;) {
    if (at + 12 > bytes.length) return 'it ends inside a chunk'
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > bytes.length) return 'it ends inside a chunk'
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return `the checksum of ${type} is wrong`
    if (type === 'IHDR' && (view.getUint32(at + 8) === 0 || view.getUint32(at + 12) === 0))
      return 'it is empty'
    seen.push(type)
    at = end + 4
  }
  if (seen[0] !== 'IHDR') return 'it has no header'
  if (!seen.includes('IDAT')) return 'it has no pixels'
  return seen.at(-1) === 'IEND' ? undefined : 'it has no end'
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = table[(c ^ byte) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}
