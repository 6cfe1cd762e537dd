import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cite } from '../../src/cite/index.js'
import type { Deck, Rich, Slide } from '../../src/model/deck.js'
import type { Locale } from '../../src/model/locale.js'
import { parseDeck } from '../../src/parse/index.js'
import { markdown } from '../parse/markdown.js'
import { charts, strings, view } from './edition.js'

const text = readFileSync('test/cite/deck.md', 'utf8')

function deckOf(markdownText: string): Deck {
  const { value, diagnostics } = parseDeck(markdown(markdownText), 'en')
  expect(diagnostics).toEqual([])
  return value!
}

function citedDeck(locale: 'en' | 'zh-Hant' = 'en') {
  const { value, diagnostics } = cite({ deck: deckOf(text), charts, view, strings: strings[locale], locale })
  expect(diagnostics).toEqual([])
  return value!
}

/** Text as a reader sees it; marks keep their brackets, figures of the dataset stand in angle quotes. */
function seen(rich: Rich | undefined): string {
  const runs = rich?.runs ?? [{ text: '(none)' }]
  return runs.map(({ text, ref }) => (ref?.to === 'fact' ? `‹${text}›` : text)).join('')
}

function page(slide: Slide): string {
  const blocks = slide.blocks.flatMap((block): string[] => {
    if ('items' in block)
      return block.items.map((item) => `- ${[item.lead, ...item.more].map(seen).join(' / ')}`)
    if ('table' in block)
      return [block.table.head, ...block.table.rows].map((row) => row.map(seen).join(' | '))
    return 'paragraphs' in block ? block.paragraphs.map(seen) : [`chart ${block.chart}`]
  })
  const lines = [seen(slide.sourceLine), seen(slide.sourceLineShort), seen(slide.sourceLineBare)]
  const parts = [
    `# ${seen(slide.title)}`,
    ...blocks,
    ...lines.map((line) => `> ${line}`),
    ...slide.notes.map(seen),
  ]
  return parts.join('\n')
}

describe('evidence on slides', () => {
  test.each(['en', 'zh-Hant'] as const)(
    '%s: marks, source lines, data notes, source list and notes',
    async (locale) => {
      const { deck } = citedDeck(locale)
      await expect(`${deck!.slides.map(page).join('\n\n')}\n`).toMatchFileSnapshot(
        `expected/deck.${locale}.txt`,
      )
    },
  )

  test('every figure on a slide, in a chart, a source line, a table or the notes is listed', async () => {
    const { shown } = citedDeck()
    const lines = shown.map((figure) => {
      const from = figure.sources
        .map(({ id, at, number }) => `[${number}] ${id}${at ? ` ${at}` : ''}`)
        .join(', ')
      return `${figure.where}: ${figure.text} = ${figure.fact} ${figure.part}, ${from} ${figure.marks?.join('+') ?? ''}`
    })
    await expect(`${lines.map((line) => line.trim()).join('\n')}\n`).toMatchFileSnapshot('expected/shown.txt')
  })

  test('a chart carries the letter at the first figure of a disputed fact', () => {
    const [first, second] = citedDeck().charts.parameters!.rows
    expect(first!.value.mark).toBe('a')
    expect(second!.value.mark).toBe('a')
    expect(second!.from!.mark).toBeUndefined()
  })

  test('the whole record of a derived figure is told', () => {
    const growth = citedDeck().shown.find((figure) => figure.fact === 'growth')
    expect(growth).toEqual({
      text: '33×',
      fact: 'growth',
      part: 'value',
      value: 100 / 3,
      bound: 'eq',
      unit: 'times',
      date: '2024-12',
      basis: 'derived',
      sources: [
        { id: 'article', at: 'P12', number: 1 },
        { id: 'cloud', at: 'keynote', number: 2 },
      ],
      formula: '{tokens-dec} / {tokens-may}',
      inputs: ['tokens-dec', 'tokens-may'],
      place: 'data/facts.yaml:30',
      where: 'slide:usage',
    })
  })

  test('zh-Hans has the same numbers and letters as zh-Hant', () => {
    const hant = cite({
      deck: deckOf(text),
      charts,
      view,
      strings: strings['zh-Hant'],
      locale: 'zh-Hant',
    }).value!
    const hans = cite({
      deck: deckOf(text),
      charts,
      view,
      strings: strings['zh-Hant'],
      locale: 'zh-Hans',
    }).value!
    const numbers = (deck: Deck) => deck.slides.map((slide) => seen(slide.sourceLine).match(/\[\w+\]/g))
    expect(numbers(hans.deck!)).toEqual(numbers(hant.deck!))
    expect(seen(hans.deck!.slides[1]!.sourceLine)).toContain('模型卡')
  })
})

