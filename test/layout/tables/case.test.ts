import { expect, test } from 'vitest'
import { caseOf, placedCells, tableOf } from './pages.js'
import { locales } from '../../../src/model/locale.js'

const inches = (number: number) => number.toFixed(2)

/** Each cell with where its text begins and ends, and after `·` where the decimals of a figure do. */
test('a table with decimals stands as a reader would set it', async () => {
  const { value, diagnostics } = caseOf('layout-table')
  expect(diagnostics).toEqual([])
  const pages = value!.flatMap((frames, deck) =>
    frames.map((frame) => {
      const table = tableOf(frame)
      const rows = placedCells(table, locales[deck]!).map((cells, r) => {
        const placed = cells.map(({ text, left, right, decimals }) => {
          const point = /\d/.test(text) && r > 0 ? ` ·${inches(decimals)}` : ''
          return `${text || 'empty'} [${inches(left)} ${inches(right)}${point}]`
        })
        return `${inches(table.rows[r]!.height)} | ${placed.join(' | ')}`
      })
      return [`${frame.locale} ${frame.slide}: ${table.alt}`, ...rows].join('\n')
    }),
  )
  await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot('../../cases/layout-table/expected.txt')
})
