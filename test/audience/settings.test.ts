import { describe, expect, test } from 'vitest'
import { unzip } from '../../src/render/pptx/package/zip.js'
import { briefingOf, buildSpring, deckOf, pagesIn, type Spring } from './spring.js'

const formsOf = (spring: Spring) =>
  [...unzip(deckOf(spring)).keys()].filter((name) => /charts\/chart\d/.test(name))

describe('a disclaimer of the audience', () => {
  test('stands in deck and briefing instead of that of the dataset', async () => {
    const spring = await buildSpring('disclaimer: { en: For Acme only., zh-Hant: 僅供 Acme 使用。 }')
    expect(spring.found).toEqual([])
    expect(pagesIn(spring)[1]!.notes).toContain('Say. For Acme only.')
    expect(briefingOf(spring)).toContain('_For Acme only._')
    expect(briefingOf(spring)).not.toContain('An invented example')
  })

  test('is converted for Simplified readers', async () => {
    const said = 'disclaimer: { en: For Acme only., zh-Hant: 僅供內部資料使用。 }'
    const spring = await buildSpring(`locales: [zh-Hans]\n${said}`, { formats: ['md'] })
    expect(briefingOf(spring, 'zh-Hans')).toContain('仅供内部数据使用。')
  })
})

describe('the form of charts that the audience asks for', () => {
  test('native: without a word on the command line', async () => {
    const spring = await buildSpring('charts: native')
    expect(spring.found).toEqual([])
    expect(formsOf(spring)).toHaveLength(1)
  })

  test('the command line wins', async () => {
    expect(formsOf(await buildSpring('charts: native', { charts: 'image' }))).toHaveLength(0)
    expect(formsOf(await buildSpring('', { charts: 'native' }))).toHaveLength(1)
  })
})

describe('names of outputs', () => {
  const named = async (fileName: string, settings = '', theme?: string) =>
    (await buildSpring(`fileName: '${fileName}'\n${settings}`, { formats: ['md'], ...(theme && { theme }) }))
      .paths

  test('follow the pattern, the folder of charts too', async () => {
    expect(await named('{dataset} for Acme, {theme}')).toEqual([
      'spring/scooters for Acme, light.md',
      'spring/charts/scooters for Acme, light/fleets.png',
      'spring/scooters for Acme, light.provenance.json',
    ])
  })

  test('tell another theme at the end where the pattern does not', async () => {
    expect((await named('{locale}-latest', '', 'dark'))[0]).toBe('spring/en-latest-dark.md')
    expect((await named('{theme}-{locale}', '', 'dark'))[0]).toBe('spring/dark-en.md')
  })

  test('the briefing finds its charts under a name with a space', async () => {
    const spring = await buildSpring("fileName: 'Acme {asOf}'", { formats: ['md'] })
    expect(briefingOf(spring)).toContain('](<charts/Acme 2026-03-02/fleets.png>)')
  })

  test('one language made alone does not excuse a name without it', async () => {
    const { found } = await buildSpring('locales: [en, zh-Hant]\nfileName: latest', { locales: ['en'] })
    expect(found).toEqual(['error check/file-name: `fileName` gives all languages the same name'])
  })
})
