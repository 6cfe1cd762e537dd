import type { Diagnostic, Outcome } from '../../src/diagnostic.js'
import { layout } from '../../src/layout/index.js'
import type { Frame, FrameItem, ShapeItem, TableItem, TextItem } from '../../src/model/frame.js'
import type { Locale } from '../../src/model/locale.js'
import { companies, deckOf, sampleCharts, sampleMarkdown, strings, theme } from './sample.js'

export type Edit = readonly [from: string, to: string]

/**
 * Lays the sample deck, or only one slide of it, out in these locales, after editing its Markdown. An edit that changes
 * nothing is a mistake.
 */
export function run(
  edits: Partial<Record<Locale, readonly Edit[]>>,
  { only, name = 'light' }: { readonly only?: string; readonly name?: 'light' | 'dark' } = {},
): Outcome<Frame[][]> {
  const decks = (Object.keys(edits) as Locale[]).map((locale) => {
    let markdown = sampleMarkdown(locale)
    for (const [from, to] of edits[locale]!) {
      if (!markdown.includes(from)) throw new Error(`the sample deck does not hold: ${from}`)
      markdown = markdown.replace(from, to)
    }
    return deckOf(only === undefined ? markdown : slideAlone(markdown, only), locale)
  })
  return layout(decks, sampleCharts(), theme(name), { strings: strings(), companies })
}

/** The Markdown with this slide only, under its section's heading. */
function slideAlone(markdown: string, id: string): string {
  const parts = markdown.split(/^(?=##? )/m)
  const at = parts.findIndex((part) => part.includes(`::slide{#${id} `))
  const section = parts.findLast((part, i) => i < at && part.startsWith('# '))!
  return `${parts[0]!}${section}${parts[at]!}`
}

export function frame(outcome: Outcome<Frame[][]>, slide: string, deck = 0): Frame {
  const found = outcome.value?.[deck]?.find((one) => one.slide === slide)
  if (!found) throw new Error(`no frame ${slide}: ${outcome.diagnostics.map((d) => d.message).join('\n')}`)
  return found
}

export function texts(one: Frame): TextItem[] {
  return one.items.filter((item): item is TextItem => item.kind === 'text')
}

export function shapes(one: Frame, name: string): ShapeItem[] {
  return one.items.filter((item): item is ShapeItem => item.kind === 'shape' && item.name === name)
}

/** What has an alternative text of its own among the shapes: groups with their members, and single shapes. */
export function signs(one: Frame): { name: string; alt: string | undefined; members: ShapeItem[] }[] {
  const found = new Map<object, { name: string; alt: string | undefined; members: ShapeItem[] }>()
  for (const item of one.items) {
    if (item.kind !== 'shape') continue
    const { name, alt } = item.group ?? item
    const sign = found.get(item.group ?? item) ?? { name, alt, members: [] }
    found.set(item.group ?? item, { ...sign, members: [...sign.members, item] })
  }
  return [...found.values()].filter(({ alt }) => alt !== undefined)
}

export function table(one: Frame): TableItem {
  return one.items.find((item): item is TableItem => item.kind === 'table')!
}

export function named(one: Frame, name: string): TextItem {
  const found = texts(one).find((item) => item.name === name)
  if (!found)
    throw new Error(
      `no text ${name}; there are ${texts(one)
        .map((item) => item.name)
        .join(', ')}`,
    )
  return found
}

export function wording(item: Pick<TextItem, 'paragraphs'>): string {
  return item.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')
}

export function sizes(item: TextItem): number[] {
  return [...new Set(item.paragraphs.flatMap(({ runs }) => runs.map((run) => run.size)))]
}

export function bounds({ box }: FrameItem): { left: number; top: number; right: number; bottom: number } {
  return { left: box.x, top: box.y, right: box.x + box.w, bottom: box.y + box.h }
}

export function said(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map((d) => `${d.place?.file}:${d.place?.start.line} ${d.code}: ${d.message}`)
}
