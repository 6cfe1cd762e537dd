import type { Element } from '@xmldom/xmldom'
import { itemise } from '../../../type/index.js'
import type { PptxDeck } from '../deck.js'
import { all, child, children } from '../package/xml.js'

/** Marks that Latin and Chinese text share; a program picks their face by guessing. */
const shared = /[“”‘’·‧—―…⋯]/
const chinese = /\p{Script=Han}/u

interface Stretch {
  readonly text: string
  /** Where the marks of the stretch belong; undefined: no mark, nothing to settle. */
  readonly face?: 'latin' | 'ea'
}

/**
 * Cuts runs around shared marks and names their face outright, as it was measured: PowerPoint and LibreOffice
 * would each guess, and a quotation mark is half as wide in one face as in the other.
 */
export function splitSharedMarks(paragraph: Element, deck: PptxDeck): void {
  const runs = children(paragraph, 'a:r')
  const texts = runs.map((run) => child(run, 'a:t')?.textContent ?? '')
  const whole = texts.join('')
  if (!shared.test(whole) || (deck.locale === 'en' && !chinese.test(whole))) return
  const faces = facesOf(whole, deck)
  let at = 0
  runs.forEach((run, i) => {
    const stretches = stretchesOf(texts[i]!, faces.slice(at, at + texts[i]!.length))
    at += texts[i]!.length
    stretches.forEach((stretch) => paragraph.insertBefore(copyOf(run, stretch), run))
    paragraph.removeChild(run)
  })
}

/** The face of each UTF-16 unit of the text, for marks that have to be told. */
function facesOf(text: string, deck: PptxDeck): Stretch['face'][] {
  return itemise(text, deck.locale).flatMap((piece) =>
    Array.from({ length: piece.text.length }, (_, i) => {
      if (!shared.test(piece.text[i]!)) return undefined
      return piece.family === 'midgame-latin' ? 'latin' : 'ea'
    }),
  )
}

function stretchesOf(text: string, faces: readonly Stretch['face'][]): Stretch[] {
  const stretches: { text: string; face?: Stretch['face'] }[] = []
  for (let i = 0; i < text.length; i++) {
    const last = stretches.at(-1)
    const face = faces[i]
    if (last && last.face === face) last.text += text[i]!
    else stretches.push({ text: text[i]!, ...(face && { face }) })
  }
  return stretches.length > 0 ? (stretches as Stretch[]) : [{ text }]
}

function copyOf(run: Element, stretch: Stretch): Element {
  const copy = run.cloneNode(true) as Element
  child(copy, 'a:t')!.textContent = stretch.text
  if (!stretch.face) return copy
  const [latin, eastAsian] = [all(copy, 'a:latin')[0]!, all(copy, 'a:ea')[0]!]
  const [from, to] = stretch.face === 'ea' ? [eastAsian, latin] : [latin, eastAsian]
  to.setAttribute('typeface', from.getAttribute('typeface')!)
  to.removeAttribute('charset')
  return copy
}
