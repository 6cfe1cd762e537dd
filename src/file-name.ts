/** Names that Windows keeps for devices, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

const forbidden = /[<>:"|?*\\\u0000-\u001f\u007f]/

/** Bytes; the limit of the usual file systems. */
const longest = 255

/** What is wrong with a path below the output folder, as the end of a sentence: `is longer than …`. */
export function pathProblem(path: string): string | undefined {
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'leads out of the output folder'
  if (forbidden.test(path)) return 'holds a character that file names cannot have'
  if (parts.some((part) => devices.test(part))) return 'is the name of a device on Windows'
  if (parts.some((part) => /[. ]$/.test(part))) return 'ends in a dot or a space'
  if (parts.some((part) => new TextEncoder().encode(part).length > longest))
    return `is longer than ${longest} bytes`
  if (parts.some((part) => part.startsWith('.midgame'))) return 'is kept for the program itself'
  return undefined
}
