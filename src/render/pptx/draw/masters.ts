import type PptxGenJS from 'pptxgenjs'
import type { Box, Frame } from '../../../model/frame.js'
import type { Locale } from '../../../model/locale.js'
import type { Theme } from '../../../model/settings.js'
import type { PptxDeck } from '../deck.js'

type Master = Frame['master']

export const masterName: Readonly<Record<Master, string>> = {
  content: 'CONTENT',
  cover: 'COVER',
  divider: 'DIVIDER',
}

const titleBox: Readonly<Record<Master, Box>> = {
  content: { x: 0.6, y: 0.56, w: 12.133, h: 0.9 },
  cover: { x: 0.6, y: 2.1, w: 5.75, h: 2.7 },
  divider: { x: 0.6, y: 3.55, w: 9, h: 1.5 },
}
const pageNumberBox: Box = { x: 12.033, y: 6.92, w: 0.7, h: 0.18 }
/** 0.75 points, as a rectangle: a long thin line is drawn with a step by some renderers. */
const footRule: Box = { x: 0.6, y: 6.86, w: 12.133, h: 0.75 / 72 }

/** What the empty title of a new slide says. */
const prompt: Readonly<Record<Locale, string>> = { en: 'Title', 'zh-Hant': '標題', 'zh-Hans': '标题' }

export function masterBackground(master: Master, theme: Theme): string {
  return master === 'content' ? theme.colours.paper : theme.colours.cover
}

/** Defines the masters that the deck uses. */
export function defineMasters(pptx: PptxGenJS, deck: PptxDeck): void {
  const used = new Set(deck.frames.map((frame) => frame.master))
  if (used.has('content')) pptx.defineSlideMaster(contentMaster(deck))
  for (const master of ['cover', 'divider'] as const)
    if (used.has(master)) pptx.defineSlideMaster(darkMaster(master, deck))
}

function contentMaster(deck: PptxDeck): PptxGenJS.SlideMasterProps {
  const { colours } = deck.theme
  return {
    title: masterName.content,
    background: { color: masterBackground('content', deck.theme) },
    objects: [
      titlePlaceholder('content', deck),
      { rect: { ...footRule, fill: { color: colours.rule }, objectName: 'foot rule' } },
    ],
    slideNumber: { ...pageNumberBox, fontSize: 9, color: colours.muted, align: 'right', margin: 0 },
  }
}

/** A page on the dark ground: without page number and foot rule. */
function darkMaster(master: 'cover' | 'divider', deck: PptxDeck): PptxGenJS.SlideMasterProps {
  return {
    title: masterName[master],
    background: { color: masterBackground(master, deck.theme) },
    objects: [titlePlaceholder(master, deck)],
  }
}

/** Bold is set by `finish`: pptxgenjs would hand it on to every run of the title. */
function titlePlaceholder(
  master: Master,
  deck: PptxDeck,
): NonNullable<PptxGenJS.SlideMasterProps['objects']>[number] {
  const scale = deck.theme.type[deck.locale === 'en' ? 'latin' : 'chinese']
  const [fontSize, lineSpacing] = master === 'content' ? scale.title : scale.cover
  const color = master === 'content' ? deck.theme.colours.ink : deck.theme.colours.coverInk
  const text = { fontSize, lineSpacing, color, align: 'left', valign: 'top', margin: 0 } as const
  return {
    placeholder: {
      options: { name: 'title', type: 'title', ...titleBox[master], ...text },
      text: prompt[deck.locale],
    },
  }
}
