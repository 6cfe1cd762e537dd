import { describe, expect, test } from 'vitest'
import type { ChartModel } from '../../src/model/chart.js'
import type { Locale } from '../../src/model/locale.js'
import { parseBriefing } from '../../src/parse/index.js'
import { renderBriefing } from '../../src/render/markdown/index.js'
import { harbours, several } from '../chart/harbours.js'
import { bound, fact, fare } from '../chart/market.js'
import { strings } from '../cite/edition.js'
import { markdown } from '../parse/markdown.js'

const port = { id: 'port', source: 'port', number: 1, text: 'Port office, “A year of ferries”' } as const
const cited = { citations: [{ source: 'port', role: 'primary' } as const] }
const view: typeof harbours = {
  ...harbours,
  facts: Object.fromEntries(Object.entries(harbours.facts).map(([id, one]) => [id, { ...one, ...cited }])),
}

/** A briefing with these charts, one below the other. */
function rendered(charts: Readonly<Record<string, ChartModel>>, locale: Locale, from = view): string {
  const words = strings[locale === 'en' ? 'en' : 'zh-Hant']
  const text = Object.keys(charts).map((id) => `![${id}](chart:${id})`)
  const parsed = parseBriefing(markdown(`# Ferries\n\n${text.join('\n\n')}\n`, 'briefing.md'), locale)
  expect(parsed.diagnostics).toEqual([])
  const chartPath = (id: string) => `charts/${id}.png`
  const parts = {
    briefing: parsed.value!,
    charts,
    view: from,
    footnotes: [port],
    strings: words,
    locale,
    chartPath,
  }
  return renderBriefing(parts).value!
}

const kinds = ['stacked-columns', 'grouped-bars', 'slope', 'line-single'] as const

describe('the table of a chart', () => {
  test.each(['en', 'zh-Hant'] as const)('has the same numbers as the picture, in %s', async (locale) => {
    const charts = kinds.map((kind, i) => [
      kind,
      { ...bound(several[kind], locale, view), id: kind, number: i + 1 },
    ])
    const text = rendered(Object.fromEntries(charts) as Record<string, ChartModel>, locale)
    await expect(text).toMatchFileSnapshot(`expected/exhibits.${locale}.md`)
  })

  test('says which of several figures nobody printed, and marks the disputed', () => {
    const select = { ids: ['green-2024-06', 'green-2024-12', 'green-guess', 'red-2024-12'] }
    const rows = { 'green-guess': { subject: 'green' } }
    const model = bound({ kind: 'line', select, rows, series: { by: 'subject' } }, 'en', view)
    const rowsMarked = model.rows.map((row) => ({
      ...row,
      others: row.others!.map((one) => (one.value === null ? one : { ...one, mark: 'a' })),
    }))
    const text = rendered({ sample: { ...model, rows: rowsMarked } }, 'en')
    expect(text).toContain('| Sep 2024 | ≈26M[^1] (implied) | n.d. | Derived |')
    expect(text).toContain('| Dec 2024 | ≈25M[^1] | 73M\\[a][^1] | Reported |')
  })

  test('has a column for each further measure', () => {
    const facts = ['red', 'blue', 'green'].flatMap((subject, i) => [
      fare(`fare-${subject}`, i + 2, { subject, ...cited }),
      fact(`riders-${subject}`, 9e6, { subject, valid: '2024-03', ...cited }),
    ])
    const from = { ...view, facts: Object.fromEntries(facts.map((one) => [one.id, one])) }
    const measure = { en: 'Riders a day', 'zh-Hant': '每日乘客' }
    const of = {
      kind: 'scatter',
      unit: 'CNY/trip',
      measure: { en: 'Fare', 'zh-Hant': '票價' },
      select: { ids: ['fare-red', 'fare-blue', 'fare-green'] },
      x: { unit: 'riders', metric: 'riders-daily', measure },
    }
    expect(rendered({ sample: bound(of, 'en', from) }, 'en', from)).toContain(
      '| Red Line (May 2024) | 2[^1] | 9M[^1] | Reported |',
    )
  })

  test('a name that a spreadsheet would take for a formula stays as it is', () => {
    const names = ['=1+1', '+1', '-2', '@here'].map((en) => ({ en, 'zh-Hant': en }))
    const ids = names.map((_, i) => `line-${i}`)
    const from = {
      ...view,
      names: Object.fromEntries(ids.map((id, i) => [id, names[i]!])),
      facts: Object.fromEntries(ids.map((subject, i) => [subject, fact(subject, 9 - i, { subject })])),
    } as typeof view
    const text = rendered({ sample: bound({ kind: 'columns', select: { ids } }, 'en', from) }, 'en', from)
    const cells = text
      .split('\n')
      .filter((line) => /^\| (?!---)/.test(line))
      .map((line) => line.split(' ')[1])
    expect(cells).toEqual(['Item', '=1+1', '+1', '-2', '@here'])
  })

  test('of parts ends with their whole, and of steps tells which of them lead up', () => {
    const parts = [
      fact('east', 6e9, { subject: 'red', ...cited }),
      fact('west', 3e9, { subject: 'green', ...cited }),
      fact('both', 9e9, cited),
      fact('lost', -2e9, { subject: 'red', ...cited }),
      fact('left', 4e9, { subject: 'green', ...cited }),
    ]
    const from = { ...view, facts: Object.fromEntries(parts.map((one) => [one.id, one])) } as typeof view
    const label = { en: 'All piers', 'zh-Hant': '全部碼頭' }
    const doughnut = { kind: 'doughnut', select: { ids: ['east', 'west'] }, whole: { fact: 'both', label } }
    const ring = rendered({ sample: bound(doughnut, 'en', from) }, 'en', from)
    expect(ring).toMatch(
      /\| Green \(May 2024\) \| 3B\[\^1\] \| Reported \|\n\| All piers \(May 2024\) \| 9B\[\^1\] \| Reported \|/,
    )
    const rows = { left: { role: 'total' } }
    const steps = { kind: 'waterfall', select: { ids: ['west', 'west-up', 'lost', 'left'] }, rows }
    const up = fact('west-up', 3e9, { subject: 'green', ...cited })
    const climbed = { ...from, facts: { ...from.facts, 'west-up': up } }
    const fall = rendered({ sample: bound(steps, 'en', climbed) }, 'en', climbed)
    expect([...fall.matchAll(/\| (\S*B)\[/g)].map(([, value]) => value)).toEqual(['3B', '+3B', '−2B', '4B'])
  })
})
