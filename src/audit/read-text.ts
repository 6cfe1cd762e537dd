import type { Passage, Reading } from './passage.js'

const link = /!?\[((?:[^\]\\]|\\.)*)\]\(([^()\s]*)(?:\s+"([^"]*)")?\)/g

/** Reads a text file line by line: what a reader sees of Markdown, the cells of a table apart, and the addresses of its links. */
export function readText(bytes: Uint8Array): Reading | { readonly refused: string } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { refused: 'it is neither a deck nor text in UTF-8' }
  }
  if (text.includes('\0')) return { refused: 'it is neither a deck nor text' }
  const passages = paragraphsOf(text).flatMap(({ text, line }): Passage[] => {
    const addresses = [...text.matchAll(link)].flatMap(([, , address = '', title = '']) => [address, title])
    const shown = text.replace(link, '$1').replace(/\\([^\w\s])|[*`]|(?<!\w)_|_(?!\w)/g, '$1')
    const cells = /^\s*\|/.test(text) ? shown.split('|') : [shown]
    const seen = cells.map((cell): Passage => ({ text: cell, where: 'text', line }))
    return [...seen, ...addresses.map((address): Passage => ({ text: address, where: 'link', line }))]
  })
  return { passages: passages.filter((passage) => passage.text.trim() !== ''), parts: 1, unread: [] }
}

/** Lines, those of one paragraph together, as it may be wrapped in the middle of a name. */
function paragraphsOf(text: string): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = []
  let open = false
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const starts = /^\s*(?:$|[|#>]|[-*+] |\d+[.)] |\[\^|!\[|```)/.test(line)
    if (open && !starts) found.at(-1)!.text += ` ${line.trim()}`
    else if (line.trim() !== '') found.push({ text: line, line: index + 1 })
    open = line.trim() !== '' && !/^\s*[|#]/.test(line)
  }
  return found
}
