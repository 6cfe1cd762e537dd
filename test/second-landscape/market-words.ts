import type { Dataset, Kind } from '../../src/model/dataset.js'

/** A name or id of the landscape that ships. */
export interface MarketWord {
  readonly name: string
  readonly pattern: RegExp
}

const named = ['companies', 'people', 'camps', 'models', 'products'] as const satisfies readonly Kind[]
const declared = ['metrics', 'stanceKinds', 'attributeKinds', 'traitKinds'] as const satisfies readonly Kind[]

/** Names of companies, people, camps, models and products, in each language, and the ids of what the dataset declares; ids that are plain words do not tell. */
export function marketWords(dataset: Dataset): MarketWord[] {
  const names = named.flatMap((kind) =>
    dataset[kind].flatMap(({ name, aliases }) => [name.en, name['zh-Hant'], ...aliases]),
  )
  const ids = declared.flatMap((kind) => dataset[kind].map(({ id }) => id)).filter((id) => id.includes('-'))
  return [...new Set([...names, ...ids])].map((name) => ({ name, pattern: wholeWord(name) }))
}

/** Han characters have no word boundary; Latin words must not be parts of longer ones. */
function wholeWord(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return /\p{Script=Han}/u.test(name)
    ? new RegExp(literal, 'u')
    : new RegExp(`(?<![\\w-])${literal}(?![\\w-])`, 'u')
}

/** What a file says to the program or the reader: string literals of code, lines of templates and settings. */
export function wordsOf(path: string, text: string): { line: number; literal: string }[] {
  const isCode = path.endsWith('.ts')
  const comments = isCode ? /\/\*[\s\S]*?\*\/|\/\/.*/g : /^\s*#.*/gm
  const bare = text.replace(comments, (comment) => comment.replace(/[^\n]/g, ' '))
  return bare.split('\n').flatMap((content, index) => {
    const literals = isCode
      ? [...content.matchAll(/'([^']*)'|`([^`]*)`/g)].map((m) => m[1] ?? m[2] ?? '')
      : [content]
    return literals.map((literal) => ({ line: index + 1, literal }))
  })
}
