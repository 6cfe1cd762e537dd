/**
 * What makes a text unfit for a PowerPoint file: XML cannot hold it, readers replace it in silence, or it turns
 * the text around. Undefined where nothing does.
 */
export function unfitCharacter(text: string): string | undefined {
  for (const character of text) {
    const code = character.codePointAt(0)!
    const why = unfit(code)
    if (why) return `${why} U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  }
  return undefined
}

function unfit(code: number): string | undefined {
  if (code === 0x0a) return undefined
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'control character'
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a surrogate pair'
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) return 'noncharacter'
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'direction mark'
  return undefined
}
