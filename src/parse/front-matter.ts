import type { Yaml } from 'mdast'
import { didYouMean } from '../nearest.js'
import type { Reader } from './reader.js'

/** The deck's title: `title: text`, the only line that front matter holds. */
export function titleOf(reader: Reader, node: Yaml | undefined): string {
  let title = ''
  for (const line of node?.value.split('\n') ?? []) {
    const [, key, value] = /^(\w[\w-]*):\s*(.*)$/.exec(line) ?? []
    if (line.trim() === '' || line.startsWith('#')) continue
    if (key === 'title') title = unescaped(unquoted(value!.trim()))
    else {
      const what =
        key === undefined
          ? 'this line of the front matter is not `key: value`'
          : `front matter has no \`${key}\``
      reader.error('front-matter', what, node!, ...(key === undefined ? [] : didYouMean(key, ['title'])))
    }
  }
  if (title === '') {
    reader.error('front-matter', 'the deck has no title', node ?? {}, 'begin with `---`, `title: …`, `---`')
  }
  return title
}

/** A value that a template printed is Markdown, in which its signs are escaped. */
function unescaped(text: string): string {
  return text.replace(/\\([\\`*_|<>#[\]&~:=+.)-])/g, '$1')
}

/** A YAML scalar on one line: plain, in single quotes (`''` is a quote) or in double quotes. */
function unquoted(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'")
  if (/^".*"$/.test(value)) return value.slice(1, -1).replace(/\\(["\\])/g, '$1')
  return value
}
