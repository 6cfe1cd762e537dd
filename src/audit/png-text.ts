import { unzlibSync } from 'fflate'

const png = [0x89, 0x50, 0x4e, 0x47]
/** A remark in a picture is short; more is not unpacked. */
const longest = 1_000_000

/** The remarks that a PNG file carries beside its picture. */
export function textsOfPng(bytes: Uint8Array): string[] {
  if (!png.every((byte, index) => bytes[index] === byte)) return []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: string[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'tEXt' || type === 'iTXt') found.push(plain(data))
    if (type === 'zTXt' || type === 'iTXt') found.push(...unpacked(data))
    at += 12 + length
  }
  return found
}

function plain(data: Uint8Array): string {
  return new TextDecoder().decode(data).replaceAll('\0', ' ')
}

/** What follows the header of a compressed remark; nothing where it is not compressed. */
function unpacked(data: Uint8Array): string[] {
  // The two bytes before packed data: the method, and a check that makes both a multiple of 31.
  const start = data.findIndex((byte, index) => byte === 0x78 && (data[index + 1] ?? 0) % 31 === 1)
  if (start < 0) return []
  try {
    return [plain(unzlibSync(data.subarray(start), { out: new Uint8Array(longest) }))]
  } catch {
    return []
  }
}
