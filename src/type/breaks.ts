import { insideFigures } from './figures.js'

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u
/** No renderer begins a line with one of these. */
const neverStart = /[、。，．：；！？）」』〉》】〕］｝〗〙’”),.;:!?\]}]/
/** A line should not begin with these either, but some renderers let it. */
const badStart = /[％‰…—·‧・ー%×～〜々•\-‐‑–]/
const neverEnd = /[（「『〈《【〔［｛〖〘“‘([{]/
const badEnd = /[$￥¥€£]/
const letter = /\p{L}/u
/** Full-width marks that end something, without those that end a sentence aloud. */
const closing = /[，。、）」』〉》】〕％‰℃′]/
const word = /[\p{L}\p{N}]/u
/** Signs that LibreOffice counts as Chinese behind a Chinese character: it breaks before and after them. */
const weak = /[−–≈→℃①-⑳■▲●◆…—×‰%+±$€£№′]/

/** Where a line may end: positions (UTF-16) before which the next one may begin. */
export interface Breaks {
  /** Where good typography ends a line, and no figure is parted from its unit. */
  readonly kept: ReadonlySet<number>
  /** Those of them at which every renderer does so by itself; at the others it has to be told. */
  readonly sure: ReadonlySet<number>
  /** Where some renderer may end a line: one that must end earlier has to be told, too. */
  readonly loose: ReadonlySet<number>
}

/** `glued`: positions before which no line may begin, as that of a note letter. */
export function breaksOf(text: string, glued: readonly number[] = []): Breaks {
  const positions = Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => i + 1)
  const kept = new Set(positions.filter((at) => mayBreak(text, at)))
  for (const at of [...insideFigures(text), ...glued]) kept.delete(at)
  const sure = new Set([...kept].filter((at) => isSure(text, at)))
  return { kept, sure, loose: new Set(positions.filter((at) => mightBreak(text, at))) }
}

/** Spaces and line feeds decide alone; undefined: neither is there. */
function atSpace(before: string, after: string): boolean | undefined {
  if (before === '\n') return true
  if (after === ' ' || after === '\n' || after === '\u00a0' || before === '\u00a0') return false
  return before === ' ' ? true : undefined
}

function mayBreak(text: string, at: number): boolean {
  const [before, after] = [text[at - 1]!, text[at]!]
  const decided = atSpace(before, after)
  if (decided !== undefined) return decided
  if (neverStart.test(after) || badStart.test(after)) return false
  if (neverEnd.test(before) || badEnd.test(before)) return false
  if (wide.test(before) || wide.test(after)) return true
  return /[-‐—]/.test(before) && letter.test(text[at - 2] ?? '') && letter.test(after)
}

/** LibreOffice keeps a Latin word with the full-width mark before it and with the bracket behind it. */
function isSure(text: string, at: number): boolean {
  const [before, after] = [text[at - 1]!, text[at]!]
  if (before === ' ' || before === '\n') return true
  if (/[“‘]/.test(after)) return false
  if (neverEnd.test(after)) return wide.test(before)
  if (wide.test(after)) return !/[+±/−–]/.test(before)
  return !closing.test(before) || !(word.test(after) || /[≈~]/.test(after))
}

function mightBreak(text: string, at: number): boolean {
  const [before, after] = [text[at - 1]!, text[at]!]
  const decided = atSpace(before, after)
  if (decided !== undefined) return decided
  if (neverStart.test(after) || neverEnd.test(before)) return false
  if (wide.test(before) || wide.test(after)) return true
  if (isChineseSign(text, at - 1) || isChineseSign(text, at)) return true
  if (/[-‐–—]/.test(before)) return word.test(text[at - 2] ?? '')
  return /[?!|]/.test(before)
}

function isChineseSign(text: string, at: number): boolean {
  let i = at
  while (weak.test(text[i] ?? '')) i--
  return i < at && wide.test(text[i] ?? '')
}
