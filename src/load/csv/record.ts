/** A field inside a record, with text at its ends. */
interface Fields {
  [name: string]: string | Fields
}

/**
 * The record that a row gives: the text of every cell that is not blank, without space around it, under the steps of
 * its column’s name.
 * @returns instead, the index of a cell that stands where an earlier one has put its own: `valid` beside `valid.from`
 */
export function recordOf(columns: readonly (readonly string[])[], cells: readonly string[]): Fields | number {
  const record: Fields = {}
  for (const [index, steps] of columns.entries()) {
    const text = cells[index]!.trim()
    if (text !== '' && !put(record, steps, text)) return index
  }
  return record
}

function put(record: Fields, steps: readonly string[], text: string): boolean {
  let inner = record
  for (const [index, step] of steps.entries()) {
    const before = inner[step]
    if (index === steps.length - 1) {
      if (before !== undefined) return false
      inner[step] = text
    } else {
      if (typeof before === 'string') return false
      inner = before ?? (inner[step] = {})
    }
  }
  return true
}
