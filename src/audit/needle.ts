import type { Kind } from '../model/dataset.js'
import type { Path } from '../model/place.js'
import { tells } from './forms.js'
import { normal } from './normal.js'
import type { RecordText } from './record-texts.js'

/** The field of a record that must not be found. */
export interface Origin {
  readonly kind: Kind
  readonly id: string
  readonly path: Path
  readonly because: string
}

export type NeedleKind = 'name' | 'text' | 'figure' | 'date' | 'id'

/** A text that must not be found, as `normal` gives it. */
export interface Needle {
  readonly text: string
  readonly is: NeedleKind
  readonly ignoreCase: boolean
  readonly origin: Origin
  /** It tells only beside one of these names, as others have the same value and may be shown. */
  readonly beside?: readonly string[]
}

/** Fewest characters of a text that is known again when it is met. */
const fewest = { name: { letters: 2, han: 2 }, text: { letters: 8, han: 4 }, word: 5 } as const

/** How a text of a record is looked for; undefined where it is so short or common that it tells nothing. */
export function needlesOf({ text: written, isName }: RecordText, origin: Origin): Needle[] {
  const text = normal(written).replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
  const letters = (text.match(/\p{L}|\d/gu) ?? []).length
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  const isWord = !/\s/.test(text)
  if (isName) {
    if (han < fewest.name.han && letters < fewest.name.letters) return []
    // One word may be a common one written small, but not in capitals, as headings are.
    const forms = isWord && han === 0 ? [text, text.toUpperCase()] : [text]
    return [...new Set(forms)].map((form) => ({ text: form, is: 'name', ignoreCase: !isWord, origin }))
  }
  if (/^[^\p{L}]*$/u.test(text)) return tells(text) ? [{ text, is: 'figure', ignoreCase: false, origin }] : []
  if (han >= fewest.text.han || (!isWord && letters >= fewest.text.letters) || /^\w+:/.test(text))
    return [{ text, is: 'text', ignoreCase: true, origin }]
  // A word by itself may be any word, unless it is a name or a code.
  const isProper = isWord && han === 0 && letters >= fewest.word && /^\p{Lu}|\d/u.test(text)
  return isProper ? [{ text, is: 'text', ignoreCase: false, origin }] : []
}
