import { describe, expect, test } from 'vitest'
import { briefingOf, buildSpring, home, pagesIn, springFiles, type Spring } from './spring.js'

const [cover, fleets, sources] = springFiles[`${home}/deck.en.md.hbs`]!.split(/(?=^## )/m).slice(1)
const slide = (
  id: string,
) => `## ${id[0]!.toUpperCase()}${id.slice(1)} tells where the scooters went this spring
::slide{#${id}}

- One word
- Another word

:::notes
**Message.** It tells where they went.
:::
`
const deck = `---
title: Spring
---
# Overview

${cover}${fleets}{{> slides/reach}}

# More

{{> slides/open}}

{{#depth "full"}}
${slide('method')}
{{else}}
{{/depth}}
# Sources

${sources}`
const files = {
  [`${home}/deck.en.md.hbs`]: deck,
  [`${home}/slides/reach.en.md.hbs`]: slide('reach'),
  [`${home}/slides/open.en.md.hbs`]: slide('open'),
  [`${home}/briefing.en.md.hbs`]: springFiles[`${home}/briefing.en.md.hbs`]!.replace(
    '## Sources',
    '{{#depth "standard"}}\nRates are told.\n{{else}}\nIn short.\n{{/depth}}\n\n## Sources',
  ),
}
const made = (settings: string) => buildSpring(settings, { files, formats: ['pptx'] })
const titles = (spring: Spring) => pagesIn(spring).map(({ shown }) => shown[0]!.split(' ')[0])

describe('the depth of an audience', () => {
  test('full has what the others have not', async () => {
    expect(titles(await made('depth: full'))).toContain('Method')
    expect(titles(await made(''))).not.toContain('Method')
  })

  test('brief has what stands in place of it', async () => {
    const told = async (settings: string) =>
      briefingOf(await buildSpring(settings, { files, formats: ['md'] }))
    expect(await told('depth: brief')).toMatch(/In short\./)
    expect(await told('depth: brief')).not.toMatch(/Rates are told\./)
    expect(await told('')).toMatch(/Rates are told\./)
  })

  test('an unknown one is told at its call', async () => {
    const path = `${home}/briefing.en.md.hbs`
    const slip = files[path]!.replace('"standard"', '"standart"')
    const { diagnostics } = await buildSpring('', { files: { ...files, [path]: slip } })
    expect(diagnostics.map(({ message, hints }) => [message, hints?.[0]])).toEqual([
      ['there is no depth `standart`', 'did you mean `standard`?'],
    ])
  })
})

describe('a deck of at most so many pages', () => {
  test('one that is longer is refused, with what could be switched off', async () => {
    const { found, diagnostics, artifacts } = await made('maxSlides: 4')
    expect(artifacts).toEqual([])
    expect(found).toEqual(['error layout/too-many-slides: the deck has 5 pages, and `maxSlides` permits 4'])
    expect(diagnostics[0]!.hints).toEqual([
      'switch sections off with `sections: { id: off }`, or let them go with `dropFirst`: `reach` (1), `open` (1)',
    ])
  })

  test('sections go first in the order of the audience, and only until it fits', async () => {
    const spring = await made('maxSlides: 4\ndropFirst: [open, reach]')
    expect(titles(spring)).toEqual(['Scooter', 'Kvikk', 'Reach', 'Every'])
    expect(spring.found).toEqual([
      'warning layout/left-out: section `open` is left out of 5 pages, which leaves 4: `maxSlides` is 4',
    ])
  })

  test('one that is too long without them is refused all the same', async () => {
    const { found } = await made('maxSlides: 2\ndropFirst: [open, reach]')
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'warning layout/left-out',
      'warning layout/left-out',
      'error layout/too-many-slides',
    ])
  })

  test('one that fits loses nothing', async () => {
    const spring = await made('maxSlides: 5\ndropFirst: [open, reach]')
    expect([spring.found, titles(spring).length]).toEqual([[], 5])
  })

  test('a section that is not there is told', async () => {
    const { diagnostics } = await made('maxSlides: 4\ndropFirst: [raech]')
    expect(diagnostics.map(({ code, hints }) => [code, hints?.[0]])).toEqual([
      ['check/unknown-section', 'did you mean `reach`?'],
    ])
  })
})
