import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Outcome } from '../../diagnostic.js'
import type { ChartModel } from '../../model/chart.js'
import type { Briefing, Footnote } from '../../model/deck.js'
import type { Locale } from '../../model/locale.js'
import type { Strings } from '../../model/settings.js'
import type { View } from '../../model/view.js'
import { exhibitOf, type Exhibits } from './exhibit.js'
import { resolveText } from './figures.js'
import { References } from './references.js'
import { spaceOut } from './spacing.js'

export interface BriefingParts {
  readonly briefing: Briefing
  readonly charts: Readonly<Record<string, ChartModel>>
  readonly view: View
  readonly footnotes: readonly Footnote[]
  readonly strings: Strings
  readonly locale: Locale
  /** The address of a chart's picture, as the briefing writes it. */
  readonly chartPath: (id: string) => string
}

const writer = unified()
  // Every cell counts as three wide: columns are not padded, and a delimiter is `---`, which every reader knows.
  .use(remarkGfm, { stringLength: () => 3 })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })
  .freeze()

/** A briefing as GitHub-flavoured Markdown without HTML: figures with footnotes, charts as pictures with tables. */
export function renderBriefing(parts: BriefingParts): Outcome<string> {
  const { briefing, view, footnotes, strings, locale } = parts
  const references = new References(footnotes, view, strings)
  const body = blocksOf({ ...parts, references }, briefing.tree.children)
  const definitions = references.definitions()
  const root: Root = { type: 'root', children: [...body, ...definitions] }
  const text = writer.stringify(locale === 'en' ? root : spacedOut(root))
  return { value: plainAmpersands(text), diagnostics: [] }
}

function blocksOf(of: Exhibits, nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node, index): RootContent[] => {
    if (chartOf(nodes[index - 1]) !== undefined) return []
    const chart = chartOf(node)
    if (chart === undefined) return [resolved(of, node)]
    const caption = nodes[index + 1]
    const content = caption?.type === 'paragraph' ? resolveText(caption.children, of.references) : []
    return exhibitOf(of, chart, content)
  })
}

/** The chart of a paragraph that holds one; the paragraph after it is the caption. */
function chartOf(node: RootContent | undefined): string | undefined {
  const image = node?.type === 'paragraph' ? node.children[0] : undefined
  return image?.type === 'image' ? /^chart:(.+)$/.exec(image.url)?.[1] : undefined
}

function resolved(of: Exhibits, node: RootContent): RootContent {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return { ...node, children: resolveText(node.children, of.references) }
  }
  if (!('children' in node)) return node
  return { ...node, children: blocksOf(of, node.children) } as RootContent
}

/** The same tree with spaces between Han and Latin. */
function spacedOut<T extends Root | RootContent>(node: T): T {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return { ...node, children: spaceOut(node.children) }
  }
  return 'children' in node ? { ...node, children: (node.children as RootContent[]).map(spacedOut) } : node
}

/** The writer escapes every `&` before a letter; only one that would begin a character reference needs it. */
function plainAmpersands(text: string): string {
  return text.replace(/(?<!\\)\\&(?!#?\w+;)/g, '&')
}
