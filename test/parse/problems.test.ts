import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.js'
import { parseBriefing, parseDeck } from '../../src/parse/index.js'
import { markdown } from './markdown.js'

const folder = 'test/parse/problems'
const separator = '\n=== refused with\n'

/** `line code: message (hint; hint)` */
function line({ code, message, place, hints = [], related = [] }: Diagnostic): string {
  const more = [...hints, ...related.map((other) => `${other.message}: line ${other.place.start.line}`)]
  return `${place?.start.line} ${code}: ${message}${more.length > 0 ? ` (${more.join('; ')})` : ''}`
}

/** Each file holds what is wrong, and under it everything that is said about it. */
describe('Markdown that is refused', () => {
  const names = readdirSync(folder)
  test('there are cases', () => expect(names.length).toBeGreaterThan(15))

  test.each(names)('%s', async (name) => {
    const whole = readFileSync(`${folder}/${name}`, 'utf8')
    const [input = ''] = whole.split(separator, 1)
    const parse = name.startsWith('briefing') ? parseBriefing : parseDeck
    const { value, diagnostics } = parse(markdown(input), 'en')
    expect(value).toBeUndefined()
    expect(diagnostics.length).toBeGreaterThan(0)
    const said = diagnostics.map(line).join('\n')
    await expect(`${input.trimEnd()}\n${separator}${said}\n`).toMatchFileSnapshot(`problems/${name}`)
  })
})