describe('what a slide says without a figure rests on sources too', () => {
  const lineOf = (body: string) => {
    const deck = deckOf(`---\ntitle: T\n---\n\n## A title stands\n::slide{#one}\n\n${body}\n`)
    const { value, diagnostics } = cite({ deck, charts, view, strings: strings.en, locale: 'en' })
    expect(diagnostics).toEqual([])
    return seen(value!.deck!.slides[0]!.sourceLine)
  }
  const end = 'team analysis. Data as of Jun 2025.'
  const stance = `Source: [1] Exchange filing; ${end} Stances are editorial.`

  test('the stance on a card of the camp map', () => {
    const row =
      '| [Platforms](group:platform) | [ByteDance](company:bytedance) | [Attack](role:forward) | Attacks |'
    const heads = ['back', 'hold', 'forward'].map((role) => `- [${role}](role:${role}) [11](fact:growth)`)
    const map = `:::camp-map\n${heads.join('\n')}\n\n| Row | Company | Stance | Fact |\n|---|---|---|---|\n${row}\n:::`
    const line = `Source: [1] Mid-game article; [2] Cloud keynote; [3] Exchange filing; ${end} Stances are editorial.`
    expect(lineOf(map)).toBe(line)
  })

  test('the stance on a profile', () => {
    const identity =
      ':::identity{company=bytedance}\n[B](company:bytedance)\n\nType\n\nThesis\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n:::'
    const meter =
      ':::stance[Stance]\n- [R](role:back)\n- [H](role:hold)\n- **[A](role:forward)**\n- Basis\n:::'
    expect(lineOf(`${identity}\n\n${meter}`)).toBe(stance)
  })

  test('a move on the timeline', () => {
    const head = '- [Up](role:forward)\n- [Down](role:back)\n\n| M | C | L | M |\n|---|---|---|---|'
    const timeline = (month: string) =>
      `:::timeline\n${head}\n| [Apr](month:${month}) | [Baidu](company:baidu) | [Up](role:forward) | Lists |\n:::`
    expect(lineOf(timeline('2025-04'))).toBe(`Source: [1] Press report; [2] Exchange filing; ${end}`)
    expect(lineOf(timeline('2025-03'))).toBe(`Source: ${end}`)
  })
})

describe('links that lead nowhere', () => {
  const problem = (body: string, directive = '::slide{#one}', locale: Locale = 'en') => {
    const deck = deckOf(`---\ntitle: T\n---\n\n## A title stands\n${directive}\n\n${body}\n`)
    const { value, diagnostics } = cite({ deck, charts, view, strings: strings.en, locale })
    expect(value).toBeUndefined()
    return diagnostics.map(
      ({ code, message, hints = [], place }) =>
        `${place!.start.line} ${code}: ${message} (${hints.join('; ')})`,
    )
  }

  test('a fact with a slip in its name', () => {
    expect(problem(':::takeaway\n[4T](fact:tokens-dez) and [x](company:bytedanse)\n:::')).toEqual([
      '9 cite/unknown-fact: there is no fact `tokens-dez` in this edition (did you mean `tokens-dec`?)',
      '9 cite/unknown-company: there is no company `bytedanse` in this edition (did you mean `bytedance`?)',
    ])
  })

  test('a fact that is not known yet', () => {
    expect(problem(':::takeaway\n[4T](fact:tokens-june)\n:::')).toEqual([
      '9 cite/unknown-fact: there is no fact `tokens-june` in this edition (it is not yet known on 2025-06-30)',
    ])
  })

  test('a chart, a camp, a score and a record that are not there', () => {
    expect(
      problem(
        '![x](chart:paramaters)\n\n:::takeaway\n[a](camp:x) [4](score:score-b)\n:::',
        '::slide{#one cites="listin"}',
      ),
    ).toEqual([
      '8 cite/unknown-chart: there is no chart `paramaters` (did you mean `parameters`?)',
      '11 cite/unknown-camp: there is no camp `x` in this edition ()',
      '11 cite/unknown-score: there is no score `score-b` in this edition (did you mean `score-a`?)',
      '5 cite/unknown-record: there is no record `listin` in this edition (did you mean `listing`?)',
    ])
  })

  test('a source that the audience may not see', () => {
    const { cloud: _, ...others } = view.sources
    const deck = deckOf('---\ntitle: T\n---\n\n## [4T](fact:tokens-dec)\n::slide{#one}\n')
    const { diagnostics } = cite({
      deck,
      charts,
      view: { ...view, sources: others },
      strings: strings.en,
      locale: 'en',
    })
    expect(diagnostics.map(({ code, place }) => [code, place!.start.line])).toEqual([
      ['cite/withheld-source', 20],
    ])
  })
})
