import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { oneLine, tell } from './market.js'

const folder = 'test/narrate/problems'
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.template'))
  .map((name) => name.replace('.template', ''))

const partials = {
  'partials/row': '{{name}}\n',
  'partials/greeting.zh-Hant': '你好\n',
  'partials/needs-name': 'Hello\n{{name}}\n',
  'partials/climbs': '{{../title}}\n',
  'partials/round': '{{> round-again}}\n',
  'partials/round-again': '{{> round b="2"}}\n',
}

/** Each template of the folder is wrong on purpose; what is to be said about it stands in the file beside it. */
test.each(names)('%s', (name) => {
  const { value, diagnostics } = tell({
    'deck.en': readFileSync(`${folder}/${name}.template`, 'utf8'),
    ...partials,
  })
  const told = diagnostics
    .map((diagnostic) => `${oneLine(diagnostic).replace(/^t\/investor\//, '')}\n`)
    .join('')
  const expected = `${folder}/${name}.expected`
  if (process.env['UPDATE'] && !existsSync(expected)) writeFileSync(expected, told)
  expect(told).toBe(readFileSync(expected, 'utf8'))
  expect(value).toBeUndefined()
})
