import type { Page } from '../page.js'
import type { Para, TextSpec } from '../text-spec.js'
import type { Rich } from '../../model/deck.js'

const markGap = 0.02
const markH = 0.2
/** Shares of an em, of the bundled Latin face. */
const face = { descent: 0.212, capital: 0.716 } as const

interface FigureSpec extends Omit<TextSpec, 'text' | 'maxLines'> {
  readonly text: Omit<Para, 'content'> & { readonly content: Rich }
}

/** A large number on one line. Its note letters are set small beside it, level with its top. */
export function drawFigure(page: Page, spec: FigureSpec): void {
  const { runs } = spec.text.content
  const marks = runs.filter((run) => run.mark)
  const figure: Para = {
    ...spec.text,
    content: { ...spec.text.content, runs: runs.filter((run) => !run.mark) },
  }
  if (marks.length === 0) return void page.text({ ...spec, text: figure, maxLines: 1 })
  const letters = marks.map((run) => run.text).filter((text, i, all) => all.indexOf(text) === i)
  const mark: Para = { content: letters.join(''), role: 'label', colour: 'muted' }
  const room = page.width(mark) + 0.03
  const w = Math.min(page.width(figure, spec.group) + 0.03, spec.box.w - room - markGap)
  const { paragraphs } = page.text({ ...spec, text: figure, box: { ...spec.box, w }, maxLines: 1 })
  const { leading, runs: set } = paragraphs[0]!.paragraph
  const top =
    topOf(set[0]?.size ?? leading, leading) - topOf(page.face('label').size, page.face('label').leading)
  page.text({
    name: `${spec.name} note`,
    box: { x: spec.box.x + w + markGap, y: spec.box.y + top, w: room, h: markH },
    text: mark,
    maxLines: 1,
  })
}

/** From the top of a line to the top of its capitals, in inches. */
function topOf(size: number, leading: number): number {
  return (leading - (face.descent + face.capital) * size) / 72
}
