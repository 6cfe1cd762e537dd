const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u
const noStart = /[、。，．：；！？）」』〉》】〕］｝〗〙’”％‰…—·‧・ー),.;:!?%\]}×]/
const noEnd = /[（「『〈《【〔［｛〖〘“‘$￥¥€£([{]/
const letter = /\p{L}/u

const scale = '[十百千萬万億亿兆]+'
const counted =
  '美元|元|倍|年|個月|个月|月|日|號|号|週|周|天|小時|小时|分鐘|分钟|家|款|項|项|次|人|名|位|星|輪|轮|條|条|種|种|' +
  '個|个|級|级|成|檔|档|起|場|场|百分點|百分点'
/** A number with the Chinese unit behind it and the bound word before it; a space may stand between them. */
const figure = new RegExp(
  `(?:[逾近約约][ \\u00a0]?)?[≈~+−±]?\\d[\\d,.]*[ \\u00a0]?(?:${scale}(?:${counted})?|${counted})?`,
  'gu',
)

/**
 * Where a line may end: the positions (UTF-16) before which it may. `units` also holds a number and its unit together,
 * which renderers do not do by themselves; without it, these are the breaks that a renderer may choose.
 */
export function breaksOf(text: string, units: boolean): ReadonlySet<number> {
  const breaks = new Set<number>()
  for (let at = 1; at < text.length; at++) {
    if (mayBreak(text, at)) breaks.add(at)
  }
  if (units) {
    for (const match of text.matchAll(figure)) {
      const end = match.index + match[0].trimEnd().length
      for (let at = match.index + 1; at < end; at++) breaks.delete(at)
    }
  }
  return breaks
}

function mayBreak(text: string, at: number): boolean {
  const [before, after] = [text[at - 1]!, text[at]!]
  if (before === '\n') return true
  if (after === ' ' || after === '\n' || after === '\u00a0' || before === '\u00a0') return false
  if (before === ' ') return true
  if (noStart.test(after) || noEnd.test(before)) return false
  if (wide.test(before) || wide.test(after)) return true
  return /[-‐—]/.test(before) && letter.test(text[at - 2] ?? '') && letter.test(after)
}
