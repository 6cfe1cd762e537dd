/** Columns on a terminal: Chinese characters and full-width marks take two. */
export function width(text: string): number {
  let columns = 0
  for (const character of text) columns += wide.test(character) ? 2 : 1
  return columns
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** The text with spaces behind it, so that it takes this many columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)))
}

/** The text cut to this many columns, with … where something was cut off. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += width(character)
    if (used > columns - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** The text in lines of at most this many columns, broken at spaces and beside Chinese characters. */
export function wrapped(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, columns))
}

/** A word with the space before it; a Chinese character, with the mark after it that cannot begin a line, is one. */
const word =
  /\s*(?:[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff「『（《〈“][，。；：、）」』》〉！？”,.;:!?)]*|[^\s\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff「『（《〈]+)/gu

function wrapParagraph(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [piece] of text.matchAll(word)) {
    if (line !== '' && width(line) + width(piece) > columns) {
      lines.push(line)
      line = piece.trimStart()
    } else line += line === '' ? piece.trimStart() : piece
  }
  return [...lines, line]
}
