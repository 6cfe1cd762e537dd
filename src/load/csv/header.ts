import { error, type Diagnostic } from '../../diagnostic.js'
import type { Place } from '../../model/place.js'

const separators = [',', ';', '\t'] as const

/**
 * The character between the cells: a comma, or what spreadsheets of some countries write instead, a semicolon or
 * tab. Told by the header row, as no field has one of them in its name.
 */
export function separatorOf(text: string): string {
  const [header = ''] = text.trimStart().split('\n', 1)
  const counts = separators.map((separator) => header.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Two columns of one name, and names that JavaScript gives a meaning. */
export function headProblems(columns: readonly string[], placeOf: (index: number) => Place): Diagnostic[] {
  return columns.flatMap((column, index): Diagnostic[] => {
    const place = placeOf(index)
    const reserved = column.split('.').find((step) => step in Object.prototype || step === 'prototype')
    if (reserved !== undefined)
      return [
        error('load/reserved-key', `\`${reserved}\` cannot be used as a key`, place, 'choose another name'),
      ]
    const first = columns.indexOf(column)
    if (column === '' || first === index) return []
    return [
      {
        ...error('load/duplicate-key', `the column \`${column}\` stands twice here`, place),
        related: [{ place: placeOf(first), message: 'first written here' }],
      },
    ]
  })
}
