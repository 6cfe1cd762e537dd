import { error, type Diagnostic } from '../diagnostic.js'

/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

const forbidden = /[<>:"|?*\\\u0000-\u001f\u007f]/

/** Bytes; the limit of the usual file systems. */
const longest = 255

/**
 * Refuses output paths that would leave the output folder, or that some file system cannot hold, and paths that
 * differ only in case or in how an accent is written, of which one would overwrite the other.
 */
export function checkNames(paths: readonly string[]): Diagnostic[] {
  const seen = new Map<string, string>()
  return paths.flatMap((path): Diagnostic[] => {
    const wrong = problemOf(path)
    if (wrong !== undefined) return [error('run/output-name', `the output name \`${path}\` ${wrong}`)]
    const folded = path.normalize('NFC').toLowerCase()
    const twin = seen.get(folded)
    seen.set(folded, path)
    if (twin === undefined) return []
    return [error('run/output-name', `two outputs would have one name: \`${twin}\` and \`${path}\``)]
  })
}

function problemOf(path: string): string | undefined {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'leads out of the output folder'
  if (forbidden.test(path)) return 'holds a character that file names cannot have'
  if (parts.some((part) => devices.test(part))) return 'is the name of a device on Windows'
  if (parts.some((part) => /[. ]$/.test(part))) return 'ends in a dot or a space'
  if (parts.some((part) => Buffer.byteLength(part) > longest)) return `is longer than ${longest} bytes`
  if (parts.some((part) => part.startsWith('.midgame'))) return 'is kept for the program itself'
  return undefined
}
