import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { chosen, trace, type FileTrace } from '../../src/audit/trace/index.js'
import { deck, paragraph } from './secret-bikes.js'

const source = {
  id: 'paper',
  title: 'A paper',
  publisher: 'Press',
  published: '2025-03-01',
  url: 'https://example.org/p',
}
const figure = (text: string, where: string, more: object = {}) => ({
  text,
  fact: 'acme-fleet',
  part: 'value',
  value: 40000,
  bound: 'eq',
  unit: 'bikes',
  date: '2024-12',
  basis: 'company',
  sources: [{ id: 'paper', at: 'P1', number: 1 }],
  where,
  ...more,
})

const provenance = {
  version: 1,
  audience: 'fleet',
  locale: 'en',
  asOf: '2025-03-31',
  sources: [{ ...source, number: 1 }],
  figures: [
    figure('40K', 'slide:fleets'),
    figure('about 40 thousand', 'slide:fleets', { short: '40K' }),
    figure('Dec 2024', 'slide:fleets/notes', { part: 'date' }),
    figure('30', 'slide:prices', { fact: 'acme-rent' }),
    figure('7', 'slide:prices/chart:rents', { fact: 'bolt-rent' }),
    figure('10K', 'section:Fleets', { fact: 'bolt-fleet' }),
  ],
  // The deck has since been turned round: its slides stand in the other order.
  pages: [
    { id: 257, slide: 'fleets' },
    { id: 256, slide: 'prices' },
  ],
}

const carried = (data: object) => ({
  'customXml/item7.xml': `<provenance xmlns="urn:midgame:provenance">${JSON.stringify(data).replaceAll('"', '&quot;')}</provenance>`,
})

const parts = {
  'ppt/slides/slide1.xml': `<p:sld>${paragraph('Acme has ', '40', 'K', ' bikes')}</p:sld>`,
  'ppt/slides/slide2.xml': `<p:sld>${paragraph('RMB 300')}</p:sld>`,
  'ppt/notesSlides/notesSlide9.xml': `<p:notes>${paragraph('Known since Dec 2024.')}</p:notes>`,
}

function traced(bytes: Uint8Array, beside?: string): FileTrace {
  const found = trace('fleet.pptx', bytes, beside)
  if ('refused' in found) throw new Error(found.refused)
  return found
}

const lines = ({ figures }: FileTrace) =>
  figures.map(({ slides, where, text, fact, stands }) =>
    [slides.join(), where, text, fact, stands].join(' | '),
  )

describe('the figures of a deck that was mailed on and edited', () => {
  const found = traced(deck({ ...parts, ...carried(provenance) }))

  test('stand where their slides stand now; what was changed or is drawn is told', () => {
    expect(lines(found)).toEqual([
      '2 | slide | 40K | acme-fleet | yes',
      '2 | notes | Dec 2024 | acme-fleet | yes',
      ' | slide | 30 | acme-rent | no',
      '1 | chart rents | 7 | bolt-rent | in a picture',
    ])
    expect(found).toMatchObject({
      provenance: 'in the file',
      audience: 'fleet',
      locale: 'en',
      asOf: '2025-03-31',
    })
  })

  test('lead to their sources, with place and address', () => {
    expect(found.figures[0]).toMatchObject({
      value: 40000,
      unit: 'bikes',
      date: '2024-12',
      sources: [{ ...source, number: 1, at: 'P1' }],
    })
  })

  test.each([
    [{ slide: '2' }, 2],
    [{ slide: 'prices' }, 2],
    [{ asked: 'acme-fleet' }, 2],
    [{ asked: '40K' }, 1],
    [{ asked: '40K bikes' }, 1],
    [{ asked: '4' }, 0],
    [{ asked: 'acme-fleet', slide: '1' }, 0],
  ])('can be asked for by %j', (asked, count) => {
    expect(chosen(found, asked)).toHaveLength(count)
  })

  test('a slide that was taken out has none', () => {
    const one = '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId2"/></p:sldIdLst></p:presentation>'
    const left = traced(deck({ ...parts, ...carried(provenance), 'ppt/presentation.xml': one }))
    expect(lines(left)[0]).toBe(' | slide | 40K | acme-fleet | no')
  })
})

describe('the file beside it', () => {
  const beside = JSON.stringify({ ...provenance, pages: undefined })

  test('serves a deck that has lost its own', () => {
    const found = traced(deck(parts), beside)
    expect(found.provenance).toBe('beside the file')
    expect(lines(found)[0]).toBe('2 | slide | 40K | acme-fleet | yes')
  })

  test('and a briefing, section by section', () => {
    const text = '# 10K is not here\n\nSmall.\n\n## Fleets\n\n| Bolt | 10K |\n|---|---|\n'
    const [only, more] = traced(strToU8(text), beside).figures
    expect([only?.fact, only?.where, only?.lines, more]).toEqual(['bolt-fleet', 'Fleets', [7], undefined])
  })
})

test.each<[string, Record<string, string>, string | undefined, RegExp]>([
  ['no provenance', {}, undefined, /it carries no provenance, and there is no provenance file/],
  ['one of another form', carried({ version: 2 }), undefined, /carries no provenance/],
  ['none, and a broken file beside it', {}, '{', /the provenance file beside it cannot be read/],
])('a deck with %s cannot be traced', (_, more, beside, reason) => {
  expect(trace('fleet.pptx', deck({ ...parts, ...more }), beside)).toEqual({
    refused: expect.stringMatching(reason) as string,
  })
})
