import { expect, test } from 'vitest'
import { base, examine, lineOf, worldOf } from '../problems/fixtures.js'

const yaml = `observations:
  - id: bolt-fleet-2024
    metric: fleet-size
    subject: bolt
    value: 1.2e4
    min: 11000
    max: 13000
    bound: approx
    scope: { en: 'in cities, at night', zh-Hant: 城市 }
    printed: { value: 約1.2萬, unit: 輛 }
    sources: [{ source: trade-paper, at: P3 }, { source: trade-paper }]
    attribution: { speaker: bolt, text: { en: 'He said “so”.', zh-Hant: 他說的。 } }
    assertion: company_claim
    valid: { from: 2024-01, to: 2024-03 }
    dateNote: the first quarter
    recorded: 2025-03-01
    confidence: high
    visibility: partner
    note: |-
      two "new"
      lines
`
const columns =
  'id,metric,subject,value,min,max,bound,scope.en,scope.zh-Hant,printed.value,printed.unit,sources,attribution.speaker,attribution.text.en,attribution.text.zh-Hant,assertion,valid,valid.from,valid.to,dateNote,recorded,confidence,visibility,note'
const row =
  'bolt-fleet-2024,fleet-size,bolt,1.2e4,11000,13000,approx,"in cities, at night",城市,約1.2萬,輛,trade-paper@P3; trade-paper,bolt,"He said “so”.",他說的。,company_claim,,2024-01,2024-03,the first quarter,2025-03-01,high,partner,"two ""new""\nlines"'

function observationFrom(path: string, text: string) {
  const { value, diagnostics } = examine(worldOf(base, new Map([[path, text]])))
  expect(diagnostics.map(lineOf)).toEqual([])
  const { place, ...record } = value!.dataset.observations.find(({ id }) => id === 'bolt-fleet-2024')!
  return { place, record }
}

test('a record is the same from YAML and from CSV, but for its place', () => {
  const fromYaml = observationFrom('data/more.yaml', yaml)
  const fromCsv = observationFrom('data/observations/more.csv', `${columns}\n${row}\n`)
  expect(fromCsv.record).toEqual(fromYaml.record)
  expect(fromCsv.place).toEqual({
    file: 'data/observations/more.csv',
    start: { line: 2, column: 1 },
    end: { line: 3, column: 7 },
  })
})

test('what only a row of a table refers to is used', () => {
  const metric = `metrics:\n  - { id: rides, name: { en: Rides, zh-Hant: 次數 }, dimension: size, unit: bikes, population: all, window: daily, better: up }\n`
  const warnings = (...files: [string, string][]) =>
    examine(worldOf(base, new Map(files))).diagnostics.map(lineOf)
  expect(warnings(['data/more.yaml', metric])).toEqual([
    'data/more.yaml:2: warning check/unused: nothing refers to the metric `rides`',
  ])
  const table = `${columns}\n${row.replace('fleet-size', 'rides')}\n`
  expect(warnings(['data/more.yaml', metric], ['data/observations/more.csv', table])).toEqual([])
})
