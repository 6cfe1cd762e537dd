import { beforeAll, expect, test } from 'vitest'
import { diagnose, judge, ruleNames } from '../../src/accessibility/index.js'
import { groundsUnder } from '../../src/accessibility/ground.js'
import { linesOf } from '../../src/accessibility/ink.js'
import { marks, texts, type OnGround } from '../../src/colour/index.js'
import type { Box, Frame, FrameItem } from '../../src/model/frame.js'
import type { Theme } from '../../src/model/settings.js'
import { allDecks, themes } from './pages.js'
import { inTheme, tokenOf } from './spectrum.js'

let decks: Readonly<Record<string, readonly Frame[]>>
let pages: readonly Frame[]
beforeAll(() => {
  decks = allDecks()
  pages = Object.values(decks).flat()
})

/** Grounds and lines: nothing is told by them alone. */
const quiet = new Set(
  ['paper', 'surface', 'surface2', 'card', 'brandSoft', 'attackSoft', 'holdSoft', 'retreatSoft'].concat([
    'panel',
    'cover',
    'coverAttackSoft',
    'rule',
    'hair',
    'panelRule',
  ]),
)

/** Every item over the grounds on which it stands, see-through ones taken for opaque, so that each is one token. */
function eachItem(visit: (frame: Frame, item: FrameItem, groundsOf: (box: Box) => string[]) => void): void {
  for (const page of pages) {
    const items = page.items.map((item) => (item.kind === 'shape' ? { ...item, transparency: 0 } : item))
    const frame = { ...page, items }
    items.forEach((item, i) =>
      visit(frame, item, (box) =>
        groundsUnder(frame, item.kind === 'shape' ? i - 1 : i, box).map(
          (colour) => tokenOf(colour) ?? 'company',
        ),
      ),
    )
  }
}

/** Pairs that were drawn, each with where it was seen first. */
function drawn(
  collect: (add: (token: string, ground: string, where: string) => void) => void,
): Map<string, string> {
  const found = new Map<string, string>()
  collect((token, ground, where) => {
    const pair = `${token} on ${ground}`
    if (!found.has(pair)) found.set(pair, where)
  })
  return found
}

function listed(...sets: OnGround[]): string[] {
  return sets.flatMap((set) =>
    Object.entries(set).flatMap(([ground, tokens]) => tokens.map((token) => `${token} on ${ground}`)),
  )
}

const textPairs = () =>
  drawn((add) =>
    eachItem((frame, item, groundsOf) => {
      for (const { box, runs } of linesOf(item, frame.locale))
        for (const ground of groundsOf(box))
          for (const run of runs) add(tokenOf(run.colour)!, ground, `${frame.slide}, ${item.name}`)
    }),
  )

test('every text that the pages show is among those whose contrast the check of themes looks at', () => {
  const pairs = textPairs()
  expect(pairs.size).toBeGreaterThan(30)
  // The letters of a monogram on the colour of a company are looked at company by company.
  const known = [...listed(texts), 'coverInk on company']
  expect([...pairs].filter(([pair]) => !known.includes(pair))).toEqual([])
})

test('and no pair is asked for that no page and no chart shows', () => {
  const pairs = textPairs()
  // Written into pictures, over the band of a chart.
  const ofCharts = ['ink', 'text', 'muted', 'brand', 'attack'].map((token) => `${token} on attackSoft`)
  expect(listed(texts).filter((pair) => !pairs.has(pair) && !ofCharts.includes(pair))).toEqual([])
})

test('every mark that tells something is among those whose contrast the check of themes looks at', () => {
  const pairs = drawn((add) =>
    eachItem((frame, item, groundsOf) => {
      if (item.kind !== 'shape' || item.name === 'monogram') return
      for (const colour of [item.fill, item.line?.colour]) {
        const token = colour === undefined ? undefined : tokenOf(colour)
        if (token === undefined || quiet.has(token)) continue
        for (const ground of groundsOf(item.box))
          if (ground !== token) add(token, ground, `${frame.slide}, ${item.name}`)
      }
    }),
  )
  expect(pairs.size).toBeGreaterThan(20)
  expect([...pairs].filter(([pair]) => !listed(marks, texts).includes(pair))).toEqual([])
})

/** In the theme's colours, with whatever keeps a reader out. */
function faultsIn(theme: Theme): string[] {
  return Object.entries(decks).flatMap(([name, spectral]) => {
    const frames = spectral.map((frame) => inTheme(frame, theme))
    return ruleNames.flatMap((rule) => {
      const { faults } = judge(rule, { frames, theme })
      return faults.map((fault) => diagnose(rule, fault, { frames, theme }, name).message)
    })
  })
}

test.each(Object.keys(themes))('in the theme %s no page keeps a reader out', (name) => {
  expect(faultsIn(themes[name]!)).toEqual([])
})

test('a colour that is too weak is found on the pages, too', () => {
  const { light } = themes
  const faults = faultsIn({ ...light!, colours: { ...light!.colours, muted: 'A9B7C5' } })
  expect(faults.length).toBeGreaterThan(20)
  expect(faults[0]).toMatch(
    /“KPI 1 note”: “\[a\]” in A9B7C5 on FFFFFF has a contrast of 2\.05, less than 4\.5$/,
  )
})
