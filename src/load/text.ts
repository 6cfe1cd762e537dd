import { createHash } from 'node:crypto'
import { error, type Diagnostic, type Outcome } from '../diagnostic.js'
import type { Place, Position } from '../model/place.js'
import type { TextFile } from '../model/source.js'

/** Bytes; above it a file is refused before anything parses it. */
export const maxBytes = 5_000_000

/** A series of 100,000 observations has about 20 MB, and reading one costs much less than YAML does. */
export const maxTableBytes = 50_000_000

/** Problems of one kind reported per file, so that a binary file does not drown the rest. */
const maxReported = 10

/**
 * Characters that no reader can see and no text needs: control characters but tab and newline, line and
 * paragraph separators, a byte-order mark inside the text, bidirectional overrides, half a surrogate pair and
 * non-characters. XML and PowerPoint refuse most of them.
 */
const unwanted =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\p{Cs}]/gu

/**
 * Decodes a file as UTF-8, with or without a byte-order mark, with LF or CRLF line ends.
 * @returns no value when the bytes are not UTF-8 text; unwanted characters are errors too, but leave a value
 */
export function decode(path: string, bytes: Uint8Array): Outcome<TextFile> {
  const refusal = notText(path, bytes) ?? utf16(path, bytes) ?? notUtf8(path, bytes)
  if (refusal) return { diagnostics: [refusal] }
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n')
  if (text.includes('\r') && !text.includes('\n')) return { diagnostics: [oldLineEnds(path)] }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const diagnostics = findUnwanted(text, maxReported).map(({ offset, name }) =>
    error('load/bad-character', `${name} is not allowed in text`, placeAt(path, text, offset), 'delete it'),
  )
  return { value: { path, text, sha256 }, diagnostics }
}

/** What is wrong with the size of a file, if anything is. */
export function sizeProblem(path: string, size: number, limit: number): Diagnostic | undefined {
  if (size <= limit) return undefined
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
  const message = `the file has ${megabytes(size)} MB, more than the ${megabytes(limit)} MB allowed`
  return error('load/too-large', message, start(path), 'split it into several files')
}

/** The unwanted characters of a text: where, and what they are called. */
export function findUnwanted(text: string, limit = 1): { offset: number; name: string }[] {
  const found = []
  for (const match of text.matchAll(unwanted)) {
    found.push({ offset: match.index, name: nameOf(match[0].charCodeAt(0)) })
    if (found.length === limit) break
  }
  return found
}

/** Line and column of an offset in a text with LF line ends. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  return { line: before.split('\n').length, column: offset - lastBreak }
}

function placeAt(file: string, text: string, offset: number): Place {
  return { file, start: positionAt(text, offset) }
}

/** How files begin that are no text, whatever their ending says. */
const signatures: readonly (readonly [bytes: readonly number[], name: string, hint: string])[] = [
  [
    [0x50, 0x4b, 3, 4],
    'an Excel workbook or another zip archive',
    'export the sheet as “CSV UTF-8”; renaming it does not change what it is',
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook or Word document', 'export the sheet as “CSV UTF-8”'],
  [[0x1f, 0x8b], 'a gzip archive', 'unpack it'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document', 'copy its text into a file of text'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture', 'give it its own ending'],
]

function notText(path: string, bytes: Uint8Array): Diagnostic | undefined {
  const found = signatures.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))
  return found && error('load/not-text', `the file is ${found[1]}, not text`, start(path), found[2])
}

/** As an old Macintosh wrote them, and “CSV (Macintosh)” still does. */
function oldLineEnds(path: string): Diagnostic {
  const message = 'the lines end in a carriage return alone'
  return error(
    'load/line-ends',
    message,
    start(path),
    'save it with LF or CRLF line ends, for instance as “CSV UTF-8”',
  )
}

function utf16(path: string, bytes: Uint8Array): Diagnostic | undefined {
  const [a, b, c, d] = bytes
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)
  const bare = bytes.length >= 4 && ((a !== 0 && b === 0 && d === 0) || (a === 0 && b !== 0 && c === 0))
  if (!marked && !bare) return undefined
  return error('load/encoding', 'the file is UTF-16, not UTF-8', start(path), saveAsUtf8(path))
}

function notUtf8(path: string, bytes: Uint8Array): Diagnostic | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return undefined
  } catch {
    const { text, offset } = upToBadByte(bytes)
    return error(
      'load/encoding',
      `the file is not UTF-8: byte 0x${hex(bytes[offset] ?? 0, 2)} at offset ${offset}`,
      placeAt(path, text, text.length),
      saveAsUtf8(path),
    )
  }
}

function saveAsUtf8(path: string): string {
  return path.endsWith('.csv') ? 'save it as “CSV UTF-8”' : 'save it as UTF-8'
}

/** The decoder does not say where it stopped: find the first replacement character that is not in the bytes. */
function upToBadByte(bytes: Uint8Array): { text: string; offset: number } {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const encoder = new TextEncoder()
  let offset = 0
  let index = 0
  for (;;) {
    const next = lenient.indexOf('\uFFFD', index)
    if (next < 0) break
    offset += encoder.encode(lenient.slice(index, next)).length
    const genuine = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd
    if (!genuine) return { text: lenient.slice(0, next).replace(/^\uFEFF/, ''), offset }
    offset += 3
    index = next + 1
  }
  return { text: lenient, offset }
}

function nameOf(code: number): string {
  const label = `U+${hex(code, 4)}`
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
    return `the text-direction override ${label}`
  if (code >= 0xd800 && code <= 0xdfff) return `half a surrogate pair (${label})`
  if (code === 0xfeff) return `a byte-order mark (${label}) inside the text`
  if (code === 0x2028 || code === 0x2029) return `the line separator ${label}`
  return `the control character ${label}`
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0')
}

function start(file: string): Place {
  return { file, start: { line: 1, column: 1 } }
}
