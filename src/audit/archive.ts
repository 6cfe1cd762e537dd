import { unzipSync } from 'fflate'

/** A deck has some hundred parts and some megabytes; a file made to fill the memory has more. */
const most = { entries: 20_000, bytes: 400_000_000, ratio: 400 } as const
/** What may be packed so tightly: a long table of zeros. */
const alwaysFine = 20_000_000

const signatures = { zip: [0x50, 0x4b, 0x03, 0x04], ole: [0xd0, 0xcf, 0x11, 0xe0] } as const

/** The parts of a package by name, or why it cannot be opened. */
export type Opened = { readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly refused: string }

/** Whether bytes begin as a ZIP file does. */
export function isArchive(bytes: Uint8Array): boolean {
  return beginsWith(bytes, signatures.zip)
}

/** Opens a package from anywhere. Its directory is judged before anything is unpacked, and no more than it says is. */
export function openArchive(bytes: Uint8Array): Opened {
  if (beginsWith(bytes, signatures.ole))
    return {
      refused: 'it is encrypted with a password, or in the old format of PowerPoint 97: save it as .pptx',
    }
  if (!isArchive(bytes)) return { refused: 'it is no ZIP file' }
  try {
    const refused = problemOf(bytes)
    if (refused !== undefined) return { refused }
    const parts = new Map<string, Uint8Array>()
    for (const [name, content] of Object.entries(unzipSync(bytes)))
      if (!name.endsWith('/')) parts.set(name, content)
    return { parts }
  } catch (problem) {
    return { refused: `it is damaged: ${problem instanceof Error ? problem.message : String(problem)}` }
  }
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

const central = 0x02014b50
const endOfDirectory = 0x06054b50

interface Entry {
  readonly name: string
  readonly encrypted: boolean
  readonly packed: number
  readonly size: number
}

function problemOf(bytes: Uint8Array): string | undefined {
  const found = entriesOf(bytes)
  if (found.length === 0) return 'it has no directory'
  if (found.length > most.entries) return `it holds more than ${most.entries} parts`
  if (found.some(({ encrypted }) => encrypted)) return 'it is encrypted'
  const total = found.reduce((sum, { size }) => sum + size, 0)
  if (total > most.bytes) return `it would unpack to ${Math.round(total / 1e6)} MB`
  const bomb = found.find(({ size, packed }) => size > alwaysFine && size > packed * most.ratio)
  if (bomb) return `\`${bomb.name}\` would unpack to ${Math.round(bomb.size / 1e6)} MB from next to nothing`
  const names = new Set(found.map(({ name }) => name.toLowerCase()))
  // A second part of the same name would be there for one program and not for another.
  return names.size < found.length ? 'two of its parts have the same name' : undefined
}

/** The directory at the end of the file, which says what is where. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end > 0 && view.getUint32(end, true) !== endOfDirectory) end--
  if (end <= 0) return []
  const found: Entry[] = []
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= bytes.length && view.getUint32(at, true) === central) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    found.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    })
    at += 46 + name + extra + comment
  }
  return found
}
