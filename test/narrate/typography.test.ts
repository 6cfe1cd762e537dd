import { expect, test } from 'vitest'
import { oneLine, tell } from './market.js'

const told = (files: Parameters<typeof tell>[0], locale: Parameters<typeof tell>[1] = 'en') =>
  tell(files, locale)
    .diagnostics.filter(({ code }) => code === 'narrate/typography')
    .map((found) => oneLine(found).replace(/^t\/investor\//, ''))

test('signs of another language in a template’s own words are told at their place', () => {
  const deck = `---
title: 'It''s the "deck"'
---
## It's {{fact "growth"}} in 5-6 weeks
::slide{#a layout=cover}

:::panel[The "short" list]{head="5-6"}
[a "b"](short: "a-5") \`x'y\` {{name "pear"}}'s
:::
`
  expect(told({ 'deck.en': deck })).toEqual([
    "deck.en.md.hbs:4:6 narrate/typography `'` is not set so in en, near “## It's  in 5-6 we …” (an apostrophe is ’, a quotation ‘…’)",
    "deck.en.md.hbs:4:31 narrate/typography `-` is not set so in en, near “… # It's  in 5-6 weeks” (a span has an en dash, or “to” in prose)",
    'deck.en.md.hbs:7:14 narrate/typography `"` is not set so in en, near “[The "short" list]” (a quotation stands in “…”)',
    'deck.en.md.hbs:8:4 narrate/typography `"` is not set so in en, near “[a "b"  \'s” (a quotation stands in “…”)',
    'deck.en.md.hbs:8:44 narrate/typography `\'` is not set so in en, near “[a "b"  \'s” (an apostrophe is ’, a quotation ‘…’)',
  ])
})

test('a template that is converted is judged as it is written, and a partial without a language not at all', () => {
  const files = { 'deck.zh-Hant': '所謂“六小龍”{{> row}}', 'partials/row': `| "{{title}}" |` }
  expect(told(files, 'zh-Hans')).toEqual([
    'deck.zh-Hant.md.hbs:1:3 narrate/typography `“` is not set so in zh-Hant, near “所謂“六小龍”” (a quotation stands in 「…」)',
  ])
})
