import { beforeAll, expect, test } from 'vitest'
import { groundsUnder } from '../../src/accessibility/ground.js'
import { linesOf } from '../../src/accessibility/ink.js'
import { contrast, marks, texts, type OnGround } from '../../src/colour/index.js'
import type { Box, Frame, FrameItem } from '../../src/model/frame.js'
import { allPages, themes } from './pages.js'
import { inTheme, tokenOf } from './spectrum.js'

let pages: Frame[]
beforeAll(() => {
  pages = allPages()
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

/** Points: from here on text is large, and its strokes are broad enough for less contrast (WCAG 2.2, 1.4.3). */
const isLarge = ({ size, bold }: { readonly size: number; readonly bold: boolean }) =>
  size >= (bold ? 14 : 18)

test.each(Object.keys(themes))('in the theme %s, every word stands out from what lies under it', (name) => {
  const theme = themes[name]!
  const weak = pages.flatMap((page) => {
    const frame = inTheme(page, theme)
    return frame.items.flatMap((item, i) =>
      linesOf(item, frame.locale).flatMap(({ box, runs }) =>
        groundsUnder(frame, i, box).flatMap((ground) =>
          runs.flatMap((run) => {
            const ratio = contrast(run.colour, ground)
            const enough = isLarge(run) ? theme.contrast.marks : theme.contrast.text
            return ratio < enough
              ? [`${frame.slide}, ${item.name}: “${run.text}” ${run.colour} on ${ground}`]
              : []
          }),
        ),
      ),
    )
  })
  expect(weak).toEqual([])
})
