import { warning, type Diagnostic } from '../diagnostic.js'
import { formatFact, writtenNumbers, type WrittenNumber } from '../format/index.js'
import type { Locale } from '../model/locale.js'
import type { TextFile } from '../model/source.js'
import { own } from './known.js'
import { localeOf } from './library.js'
import { mask, masked, syntax } from './mask.js'
import type { Scope } from './scope.js'

/**
 * Beside what is no text anywhere: what stands for a record by its link, targets of links, addresses, entities and the
 * numbers of a list.
 */
const unread = [
  ...syntax,
  /(?<!!)\[[^[\]]*\]\((?!short:|https?:|mailto:)[a-z]+:[^()]*\)/g,
  /\]\([^()\s"]*/g,
  /https?:\/\/\S+|<[^>\s]+>/g,
  /&#?\w+;/g,
  /^\s*\d+[.)](?=\s)/gm,
]

/** `{{! literal-number: why }}` on the line of the number, or alone on the line above it. */
const note = /\{\{!(?:--)?\s*literal-number:[^\n]*?\}\}/

/** The numbers in a template's own words, which no record and no source stands behind. */
export function literalNumbers(files: readonly TextFile[], scope: Scope): Diagnostic[] {
  let names: readonly RegExp[] | undefined
  return files.flatMap((file) => inFile(file, scope, () => (names ??= namesIn(scope))))
}

function inFile({ path, text }: TextFile, scope: Scope, names: () => readonly RegExp[]): Diagnostic[] {
  const locale = localeOf(path)
  const lines = text.split('\n')
  const words = mask(withWordings(text), unread)
  const plain = (writtenNumbers(words, locale).length > 0 ? mask(words, names()) : words).split('\n')
  const used = new Set<number>()
  const found = plain.flatMap((line, index) =>
    writtenNumbers(line, locale).flatMap((number) => {
      const noted = notedAt(lines, index)
      if (noted === undefined) return literal(number, { file: path, line: index + 1 }, locale, scope)
      used.add(noted)
      return []
    }),
  )
  return [...found, ...needless(path, lines, used)]
}

/** Tags are no text, apart from the words that are given to `wording` and to partials. */
function withWordings(text: string): string {
  return text.replace(/\{\{~?(?:wording|>)\s[^{}]*\}\}/g, (tag) =>
    tag.replace(/"([^"\n]*)"|[^"\n]/g, (part, words: string | undefined) =>
      /\p{L}/u.test(words ?? '') ? masked + words + masked : masked.repeat(part.length),
    ),
  )
}

/** The line with the note that explains the numbers of this one. */
function notedAt(lines: readonly string[], index: number): number | undefined {
  if (note.test(lines[index] ?? '')) return index
  const above = lines[index - 1] ?? ''
  return note.test(above) && above.replace(note, '').trim() === '' ? index - 1 : undefined
}

function needless(path: string, lines: readonly string[], used: ReadonlySet<number>): Diagnostic[] {
  return lines.flatMap((line, index) => {
    const at = line.search(note)
    if (at < 0 || used.has(index)) return []
    const place = { file: path, start: { line: index + 1, column: at + 1 } }
    return warning(
      'narrate/needless-note',
      'no number stands here that this would explain',
      place,
      'take it out',
    )
  })
}

function literal(
  { at, text }: WrittenNumber,
  { file, line }: { readonly file: string; readonly line: number },
  locale: Locale | undefined,
  scope: Scope,
): Diagnostic {
  const start = { line, column: at + 1 }
  const end = { line, column: at + 1 + text.length }
  const id = factThatReads(text, locale ?? scope.locale, scope)
  const hint =
    id === undefined
      ? 'take it from the dataset, `{{fact "id"}}`; what no record can hold is explained by `{{! literal-number: why }}`'
      : `\`{{fact "${id}"}}\` reads so`
  return warning('narrate/literal-number', `\`${text}\` is a number of no record`, { file, start, end }, hint)
}

/** Of more figures than this none is proposed, as each has to be written to be compared. */
const mostRead = 5_000

/** A fact that is printed in these very characters. */
function factThatReads(text: string, locale: Locale, { view }: Scope): string | undefined {
  const facts = Object.values(view.facts)
  if (facts.length > mostRead) return undefined
  const wanted = text.replace(/\s/g, '').toLowerCase()
  if (!/\d/.test(wanted) || wanted.length < 2) return undefined
  return facts.find((fact) =>
    (['plain', 'abs', 'full'] as const).some(
      (style) =>
        fact.kind !== 'event' &&
        formatFact(fact, own(view.units, fact.unit), locale, style).replace(/\s/g, '').toLowerCase() ===
          wanted,
    ),
  )?.id
}

/** Names with a number in them, of companies, models, camps …, in every language: 01.AI, ERNIE 4.5 Turbo, six dragons. */
function namesIn({ view }: Scope): RegExp[] {
  const names = [...Object.values(view.names), ...Object.values(view.shortNames)].flatMap((name) =>
    Object.values(name).filter((text): text is string => typeof text === 'string'),
  )
  const found = [...new Set(names)]
    .filter((name) => writtenNumbers(`${name} s`, 'en').length > 0 || /\d|[一-十百千]/.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return found.length > 0 ? [new RegExp(found.join('|'), 'giu')] : []
}
