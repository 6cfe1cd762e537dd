import { error, type Diagnostic } from '../diagnostic.js'
import type { World } from '../model/job.js'
import type { TextFile, DataFile } from '../model/source.js'
import { parseCsv } from './csv/index.js'
import { decode, maxBytes, maxTableBytes, sizeProblem } from './text.js'
import { parseYaml } from './yaml.js'

/** Reads files and keeps what was wrong with any of them, so that all problems of all files are told at once. */
export class Reader {
  readonly diagnostics: Diagnostic[] = []
  /** Whether some file could not be read; what refers into it cannot be judged. */
  incomplete = false
  readonly #texts = new Map<string, TextFile | undefined>()
  readonly #data = new Map<string, DataFile | undefined>()

  constructor(private readonly world: World) {}

  /** Every file that could be read. */
  get files(): TextFile[] {
    return [...this.#texts.values()].filter((file) => file !== undefined)
  }

  /** A file of text; read once, however often it is asked for. */
  text(path: string, limit = maxBytes): TextFile | undefined {
    if (!this.#texts.has(path)) this.#texts.set(path, this.#read(path, limit))
    return this.#texts.get(path)
  }

  #read(path: string, limit: number): TextFile | undefined {
    const size = this.world.size?.(path)
    const bytes = size === undefined || size <= limit ? this.world.read(path) : undefined
    const problem = sizeProblem(path, size ?? bytes?.length ?? 0, limit)
    if (problem) return this.keep<TextFile>({ diagnostics: [problem] })
    if (!bytes)
      return this.keep<TextFile>({ diagnostics: [error('load/no-file', `\`${path}\` cannot be read`)] })
    return this.keep(decode(path, bytes))
  }

  /** A file of data; read once, however often it is asked for. */
  yaml(path: string): DataFile | undefined {
    if (!this.#data.has(path)) {
      const file = this.text(path)
      this.#data.set(path, file && this.keep(parseYaml(file)))
    }
    return this.#data.get(path)
  }

  /** @param list the kind of record that its rows are */
  csv(path: string, list: string): DataFile | undefined {
    const file = this.text(path, maxTableBytes)
    return file && this.keep(parseCsv(file, list))
  }

  private keep<T>(outcome: { value?: T; diagnostics: readonly Diagnostic[] }): T | undefined {
    for (const diagnostic of outcome.diagnostics) this.diagnostics.push(diagnostic)
    if (outcome.value === undefined) this.incomplete = true
    return outcome.value
  }
}
