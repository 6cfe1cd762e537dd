import { expect, test } from 'vitest'
import type { Sources, TextFile } from '../../src/model/source.js'
import { unusedFiles } from '../../src/narrate/index.js'
import { oneLine } from './market.js'

const file = (path: string, text = ''): TextFile => ({ path, text, sha256: '' })

function layer(folder: string, texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([name, text]) => [name, file(`${folder}/${name}.md.hbs`, text)])
  return { files: Object.fromEntries(files) as Record<string, TextFile> }
}

function charts(folder: string, ...names: string[]) {
  return Object.fromEntries(names.map((name) => [name, file(`${folder}/${name}.yaml`)]))
}

const investor = layer('t/audiences/investor', {
  'deck.en': '{{> slides/prices}}{{#section "risks"}}{{> slides/risks}}{{/section}}',
  'deck.zh-Hant': '{{> slides/prices}}{{> slides/usage}}',
  'slides/prices.en': '![Prices](chart:prices){{> table}}',
  'slides/prices.zh-Hant': '{{charts.usage.number}}',
  'slides/risks.en': '',
  'slides/usage.zh-Hant': '{{> @base}}',
  'slides/old.en': '{{> lost}}![Old](chart:old)',
  'tones/sober/slides/prices.en': '{{> sober}}',
})
const base = layer('@midgame/audiences/investor', { 'slides/usage.zh-Hant': '', 'slides/new.en': '' })
const shared = layer('t/partials', { table: '', lost: '', sober: '' })
const builtIn = layer('@midgame/partials', { 'profile.en': '' })

const sources = {
  audiences: [
    {
      id: 'investor',
      templates: [investor, base],
      charts: charts('t/audiences/investor/charts', 'prices', 'old'),
    },
  ],
  partials: [shared, builtIn],
  charts: charts('t/charts', 'usage', 'nobody'),
} as unknown as Sources

const told = (of: Sources) =>
  unusedFiles(of, (path) => !path.startsWith('@')).map((one) => oneLine(one).replace(/ \(.*/, ''))

test('partials that no template calls, and charts that none shows, are told at their file', () => {
  expect(told(sources)).toEqual([
    't/audiences/investor/slides/old.en.md.hbs:1:1 narrate/unused-partial no template calls the partial `slides/old`',
    't/partials/lost.md.hbs:1:1 narrate/unused-partial no template calls the partial `lost`',
    't/charts/nobody.yaml:1:1 narrate/unused-chart no template shows the chart `nobody`',
    't/audiences/investor/charts/old.yaml:1:1 narrate/unused-chart no template shows the chart `old`',
  ])
})

test('what another audience uses is in use, and a loop over the charts shows all of them', () => {
  const weekly = layer('t/audiences/weekly', {
    'deck.en': '{{> lost}}{{> slides/old}}{{#each charts}}{{number}}{{/each}}',
    'slides/old.en': '',
  })
  const more = { id: 'weekly', templates: [weekly, investor], charts: sources.audiences[0]!.charts }
  expect(told({ ...sources, audiences: [...sources.audiences, more] } as unknown as Sources)).toEqual([])
})
