import { describe, expect, test } from 'vitest'
import { pagesOf } from '../investor/deck.js'
import { briefingOf, buildSpring, deckOf, home, pagesIn, springFiles } from './spring.js'

const path = `${home}/deck.en.md.hbs`
const campMap = `## {{fact "count-companies" style="Words"}} companies, {{fact "count-back" style="words"}} in retreat
::slide{#camps layout=camp-map}

:::exhibit{number=2}
Stance by type of company
:::

::::camp-map{empty="None here"}
{{> camp-map marker="harbour-pact"}}
::::

:::notes
**Message.** {{#each camps}}{{name}}. {{/each}}Camps end.
:::

## Every figure`
const deck = { [path]: springFiles[path]!.replace('## Every figure', campMap) }
const build = async (settings: string) => {
  const built = await buildSpring(settings, { files: deck, formats: ['pptx'] })
  expect(built.found).toEqual([])
  const [cover, , camps] = pagesIn(built)
  const diamonds = pagesOf(deckOf(built))[2]!.shapes.filter(({ name }) => name === 'marker')
  return { cover: cover!.shown, camps: camps!.shown, notes: camps!.notes, diamonds }
}
const inOrder = (shown: readonly string[], names: readonly string[]) =>
  shown.flatMap((text) => names.filter((name) => text === name || text === `${name} ◆`))

/** Each once: several tests look at the usual one. */
const kept = new Map<string, ReturnType<typeof build>>()
const pages = (settings: string) => {
  const found = kept.get(settings) ?? build(settings)
  kept.set(settings, found)
  return found
}

describe('groups of companies', () => {
  const groups = ['Transit companies', 'Newcomers']

  test('are the rows of the camp map, in the order of the audience', async () => {
    const [usual, turned] = [await pages(''), await pages('groups: [newcomer, transit]')]
    expect(inOrder(usual.camps, groups)).toEqual(groups)
    expect(inOrder(turned.camps, groups)).toEqual([...groups].reverse())
  })

  test('that are left out take their companies with them, on every page and in every count', async () => {
    const { cover, camps } = await pages('groups: [newcomer]')
    expect(camps[0]).toBe('Four companies, one in retreat')
    expect([...cover, ...camps].filter((text) => text.includes('Norrtram'))).toEqual([])
  })

  test('cannot be left out where a company of them has a slide', async () => {
    const { found } = await buildSpring('groups: [transit]\nprofiles: [kvikk]')
    expect(found).toEqual([
      'error check/not-shown: `kvikk` is of the group `newcomer`, which this audience leaves out',
    ])
  })
})

describe('companies', () => {
  test('stand in the order of the audience on the pitch and in the camp map', async () => {
    const names = ['Kvikk', 'Norrtram']
    const [one, other] = [
      await pages('companies: [kvikk, norrtram]'),
      await pages('companies: [norrtram, kvikk]'),
    ]
    expect(inOrder(one.cover, names)).toEqual(names)
    expect(inOrder(other.cover, names)).toEqual([...names].reverse())
  })

  test('are all that a chart by kind shows, in their order', async () => {
    const chart = { kind: 'bars', number: 1, unit: 'scooters', measure: { en: 'Fleet', 'zh-Hant': '車隊' } }
    const select = { kind: 'observations', where: { metric: 'fleet' }, sort: 'given' }
    const files = { [`${home}/charts/fleets.yaml`]: JSON.stringify({ ...chart, select }) }
    const alt = async (settings: string) => {
      const built = await buildSpring(settings, { files, formats: ['md'] })
      expect(built.found).toEqual([])
      return /!\[(Fleet: .*?)\]/.exec(briefingOf(built))?.[1]
    }
    expect(await alt('companies: [kvikk, norrtram]')).toBe('Fleet: Kvikk 8,000; Norrtram 12K')
    expect(await alt('companies: [norrtram, kvikk]')).toBe('Fleet: Norrtram 12K; Kvikk 8,000')
    expect(await alt('groups: [transit]')).toBe('Fleet: Norrtram 12K')
  })
})

test('camps are told in the order of the audience, and others not at all', async () => {
  const [usual, none] = [await pages(''), await pages('camps: []')]
  expect(usual.notes[0]).toBe('Message. Harbour pact. Camps end.')
  expect(usual.diamonds).toHaveLength(2)
  expect(none.notes[0]).toBe('Message. Camps end.')
  expect(none.diamonds).toHaveLength(0)
})
