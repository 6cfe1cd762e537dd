/** Latin letters, digits and the signs that stand before a number. */
const opening = 'A-Za-z0-9≈~−+$€£'
/** Latin letters, digits and the signs that stand after a number. */
const closing = 'A-Za-z0-9%×+'
const han = '\\p{Script=Han}'

const missingSpace = new RegExp(`(?<=${han})(?=[${opening}])|(?<=[${closing}])(?=${han})`, 'gu')
const extraSpace = new RegExp(`(?<=${han}) +(?=[${opening}])|(?<=[${closing}]) +(?=${han})`, 'gu')
const hanCharacter = new RegExp(`^${han}$`, 'u')

/** Whether a single character (a code point) is a Han character; punctuation is not. */
export function isHan(character: string): boolean {
  return hanCharacter.test(character)
}

/** The text with one space at every border between Han and Latin letters or numbers, as Markdown has it. */
export function spaced(text: string): string {
  return text.replace(extraSpace, ' ').replace(missingSpace, ' ')
}

/** The text without spaces at those borders: PowerPoint sets a gap there by itself. */
export function tight(text: string): string {
  return text.replace(extraSpace, '')
}

/** `tight` over texts that stand side by side in one line, where a border may lie between two of them. */
export function tightAll(texts: readonly string[]): string[] {
  const dropped = new Set<number>()
  for (const match of texts.join('').matchAll(extraSpace)) {
    for (let i = 0; i < match[0].length; i++) dropped.add(match.index + i)
  }
  if (dropped.size === 0) return [...texts]
  let start = 0
  return texts.map((text) => {
    const from = start
    start += text.length
    return [...text.split('').keys()].map((i) => (dropped.has(from + i) ? '' : text.charAt(i))).join('')
  })
}
