import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { trace } from '../../src/audit/trace/index.js'
import { build } from '../../src/build.js'
import type { Artifact } from '../../src/model/artifact.js'
import { locales, type Locale } from '../../src/model/locale.js'
import { textOf } from '../deck-text.js'
import { expectCleanPackage } from '../package.js'
import { filesIn, job, worldOf } from '../problems/fixtures.js'
import { shippedRecords } from '../coverage/shipped.js'
import { marketWords, wordsOf } from './market-words.js'

const folder = 'test/cases/second-landscape'

/** With UPDATE_CASES set, the expected files are written anew, to be looked at in the difference. */
function expectFile(name: string, text: string): void {
  const path = join(folder, 'expected', name)
  if (process.env.UPDATE_CASES) {
    mkdirSync(join(folder, 'expected'), { recursive: true })
    writeFileSync(path, text)
  }
  expect(text).toBe(readFileSync(path, 'utf8'))
}

describe('a landscape of another market, by the templates that ship', () => {
  let artifacts: readonly Artifact[]
  const output = (locale: Locale, format: 'pptx' | 'md') =>
    artifacts.find((artifact) => artifact.locale === locale && artifact.format === format)!.bytes

  beforeAll(async () => {
    const under = (root: string, name = root) =>
      new Map([...filesIn(root)].map(([path, text]) => [`${name}/${path}`, text] as const))
    const world = worldOf(under(folder), under('templates', '@midgame'))
    const its = { ...job, data: `${folder}/data`, templates: [`${folder}/templates`, '@midgame'] }
    const { value, diagnostics } = await build(its, world, () => {})
    expect(diagnostics).toEqual([])
    artifacts = value!.artifacts
  })

  test('only its own audience is built, in every language', () => {
    const made = artifacts.map(({ audience, locale, format }) => `${audience} ${locale} ${format}`)
    expect(made.sort()).toEqual(
      locales
        .flatMap((locale) => ['json', 'md', 'pptx'].map((format) => `overview ${locale} ${format}`))
        .sort(),
    )
  })

  test.each(locales)('its briefing and deck in %s read as expected', (locale) => {
    expectFile(`briefing.${locale}.md`, new TextDecoder().decode(output(locale, 'md')))
    expectFile(`deck.${locale}.txt`, textOf(output(locale, 'pptx')))
    expectCleanPackage(output(locale, 'pptx'))
  })

  test.each(locales)('every figure of its deck in %s leads to its sources by the file alone', (locale) => {
    const found = trace('deck.pptx', output(locale, 'pptx'), undefined)
    const figures = 'refused' in found ? [] : found.figures
    expect(figures.length).toBeGreaterThan(10)
    expect(
      figures.filter(({ stands }) => stands === 'no').map(({ slide, text }) => `${slide}: ${text}`),
    ).toEqual([])
    const unsourced = figures.filter(({ sources }) => sources.some(({ title }) => title === undefined))
    expect(unsourced).toEqual([])
  })
})

describe('nothing but dataset and audiences knows the market', () => {
  const words = marketWords(shippedRecords())

  test.each(['src', 'templates/partials', 'templates/locales', 'templates/themes'])('%s', (root) => {
    // The descriptions of the schema give examples, and may take them from here.
    const files = [...filesIn(root)].filter(([path]) => !path.startsWith('check/schema/'))
    const found = files.flatMap(([path, text]) =>
      wordsOf(path, text).flatMap(({ line, literal }) =>
        words
          .filter((word) => word.pattern.test(literal))
          .map((word) => `${root}/${path}:${line}: ${word.name}`),
      ),
    )
    expect(found).toEqual([])
  })

  test('a word of the market is found where it stands', () => {
    const found = wordsOf('a.ts', "// Kimi in a comment\nconst x = 'ask Kimi'\n").filter(({ literal }) =>
      words.some(({ pattern }) => pattern.test(literal)),
    )
    expect(found).toEqual([{ line: 2, literal: 'ask Kimi' }])
  })
})
