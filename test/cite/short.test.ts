import { expect, test } from 'vitest'
import { cite } from '../../src/cite/index.js'
import type { Rich } from '../../src/model/deck.js'
import { parseBriefing, parseDeck } from '../../src/parse/index.js'
import { markdown } from '../parse/markdown.js'
import { charts, strings, view } from './edition.js'

const edition = { charts, view, strings: strings.en, locale: 'en' } as const
/** Disputed, so that its figure carries a letter. */
const figure = (short: string) => `[37B](fact:active "${short}")`

function cited(...takeaway: string[]) {
  const slide = `## T\n::slide{#one}\n\n:::disclaimer\n${takeaway.join('\n\n')}\n:::`
  const { value: deck } = parseDeck(markdown(`---\ntitle: T\n---\n\n${slide}\n`), 'en')
  const { value } = cite({ deck: deck!, ...edition })
  const [block] = value!.deck!.slides[0]!.blocks
  return { ...value!, riches: (block as { paragraphs: readonly Rich[] }).paragraphs }
}

const long = ({ runs }: Rich) => runs.map(({ text }) => text).join('')
const short = ({ runs }: Rich) => runs.map((run) => run.short ?? run.text).join('')
const both = (riches: readonly Rich[]) => riches.map((rich) => [long(rich), short(rich)])

test('a disputed figure carries its letter in the long wording and in the short one, once in each', () => {
  const { riches } = cited(`${figure(' ')}[ active](short:)[](short: "only ")[](fact:active "37B")`)
  expect(both(riches)).toEqual([['37B[a] active', 'only 37B[a]']])
})

test('further down it has its letter again where only one of the wordings above has it', () => {
  expect(both(cited(`Up to ${figure(' ')}.`, `In all [37B](fact:active).`).riches)).toEqual([
    ['Up to 37B[a].', 'Up to .'],
    ['In all 37B[a].', 'In all 37B[a].'],
  ])
  expect(both(cited(`Up to ${figure('37 B')}.`, `In all [37B](fact:active).`).riches)).toEqual([
    ['Up to 37B[a].', 'Up to 37 B[a].'],
    ['In all 37B.', 'In all 37B.'],
  ])
})

test('a figure that is written shorter where the room does not do is listed with both writings', () => {
  const { shown } = cited(`${figure('37 B')} and [](fact:growth "33×")`)
  expect(shown.slice(0, 2).map(({ fact, text, short }) => [fact, text, short])).toEqual([
    ['active', '37B', '37 B'],
    ['growth', '33×', undefined],
  ])
})

test('a briefing has the long wordings alone', () => {
  const text = `# T\n\n[Long words](short: "Short"), ${figure('37 B')}[](fact:growth "33×")[](short: "gone") [c](company:x "y")`
  const { value } = parseBriefing(markdown(`${text}\n`), 'en')
  const [, paragraph] = value!.tree.children
  expect(JSON.stringify(paragraph, (key, part: unknown) => (key === 'position' ? undefined : part))).toBe(
    JSON.stringify({
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Long words' },
        { type: 'text', value: ', ' },
        { type: 'link', title: null, url: 'fact:active', children: [{ type: 'text', value: '37B' }] },
        { type: 'text', value: ' ' },
        { type: 'link', title: null, url: 'company:x', children: [{ type: 'text', value: 'c' }] },
      ],
    }),
  )
})
