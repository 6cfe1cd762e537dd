import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cite } from '../../src/cite/index.js'
import { parseBriefing } from '../../src/parse/index.js'
import { treeOf } from '../../src/parse/tree.js'
import { renderBriefing } from '../../src/render/markdown/index.js'
import { charts, strings, view } from '../cite/edition.js'
import { markdown } from '../parse/markdown.js'

function rendered(text: string, locale: 'en' | 'zh-Hant'): string {
  const parsed = parseBriefing(markdown(text, 'briefing.md'), locale)
  expect(parsed.diagnostics).toEqual([])
  const edition = { view, strings: strings[locale], locale }
  const cited = cite({ briefing: parsed.value!, charts, ...edition })
  expect(cited.diagnostics).toEqual([])
  const { briefing, footnotes, charts: marked } = cited.value!
  const chartPath = (id: string) => `charts/${locale}-2025-06-30/${id}.png`
  return renderBriefing({ briefing: briefing!, footnotes, charts: marked, chartPath, ...edition }).value!
}

const english = () => rendered(readFileSync('test/render-markdown/briefing.md', 'utf8'), 'en')
const chinese = () => rendered(readFileSync('test/render-markdown/briefing.zh.md', 'utf8'), 'zh-Hant')

/** Types and texts of a tree without positions. */
const shape = (node: object): unknown =>
  JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value)))

describe('a briefing as Markdown', () => {
  test('in English', async () => {
    await expect(english()).toMatchFileSnapshot('expected/briefing.en.md')
  })

  test('in Chinese: one space at every border of Han and Latin', async () => {
    await expect(chinese()).toMatchFileSnapshot('expected/briefing.zh.md')
  })

  test.each([english, chinese])('reads back: no HTML, every footnote defined and called', (text) => {
    const tree = treeOf(text())
    const types: string[] = []
    const footnotes: Record<'footnoteReference' | 'footnoteDefinition', Set<string>> = {
      footnoteReference: new Set(),
      footnoteDefinition: new Set(),
    }
    const visit = (node: { type: string; identifier?: string; url?: string; children?: object[] }): void => {
      types.push(node.type)
      if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
        footnotes[node.type].add(node.identifier!)
      }
      expect(node.url ?? 'https:').toMatch(/^(https:|charts\/)/)
      node.children?.forEach((child) => visit(child as never))
    }
    visit(tree as never)
    expect(types).not.toContain('html')
    expect(types).toContain('table')
    expect(types).toContain('strong')
    expect(footnotes.footnoteReference.size).toBeGreaterThan(2)
    expect(footnotes.footnoteDefinition).toEqual(footnotes.footnoteReference)
  })

  test('a link to a source is text with a footnote of that source', () => {
    const [id] = Object.keys(view.sources)
    const text = rendered(`# Title\n\nAs [the card](source:${id}) says.\n`, 'en')
    expect(text).toMatch(/^As the card\[\^1\] says\.$/m)
    expect(text).toMatch(/^\[\^1\]: /m)
  })

  test('what is strong stays strong next to Chinese punctuation', () => {
    const tree = JSON.stringify(shape(treeOf(chinese())))
    expect(tree).toContain('{"type":"strong","children":[{"type":"text","value":"投資含義。"}]}')
    expect(tree).toContain('{"type":"strong","children":[{"type":"text","value":"激活參數。"}]}')
  })
})
