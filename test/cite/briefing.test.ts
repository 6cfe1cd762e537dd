import { describe, expect, test } from 'vitest'
import { cite } from '../../src/cite/index.js'
import { parseBriefing, parseDeck } from '../../src/parse/index.js'
import { deckProvenance, provenanceOf, renderProvenance } from '../../src/render/provenance.js'
import { markdown } from '../parse/markdown.js'
import { charts, strings, view } from './edition.js'

const edition = { view, strings: strings.en, locale: 'en' as const }
const briefingOf = (text: string) => parseBriefing(markdown(text, 'briefing.md'), 'en').value!
const deck = parseDeck(
  markdown('---\ntitle: T\n---\n\n## [430M](fact:users) use it\n::slide{#one}\n', 'deck.md'),
  'en',
).value!

const text = `# Parameters are disputed

## First: [37B](fact:active)

Again [37B](fact:active) of [4T](fact:tokens-dec).

## Second

Here [37B](fact:active) is in a new section.

![Caption](chart:parameters)
`

/** Plain text of a tree. */
const textOf = (node: object): string => {
  if ('value' in node) return String(node.value)
  return 'children' in node ? (node.children as object[]).map(textOf).join('') : ''
}

describe('evidence in a briefing', () => {
  test('a disputed figure is marked once in each section, and the note is told at the end', () => {
    const { briefing } = cite({ briefing: briefingOf(text), charts, ...edition }).value!
    const blocks = briefing!.tree.children.map(textOf)
    expect(blocks).toEqual([
      'Parameters are disputed',
      'First: 37B[a]',
      'Again 37B of 4T.',
      'Second',
      'Here 37B[a] is in a new section.',
      '',
      'Caption',
      '[a] Active parameters. The article prints 3.7B; the developer states 37B, which we use.',
    ])
  })

  test('sources and letters go on where the deck ended', () => {
    const { footnotes, briefing } = cite({ deck, briefing: briefingOf(text), charts, ...edition }).value!
    expect(footnotes.map(({ number, source }) => `${number} ${source}`)).toEqual([
      '2 card',
      '3 article',
      '4 cloud',
    ])
    expect(textOf(briefing!.tree)).toContain('First: 37B[b]')
  })

  test('a chart whose selection matches no record on the day is refused where it is shown all the same', () => {
    const briefing = briefingOf('# A\n\n![Caption](chart:early)\n')
    const { value, diagnostics } = cite({ briefing, charts, ...edition, emptyCharts: ['early'] })
    expect(value).toBeUndefined()
    expect(diagnostics).toEqual([
      {
        code: 'cite/empty-chart',
        severity: 'error',
        message: 'no record matches the selection of chart `early` as of 2025-06-30',
        place: expect.objectContaining({ file: 'briefing.md' }),
        hints: ['put what shows it into `{{#if charts.early}}…{{/if}}`, or build with a later `--as-of`'],
      },
    ])
  })

  test('figures are listed under the heading that they stand under', () => {
    const { shown } = cite({ briefing: briefingOf(text), charts, ...edition }).value!
    expect(shown.slice(0, 4).map(({ where, text }) => `${where}: ${text}`)).toEqual([
      'section:First: 37B: 37B',
      'section:First: 37B: 37B',
      'section:First: 37B: 4T',
      'section:Second: 37B',
    ])
    expect(shown.map(({ where }) => where)).toContain('section:Second/chart:parameters')
  })

  test('a link to nothing is an error at the template line', () => {
    const { value, diagnostics } = cite({
      briefing: briefingOf('# T\n\n[4T](fact:tokens-dez)\n\n![c](chart:paramaters)\n'),
      charts,
      ...edition,
    })
    expect(value).toBeUndefined()
    expect(
      diagnostics.map(({ code, place, hints }) => `${place!.file}:${place!.start.line} ${code} ${hints}`),
    ).toEqual([
      'briefing.md:3 cite/unknown-fact did you mean `tokens-dec`?',
      'briefing.md:5 cite/unknown-chart did you mean `parameters`?',
    ])
  })
})

describe('provenance.json', () => {
  test('holds every figure in order, and reads back', () => {
    const { shown } = cite({ deck, charts, ...edition }).value!
    const stamp = { audience: 'investor', locale: 'en', asOf: '2025-06-30' } as const
    const provenance = provenanceOf(shown, stamp, edition.view)
    const json = renderProvenance(provenance)
    expect(json.endsWith('}\n')).toBe(true)
    expect(json).toContain('\n  "figures": [\n    {\n      "text": "430M",')
    expect(JSON.parse(json)).toEqual({
      version: 1,
      audience: 'investor',
      locale: 'en',
      asOf: '2025-06-30',
      sources: provenance.sources,
      figures: shown,
    })
  })

  test('names each source that a figure rests on, in the order of its number', () => {
    const { shown } = cite({ deck, charts, ...edition }).value!
    const stamp = { audience: 'investor', locale: 'en', asOf: '2025-06-30' } as const
    const { sources } = provenanceOf(shown, stamp, edition.view)
    const cited = new Set(shown.flatMap((figure) => figure.sources.map(({ id }) => id)))
    expect(new Set(sources.map(({ id }) => id))).toEqual(cited)
    expect(sources.map(({ number }) => number)).toEqual(
      sources.map(({ number }) => number).sort((a, b) => a - b),
    )
  })

  test('in a deck it tells nothing of the dataset’s files, nor of the briefing', () => {
    const { shown } = cite({ deck, charts, ...edition }).value!
    const stamp = { audience: 'investor', locale: 'en', asOf: '2025-06-30' } as const
    const { figures } = deckProvenance(provenanceOf(shown, stamp, edition.view))
    expect(figures.length).toBeGreaterThan(0)
    expect(JSON.stringify(figures)).not.toMatch(/\.yaml|section:/)
  })
})
