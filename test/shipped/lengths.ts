/** What a reader reads in a briefing as sentences: no tables, pictures, marks of notes and sources. */
export function proseOf(briefing: string): string {
  return briefing
    .replace(/^\[\^\w+\]:.*$/gm, '')
    .replace(/\[\^\w+\]|\\\[[a-z]\]/g, '')
    .replace(/^(?:\||!\[).*$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[*#>[\]\\|]/g, ' ')
}

/** Notes without the notes on disputed figures, the list of sources and the page number; workings count. */
export function spokenOf(notes: readonly string[]): string {
  const said = notes.filter((text) => !/^(?:\d+$|Source\.|資料來源。|资料来源。)/.test(text))
  return said.map((text) => text.replace(/\s*\[[a-z]\].*$/s, '')).join(' ')
}

export function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /\w/.test(word)).length
}

/** Chinese characters and marks; two Latin letters or digits count as one. */
export function charactersOf(text: string): number {
  const han = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0
  const latin = text.match(/[A-Za-z0-9.,%×-]/g)?.length ?? 0
  return han + Math.ceil(latin / 2)
}
