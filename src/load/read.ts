import { error, type Diagnostic } from '../diagnostic.js'
import type { World } from '../model/job.js'
import type { TextFile, DataFile } from '../model/source.js'
import { decode } from './text.js'
import { parseYaml } from './yaml.js'

/** Reads files and keeps what was wrong with any of them, so that all problems of all files are told at once. */
export class Reader {
  readonly diagnostics: Diagnostic[] = []
  /** Whether some file could not be read; what refers into it cannot be judged. */
  incomplete = false

  constructor(private readonly world: World) {}

  text(path: string): TextFile | undefined {
    const bytes = this.world.read(path)
    if (!bytes) {
      this.diagnostics.push(error('load/no-file', `\`${path}\` cannot be read`))
      this.incomplete = true
      return undefined
    }
    return this.keep(decode(path, bytes))
  }

  yaml(path: string): DataFile | undefined {
    const file = this.text(path)
    return file && this.keep(parseYaml(file))
  }

  private keep<T>(outcome: { value?: T; diagnostics: readonly Diagnostic[] }): T | undefined {
    this.diagnostics.push(...outcome.diagnostics)
    if (outcome.value === undefined) this.incomplete = true
    return outcome.value
  }
}
