import { hasErrors, type Outcome } from '../diagnostic.js'
import type { Briefing, Deck } from '../model/deck.js'
import type { Locale } from '../model/locale.js'
import type { Markdown } from '../model/narrative.js'
import { readBriefing } from './briefing.js'
import { titleOf } from './front-matter.js'
import { Reader } from './reader.js'
import { slidesOf } from './slides.js'
import { treeOf } from './tree.js'

export { containers, type ContainerRule } from './rules.js'

/**
 * Reads the Markdown of a deck. Whatever is not in the grammar is an error at the template line that it came from;
 * all of them are reported, and with any there is no deck.
 * @param isShort some sections are switched off: one without a slide is then left out
 */
export function parseDeck(markdown: Markdown, locale: Locale, isShort = false): Outcome<Deck> {
  const reader = new Reader(markdown.text, markdown.origins)
  const root = treeOf(markdown.text)
  const [first] = root.children
  const title = titleOf(reader, first?.type === 'yaml' ? first : undefined)
  const { sections, slides } = slidesOf(reader, root, isShort)
  return outcome(reader, { locale, title, sections, slides })
}

/** Reads the Markdown of a briefing: GitHub-flavoured, with links to facts, and charts by their id. */
export function parseBriefing(markdown: Markdown, locale: Locale): Outcome<Briefing> {
  const reader = new Reader(markdown.text, markdown.origins)
  const tree = readBriefing(reader, treeOf(markdown.text))
  return outcome(reader, { locale, tree, origins: markdown.origins })
}

function outcome<T>({ diagnostics }: Reader, value: T): Outcome<T> {
  return hasErrors(diagnostics) ? { diagnostics } : { value, diagnostics }
}
