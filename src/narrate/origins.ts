import type { Markdown } from '../model/narrative.js'
import type { Place } from '../model/place.js'
import { markEnd, markStart } from './markdown.js'

const mark = new RegExp(`${markStart}(\\d+)${markEnd}`, 'g')
const leading = new RegExp(`^(?:\\s|${markStart}\\d+${markEnd})*`)
const trailing = new RegExp(`(^|\\n)(?:${markStart}\\d+${markEnd})+$`)

/**
 * Remembers which template line a piece of output came from: each literal line of a template carries a mark, two
 * characters that no text has with a number between them, which is taken out again after rendering.
 */
export class Origins {
  readonly #places: Place[] = []
  readonly #numbers = new Map<string, number>()

  /** The mark of one line of a template. */
  mark(file: string, line: number): string {
    const key = `${file}:${line}`
    let number = this.#numbers.get(key)
    if (number === undefined) {
      number = this.#places.push({ file, start: { line, column: 1 } }) - 1
      this.#numbers.set(key, number)
    }
    return `${markStart}${number}${markEnd}`
  }

  /** The output without marks, and where each of its lines was written. `file` is for lines before any mark. */
  resolve(output: string, file: string): Markdown {
    let current: Place = { file, start: { line: 1, column: 1 } }
    const origins: Place[] = []
    const lines = output.split('\n').map((line) => {
      current = this.#origin(line) ?? current
      origins.push(current)
      return line.replace(mark, '')
    })
    return { text: lines.join('\n'), origins }
  }

  /** The last mark before the first visible character, else any. */
  #origin(line: string): Place | undefined {
    const marks = [...(leading.exec(line)?.[0] ?? '').matchAll(mark)]
    const chosen = marks.at(-1) ?? [...line.matchAll(mark)][0]
    return chosen && this.#places[Number(chosen[1])]
  }
}

/** Output without marks on an empty last line, which Handlebars must find empty when it indents a partial. */
export function withoutTrailingMarks(output: string): string {
  return output.replace(trailing, '$1')
}
