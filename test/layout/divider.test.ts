import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/index.js'
import { said } from './run.js'
import { companies, deckOf, sampleCharts, strings, theme } from './sample.js'
import { framesOf, outside, shapesNamed, textOf, textsNamed } from './single-slide.js'

const deck = (markdown: string) =>
  layout([deckOf(`---\ntitle: A deck\n---\n\n${markdown}`, 'en')], sampleCharts(), theme(), {
    strings: strings(),
    companies,
  })

const markdown = `# Overview

## What this is about
::slide{#points}

- One
- Two

# Prices

## Prices
::slide{#prices}

:::subtitle
How far they fell
:::

## What follows
::slide{#after}

- One
- Two
`

const [frames] = framesOf(deck(markdown))
const page = frames!.find(({ slide }) => slide === 'prices')!

describe('a divider', () => {
  test('stands on the ground of the cover with the number of its section', () => {
    expect(page).toMatchObject({ layout: 'divider', master: 'divider', background: theme().colours.cover })
    expect(textsNamed(page, 'section number').map(textOf)).toEqual(['2'])
    expect(textsNamed(page, 'subtitle').map(textOf)).toEqual(['How far they fell'])
    expect(outside(page)).toEqual([])
  })

  test('lights its own section among all of them', () => {
    expect(shapesNamed(page, 'agenda bar').map(({ fill }) => fill)).toEqual([
      theme().colours.coverLine,
      theme().colours.coverAttack,
    ])
    const names = [1, 2].flatMap((i) => textsNamed(page, `agenda ${i}`))
    expect(names.map(textOf)).toEqual(['Overview', 'Prices'])
    expect(names.map(({ paragraphs }) => paragraphs[0]!.runs[0]!.bold)).toEqual([false, true])
    expect(shapesNamed(page, 'agenda bar')[0]!.group?.alt).toBe('2/2')
  })

  test('has no number, no source line and no tracker, and is counted', () => {
    expect(page.pageNumber).toBeUndefined()
    expect(page.items.filter(({ name }) => ['source', 'section', 'tracker bar'].includes(name))).toEqual([])
    expect(frames!.map(({ pageNumber }) => pageNumber)).toEqual([1, undefined, 3])
  })

  test('its subtitle stands under a name of two lines', () => {
    const [[, longer]] = framesOf(
      deck(markdown.replace('## Prices', '## Prices of tokens and of everything that comes with them')),
    ) as [typeof frames & object]
    const [title] = textsNamed(longer!, 'title')
    const [subtitle] = textsNamed(longer!, 'subtitle')
    expect(
      textOf(title!).split('\n').length + longer!.fits.find(({ box }) => box === 'title')!.lines!,
    ).toBeGreaterThan(2)
    expect(subtitle!.box.y).toBeGreaterThan(textsNamed(page, 'subtitle')[0]!.box.y + 0.5)
  })

  test('before the first section it is refused', () => {
    const { value, diagnostics } = deck('## Prices\n::slide{#prices}\n')
    expect(value).toBeUndefined()
    expect(said(diagnostics)).toEqual([
      'deck.en.md.hbs:5 layout/no-section: slide `prices`: a divider stands in a section, whose number it shows',
    ])
  })
})
