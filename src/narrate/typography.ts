import { warning, type Diagnostic } from '../diagnostic.js'
import { firstOfEach, missetIn, surroundings } from '../format/index.js'
import type { Locale } from '../model/locale.js'
import type { TextFile } from '../model/source.js'

/** What is no text in a template: front matter, tags, attributes, addresses of links, code, the line below a table head. */
const syntax = [
  /^---\n[\s\S]*?\n---(?=\n)/,
  /\{\{\{?[\s\S]*?\}?\}\}/g,
  /^:{2,}[\w-]*/gm,
  /\{[^{}\n]*\}$/gm,
  /\]\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)/g,
  /`[^`\n]*`/g,
  /^\|[ :|-]+\|$/gm,
]

/** The signs in a template's own words that are not those of its language; a file without a language has no words to speak of. */
export function typographyOf({ path, text }: TextFile, locale: Locale | undefined): Diagnostic[] {
  if (!locale) return []
  const words = syntax.reduce((rest, pattern) => rest.replace(pattern, blank), text)
  return words.split('\n').flatMap((line, index) =>
    firstOfEach(missetIn(line, locale)).map(({ at, found, hint }) => {
      const start = { line: index + 1, column: at + 1 }
      const end = { line: index + 1, column: at + 1 + found.length }
      const near = surroundings(
        line.replaceAll('\ufffc', ''),
        at - line.slice(0, at).split('\ufffc').length + 1,
      )
      const message = `\`${found}\` is not set so in ${locale}, near “${near}”`
      return warning('narrate/typography', message, { file: path, start, end }, hint)
    }),
  )
}

/** The same number of lines and columns. */
function blank(match: string): string {
  return match.replace(/[^\n]/g, '\ufffc')
}
