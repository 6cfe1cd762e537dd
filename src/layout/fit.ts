import type { Run } from '../model/deck.js'
import type { Colour, Paragraph, TextRun } from '../model/frame.js'
import type { Locale } from '../model/locale.js'
import { compose, extentOf, hasWidow, type Composed, type Extent, type Line } from '../type/index.js'
import { settled } from './settle.js'
import type { Face } from './type-scale.js'

/** A paragraph before it is measured: runs as a slide shows them and one style, with another colour for strong runs. */
export interface Setting {
  readonly runs: readonly Run[]
  readonly face: Face
  readonly colour: Colour
  readonly bold: boolean
  readonly italic: boolean
  readonly strong: Colour
  readonly align: Paragraph['align']
  /** Points before the paragraph. */
  readonly before: number
  /** Its lines are of about the same length. */
  readonly title?: boolean
}

/** A measured paragraph. */
export interface SetParagraph {
  readonly paragraph: Paragraph
  readonly lines: readonly Line[]
  /** Inches, with the space before. */
  readonly height: number
  readonly widow: boolean
}

/** Raised letters are set at two thirds of the size; where that is too small to read, they stand on the line. */
const raisedShare = 0.67
const smallestMark = 9

/** Wraps a paragraph at `width` inches and says where the renderer must break against its habit. */
export function setParagraph(setting: Setting, width: number, locale: Locale): SetParagraph {
  const { face, align, before } = setting
  const runs = setting.runs.map((run) => textRun(run, setting))
  const lines = settled(composed(setting, locale), width, setting.title ?? false)
  const broken = withBreaks(runs, lines)
  const paragraph = { runs: broken, align, leading: face.leading, ...(before > 0 && { before }) }
  const height = (Math.max(1, lines.length) * face.leading + before) / 72
  return { paragraph, lines, height, widow: hasWidow(lines, width) }
}

/** How narrow and how wide a paragraph can be set. */
export function extentOfParagraph(setting: Setting, locale: Locale): Extent {
  return extentOf(composed(setting, locale))
}

/** A note letter belongs to the word before it. */
function composed(setting: Setting, locale: Locale): Composed {
  const styled = setting.runs.map((run) => {
    const { text, size, bold, raised } = textRun(run, setting)
    return { text, size: raised ? size * raisedShare : size, bold, ...(run.mark && { glued: true }) }
  })
  return compose(styled, locale)
}

function textRun(run: Run, setting: Setting): TextRun {
  const strong = run.strong ?? false
  const { size } = setting.face
  const raised = run.mark && size * raisedShare >= smallestMark
  return {
    text: run.text,
    size: run.mark && !raised ? Math.min(size, smallestMark) : size,
    colour: strong ? setting.strong : setting.colour,
    bold: setting.bold || strong,
    ...((setting.italic || run.emphasis) && { italic: true }),
    ...(raised && { raised: true }),
    ...(run.ref?.to === 'url' && { href: run.ref.href }),
    ...(run.ref && { ref: run.ref }),
  }
}

/** Puts a line feed where a line is forced to end. */
function withBreaks(runs: readonly TextRun[], lines: readonly Line[]): TextRun[] {
  const ends = lines.filter((line) => line.forced).map((line) => line.to)
  let start = 0
  return runs.map((run) => {
    const from = start
    start += run.text.length
    let text = ''
    for (let i = 0; i < run.text.length; i++) {
      const at = from + i
      text = ends.includes(at) && !text.endsWith('\n') && run.text[i] !== '\n' ? `${text.trimEnd()}\n` : text
      text += run.text[i]
    }
    return { ...run, text }
  })
}
