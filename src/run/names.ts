import { error, type Diagnostic } from '../diagnostic.js'
import { pathProblem } from '../file-name.js'

/**
 * Refuses output paths that would leave the output folder, or that some file system cannot hold, and paths that
 * differ only in case or in how an accent is written, of which one would overwrite the other.
 */
export function checkNames(paths: readonly string[]): Diagnostic[] {
  const seen = new Map<string, string>()
  return paths.flatMap((path): Diagnostic[] => {
    const wrong = pathProblem(path)
    if (wrong !== undefined) return [error('run/output-name', `the output name \`${path}\` ${wrong}`)]
    const folded = path.normalize('NFC').toLowerCase()
    const twin = seen.get(folded)
    seen.set(folded, path)
    if (twin === undefined) return []
    return [error('run/output-name', `two outputs would have one name: \`${twin}\` and \`${path}\``)]
  })
}
