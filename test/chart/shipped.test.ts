import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chartsOf } from '../../src/charts-of.js'
import { bindCharts, draw } from '../../src/chart/index.js'
import { check } from '../../src/check/index.js'
import { load } from '../../src/load/index.js'
import type { Job, World } from '../../src/model/job.js'
import { locales } from '../../src/model/locale.js'
import { view } from '../../src/view/index.js'

const job: Job = { audiences: [], data: 'data/midgame', templates: ['templates'], out: 'out', strict: false }

const world: World = {
  read: (path) => (existsSync(path) ? readFileSync(path) : undefined),
  list: (folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .map((file) => `${folder}/${file.replaceAll('\\\\', '/')}`)
          .filter((path) => statSync(path).isFile())
          .sort()
      : [],
}

const checked = check(load(job, world).value!, job).value!
const audience = checked.audiences.find(({ id }) => id === 'investor')!
const known = view(checked.dataset, audience, audience.asOf!).value!

test.each(locales)('the charts of the shipped decks are drawn without a complaint in %s', (locale) => {
  const { value, diagnostics } = bindCharts(
    known,
    chartsOf('investor', checked),
    checked.strings[locale],
    locale,
  )
  expect(diagnostics).toEqual([])
  const shipped = ['app-users', 'doubao-tokens', 'open-parameters', 'price-war']
  expect(Object.keys(value!)).toEqual(expect.arrayContaining(shipped))
  for (const chart of Object.values(value!)) {
    const width = chart.kind === 'growth-columns' ? 6.994 : 8.022
    const figure = draw(chart, { width, height: 4.1 }, checked.themes.light!, locale)
    expect(figure.diagnostics).toEqual([])
    expect(chart.alt).not.toMatch(/undefined|NaN|\{|[\u4e00-\u9fff] [\u4e00-\u9fff]/)
  }
})
