const scale = '[十百千萬万億亿兆]+'
const counted =
  '美元|元|倍|年|個月|个月|月|日|號|号|週|周|天|小時|小时|分鐘|分钟|家|款|項|项|次|人|名|位|星|輪|轮|條|条|種|种|' +
  '個|个|級|级|成|檔|档|起|場|场|百分點|百分点'
/** A number with the Chinese unit behind it and the bound word before it; a space may stand between them. */
const chinese = new RegExp(
  `(?:[逾近約约][ \\u00a0]?)?[≈~+−±]?\\d[\\d,.]*[ \\u00a0]?(?:${scale}(?:${counted})?|${counted})?`,
  'gu',
)

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|' +
  'Nov(?:ember)?|Dec(?:ember)?)'
const number = '[≈~+−±]?\\d[\\d,.]*'
const unit =
  '(?:thousand|million|billion|trillion|bn|[KMBT]|GB|TB|MB|kB|[kMG]W|percent|per cent|percentage points?|points?|pp|bps?|' +
  'times|yuan|dollars?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|tokens?)'
/** What belongs together in English and is written with a space. */
const english = [
  `\\b[A-Z]{3} (?=${number})`,
  `\\b${number}[KMBT]?\\+? ${unit}\\b`,
  `\\b\\d{1,2} ${month}\\b(?: \\d{4}\\b)?`,
  `\\b(?:${month}|[QH][1-4])(?: \\d{1,2},)? \\d{4}\\b`,
  '\\b(?:Exhibit|Figure|Table|Chart|Section|Part|pages?|No\\.|pp?\\.) (?=\\d)',
  // The number of a source and the first word of its title.
  '\\[[\\d, ]+\\] (?=\\S)',
].map((pattern) => new RegExp(pattern, 'gu'))

/** Positions (UTF-16) inside a Chinese figure, before which no line may begin. */
export function insideFigures(text: string): number[] {
  return [...text.matchAll(chinese)].flatMap((match) => {
    const length = match[0].trimEnd().length
    return Array.from({ length: Math.max(0, length - 1) }, (_, i) => match.index + i + 1)
  })
}

/** Positions of the spaces at which English figures, dates, sums and references must not be parted. */
export function heldSpaces(text: string): number[] {
  return english.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) =>
      [...match[0]].flatMap((character, i) => (character === ' ' ? [match.index + i] : [])),
    ),
  )
}
