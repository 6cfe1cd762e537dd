import { setParagraph } from '../../src/layout/fit.js'
import { slideRuns } from '../../src/layout/rich.js'
import type { Frame, Paragraph, TextItem } from '../../src/model/frame.js'
import type { Locale } from '../../src/model/locale.js'
import { Random, randomText } from '../random-text.js'
import type { RenderedDeck } from './decks.js'

const across = 4
const pages = 15
/** So high that no text of the length below passes the slide's edge. */
const top = 0.6

/** A deck of random paragraphs, four on a page, each in a box of its own width that is as high as it was measured. */
export function paragraphsDeck(locale: Locale): RenderedDeck {
  const random = new Random(locales[locale])
  const frames = Array.from({ length: pages }, (_, page) => {
    const items = Array.from({ length: across }, (_, column) => randomItem(random, locale, column))
    return pageOf(`page-${page + 1}`, locale, page + 1, items)
  })
  return { name: 'paragraphs', locale, theme: 'light', frames }
}

const locales: Readonly<Record<Locale, number>> = { en: 1, 'zh-Hant': 2, 'zh-Hans': 3 }

function randomItem(random: Random, locale: Locale, column: number): TextItem {
  const size = random.between(10, 14)
  const w = random.between(150, 290) / 100
  const text = randomText(random, locale, random.between(20, 110))
  const { paragraph, height } = setParagraph(
    {
      runs: slideRuns({ runs: [{ text }], place: { file: '', start: { line: 1, column: 1 } } }),
      face: { size, leading: Math.round(size * 1.45) },
      ...{ colour: '000000', strong: '000000', italic: false, align: 'left', before: 0 },
      bold: random.next() < 0.3,
    },
    w,
    locale,
  )
  return textItem(`paragraph ${column + 1}`, { x: 0.3 + column * 3.2, y: top, w, h: height }, paragraph)
}

/** A page on which a text passes the lower edge of its box. */
export function brokenDeck(): RenderedDeck {
  const paragraph: Paragraph = {
    runs: [{ text: 'Nothing overflows in any language', size: 12, colour: '000000', bold: false }],
    align: 'left',
    leading: 15,
  }
  const items = [textItem('low', { x: 1, y: 1, w: 1.2, h: 0.45 }, paragraph)]
  return { name: 'broken', locale: 'en', theme: 'light', frames: [pageOf('broken', 'en', 1, items)] }
}

function textItem(name: string, box: TextItem['box'], paragraph: Paragraph): TextItem {
  return { kind: 'text', name, box, paragraphs: [paragraph], valign: 'top' }
}

function pageOf(slide: string, locale: Locale, pageNumber: number, items: readonly TextItem[]): Frame {
  const title: Paragraph = {
    runs: [{ text: slide, size: 10, colour: '000000', bold: false }],
    align: 'left',
    leading: 12,
  }
  const head = {
    ...textItem('title', { x: 0.3, y: 0.1, w: 5, h: 0.3 }, title),
    placeholder: 'title' as const,
  }
  const shown = { title: slide, background: 'FFFFFF', items: [head, ...items], notes: [], fits: [] }
  const place = { file: '', start: { line: 1, column: 1 } }
  return { slide, locale, place, layout: 'none', master: 'content', pageNumber, ...shown }
}
