import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { saidAt } from './cited.js'
import { shippedRecords } from './shipped.js'

/** One assertion that a reader found in a paragraph, and the records that hold it. */
interface Assertion {
  readonly says: string
  readonly in: readonly string[]
}

const folder = 'test/coverage/reading'
const reading = Object.assign(
  {},
  ...readdirSync(folder).map((file) => parse(readFileSync(join(folder, file), 'utf8')) as object),
) as Record<string, readonly Assertion[]>

describe('a reading of the article, paragraph by paragraph', () => {
  const said = saidAt(shippedRecords(), 'article')

  test('every paragraph has been read', () => {
    const places = Array.from({ length: 53 }, (_, index) => `P${index + 1}`)
    expect(Object.keys(reading).sort()).toEqual([...places].sort())
  })

  test('each assertion is held by records that cite the paragraph', () => {
    const missing = Object.entries(reading).flatMap(([place, assertions]) =>
      assertions.flatMap(({ says, in: ids }) => {
        const strangers = ids.filter((id) => !said.get(place)?.ids.includes(id))
        return ids.length === 0 || strangers.length > 0 ? [`${place}: ${says}: ${strangers.join(', ')}`] : []
      }),
    )
    expect(missing).toEqual([])
  })

  test('a record that cites a paragraph says something that was read there', () => {
    const unread = [...said].flatMap(([place, { ids }]) => {
      const read = new Set(reading[place]?.flatMap(({ in: held }) => held))
      return ids.filter((id) => !read.has(id) && !aboutRecords.test(id)).map((id) => `${place}: ${id}`)
    })
    expect(unread).toEqual([])
  })
})

/** Conflicts, resolutions and corrections cite the paragraphs that they compare; stances are our own judgement. */
const aboutRecords = /^(?:conflict|resolution|correction|stance)-/
