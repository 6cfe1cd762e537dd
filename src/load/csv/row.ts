/** Something that RFC 4180 does not allow, at an offset of the text. */
export interface Fault {
  readonly kind: 'stray-quote' | 'after-quote' | 'unclosed'
  readonly at: number
}

/** One row of a CSV text. `starts` are the offsets of the cells, `end` that of the line end after the last one. */
export interface Row {
  readonly cells: readonly string[]
  readonly starts: readonly number[]
  readonly end: number
  readonly faults: readonly Fault[]
}

interface Cell {
  readonly text: string
  readonly end: number
  readonly fault?: Fault
}

const quote = '"'

/**
 * Reads the row that begins at an offset, as RFC 4180 has it: a cell may stand in quotes, and then hold separators,
 * line breaks and doubled quotes. A cell that breaks the rules is read as far as it goes, with a fault.
 * @param text with LF line ends
 * @param separator one character
 */
export function readRow(text: string, start: number, separator: string): Row {
  const cells: string[] = []
  const starts: number[] = []
  const faults: Fault[] = []
  for (let at = start; ; at++) {
    const cell = text[at] === quote ? quoted(text, at, separator) : bare(text, at, separator)
    cells.push(cell.text)
    starts.push(at)
    if (cell.fault) faults.push(cell.fault)
    at = cell.end
    if (text[at] !== separator) return { cells, starts, end: at, faults }
  }
}

function bare(text: string, start: number, separator: string): Cell {
  const end = endOfCell(text, start, separator)
  const content = text.slice(start, end)
  const stray = content.indexOf(quote)
  return { text: content, end, ...(stray >= 0 && { fault: { kind: 'stray-quote', at: start + stray } }) }
}

function quoted(text: string, start: number, separator: string): Cell {
  let closing = text.indexOf(quote, start + 1)
  let doubled = false
  while (closing >= 0 && text[closing + 1] === quote) {
    doubled = true
    closing = text.indexOf(quote, closing + 2)
  }
  if (closing < 0)
    return { text: text.slice(start + 1), end: text.length, fault: { kind: 'unclosed', at: start } }
  const content = text.slice(start + 1, closing)
  const end = endOfCell(text, closing + 1, separator)
  return {
    text: doubled ? content.replaceAll('""', quote) : content,
    end,
    ...(end > closing + 1 && { fault: { kind: 'after-quote', at: closing + 1 } }),
  }
}

function endOfCell(text: string, start: number, separator: string): number {
  const stop = separator.charCodeAt(0)
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === stop || code === 10) break
    at++
  }
  return at
}
