import { warning, type Diagnostic } from '../diagnostic.js'
import { firstOfEach, missetIn, surroundings } from '../format/index.js'
import type { Locale } from '../model/locale.js'
import type { TextFile } from '../model/source.js'
import { mask, masked, syntax } from './mask.js'

/** Beside what is no text anywhere: front matter and the addresses of links with their shorter wordings. */
const unread = [/^---\n[\s\S]*?\n---(?=\n)/, ...syntax, /\]\((?:[^()"]|"(?:[^"\\]|\\.)*")*\)/g]

/** The signs in a template's own words that are not those of its language; a file without a language has no words to speak of. */
export function typographyOf({ path, text }: TextFile, locale: Locale | undefined): Diagnostic[] {
  if (!locale) return []
  return mask(text, unread)
    .split('\n')
    .flatMap((line, index) =>
      firstOfEach(missetIn(line, locale)).map(({ at, found, hint }) => {
        const start = { line: index + 1, column: at + 1 }
        const end = { line: index + 1, column: at + 1 + found.length }
        const near = surroundings(
          line.replaceAll(masked, ''),
          at - line.slice(0, at).split(masked).length + 1,
        )
        const message = `\`${found}\` is not set so in ${locale}, near “${near}”`
        return warning('narrate/typography', message, { file: path, start, end }, hint)
      }),
    )
}
