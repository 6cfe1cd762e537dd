import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locales, type Locale } from '../../src/model/locale.js'
import { deckText, type Files } from './market.js'

const root = 'test/cases'
const cases = readdirSync(root)
  .filter((name) => name.startsWith('narrate-'))
  .flatMap((name) => locales.map((locale) => [name, locale] as const))
  .filter(([name, locale]) => existsSync(`${root}/${name}/expected.${locale}.md`) || process.env['UPDATE'])

/** `deck.<locale>.md.hbs` and `partials/` of the folder, told about the market of `market.ts`. */
function filesOf(name: string): Files {
  const paths = readdirSync(`${root}/${name}`, { recursive: true, encoding: 'utf8' })
  const templates = paths.filter((path) => path.endsWith('.md.hbs'))
  return Object.fromEntries(
    templates.map((path) => [path.replace('.md.hbs', ''), readFileSync(`${root}/${name}/${path}`, 'utf8')]),
  )
}

test.each(cases)('%s in %s', (name, locale: Locale) => {
  const files = filesOf(name)
  const written = locale === 'zh-Hans' ? 'deck.zh-Hant' : `deck.${locale}`
  if (process.env['UPDATE'] && files[written] === undefined) return
  const text = deckText(files, locale)
  const expected = `${root}/${name}/expected.${locale}.md`
  if (process.env['UPDATE'] && !existsSync(expected)) writeFileSync(expected, text)
  expect(text).toBe(readFileSync(expected, 'utf8'))
})
