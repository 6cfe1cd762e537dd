import type { FootnoteDefinition, FootnoteReference, Paragraph, PhrasingContent } from 'mdast'
import type { Footnote } from '../../model/deck.js'
import type { Strings } from '../../model/settings.js'
import type { View } from '../../model/view.js'

/** More footnotes than this after one figure are put together into one. */
const most = 3

/** Footnotes as they are called for; only those that are called become part of the briefing. */
export class References {
  private readonly called = new Set<string>()
  /** Labels of footnotes that hold several sources, by the labels of these. */
  private readonly sets = new Map<string, string>()
  private readonly labels: ReadonlyMap<string, string>

  constructor(
    private readonly footnotes: readonly Footnote[],
    private readonly view: View,
    private readonly strings: Strings,
  ) {
    this.labels = new Map(footnotes.map(({ source, number }) => [source, String(number)]))
  }

  /** The labels of the footnotes of a fact's figure. */
  labelsOf(fact: string): readonly string[] {
    const sources = (this.view.facts[fact]?.citations ?? []).map((citation) => citation.source)
    const labels = [...new Set(sources)].flatMap((source) => this.labels.get(source) ?? [])
    const sorted = labels.sort((a, b) => Number(a) - Number(b))
    return sorted.length > most ? [this.setOf(sorted)] : sorted
  }

  labelsOfSource(source: string): readonly string[] {
    return [this.labels.get(source) ?? []].flat()
  }

  call(labels: readonly string[]): FootnoteReference[] {
    return labels.map((label) => {
      this.called.add(label)
      return { type: 'footnoteReference', identifier: label, label }
    })
  }

  /** The footnotes that were called, in the order of their numbers, then those of several sources. */
  definitions(): FootnoteDefinition[] {
    const single = this.footnotes.filter(({ number }) => this.called.has(String(number)))
    const several = [...this.sets].filter(([, label]) => this.called.has(label))
    return [
      ...single.map((footnote) => definition(String(footnote.number), [entry(footnote)])),
      ...several.map(([members, label]) => definition(label, this.setText(members.split(' ')))),
    ]
  }

  private setOf(labels: readonly string[]): string {
    const key = labels.join(' ')
    const label = this.sets.get(key) ?? `s${this.sets.size + 1}`
    this.sets.set(key, label)
    return label
  }

  private setText(labels: readonly string[]): PhrasingContent[] {
    const entries = this.footnotes.filter(({ number }) => labels.includes(String(number))).map(entry)
    const colon = /[\u4e00-\u9fff]/.test(this.strings.sources) ? '：' : ': '
    return entries.flatMap((one, index): PhrasingContent[] => {
      const before = index === 0 ? `${this.strings.sources}${colon}` : this.strings.titleSeparator
      return [{ type: 'text', value: before }, one]
    })
  }
}

function entry({ text, url }: Footnote): PhrasingContent {
  const value: PhrasingContent = { type: 'text', value: text }
  return url === undefined ? value : { type: 'link', url, children: [value] }
}

function definition(label: string, children: PhrasingContent[]): FootnoteDefinition {
  const paragraph: Paragraph = { type: 'paragraph', children }
  return { type: 'footnoteDefinition', identifier: label, label, children: [paragraph] }
}
