import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/build.js'
import { pagesOf } from '../investor/deck.js'
import { expectCleanPackage } from '../package.js'
import { filesIn, job, worldOf } from '../problems/fixtures.js'

const client = 'test/cases/client-folder'
const landscape = 'test/cases/second-landscape'

const under = (root: string) =>
  new Map([...filesIn(root)].map(([path, text]) => [`${root}/${path}`, text] as const))

/** What a reader of the deck sees, slide by slide, with the alternative texts. */
function pages(deck: Uint8Array): string[] {
  return pagesOf(deck).map(({ shapes }) => shapes.flatMap(({ text }) => text).join('\n'))
}

describe('one more template folder, for a client', () => {
  let deck: Uint8Array
  const before = readFileSync(`${landscape}/expected/deck.en.txt`, 'utf8')

  beforeAll(async () => {
    const world = worldOf(under(landscape), under(client), under('templates'))
    const templates = [`${client}/templates`, `${landscape}/templates`, 'templates']
    const its = { ...job, data: `${landscape}/data`, templates, formats: ['pptx' as const] }
    const { value, diagnostics } = await build({ ...its, locales: ['en'] }, world, () => {})
    expect(diagnostics).toEqual([])
    deck = value!.artifacts.find(({ format }) => format === 'pptx')!.bytes
  })

  test('changes what it holds', () => {
    const text = `${pages(deck).join('\n\n')}\n`
    const path = `${client}/expected/deck.en.txt`
    if (process.env['UPDATE_CASES']) {
      mkdirSync(`${client}/expected`, { recursive: true })
      writeFileSync(path, text)
    }
    expect(text).toBe(readFileSync(path, 'utf8'))
    expectCleanPackage(deck)
  })

  test('and leaves the rest as it was', () => {
    const lines = new Set(before.split('\n'))
    const shown = pages(deck).flatMap((page) => page.split('\n'))
    expect(shown.filter((line) => !lines.has(line))).toEqual([
      'EDITION FOR NORDHAVN PARTNERS',
      'We would ask the operators two questions before the next round',
      'Who pays for the winter?',
      'Which city renews its licence first?',
      'Dated',
      // The slides that a source is on, now that one is gone and another has come.
      '1–3, 7',
    ])
    expect(shown.join('\n')).not.toContain('What each side did, month by month')
    expect(before).toContain('What each side did, month by month')
  })

  test('a theme that extends another has its colours, but for its own', () => {
    const theme = strFromU8(unzipSync(deck)['ppt/theme/theme1.xml']!)
    expect(theme).toContain('1A2F66')
    expect(theme).toContain('C2410C')
  })
})
