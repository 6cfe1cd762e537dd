import { claimForms } from '../../src/claim/index.js'
import { layoutAccount, layoutNames } from '../../src/explain/index.js'
import { helpers } from '../../src/narrate/helpers/index.js'
import { schemes } from '../../src/parse/links.js'
import { containers, type CellRule, type ContainerRule } from '../../src/parse/rules.js'
import { filesIn } from '../problems/fixtures.js'
import { templateFields } from './fields.js'
import { code, fenced, page, table } from './markdown.js'

/** What plain Markdown leads to; `test/layout/plain.test.ts` holds each of them. */
const plainChoices = [
  ['nothing, or a subtitle', '[divider](layouts.md#divider)'],
  ['a chart', '[chart](layouts.md#chart)'],
  ['a chart of bars or lollipops that fall from the first, at most ten', '[ranking](layouts.md#ranking)'],
  ['a waterfall', '[waterfall](layouts.md#waterfall)'],
  [
    'a chart and a list of figures, `- **[figure](fact:ID)** text`',
    '[chart-callouts](layouts.md#chart-callouts)',
  ],
  ['a chart and any other list', '[chart-list](layouts.md#chart-list)'],
  ['a list', '[points](layouts.md#points)'],
  ['a quotation', '[quote](layouts.md#quote)'],
  ['a table', '[table](layouts.md#table)'],
]

/** `docs/writing-decks.md`: the form of a deck, links, containers, helpers and fields. */
export function writingPage(): string {
  return page(
    '# Writing decks',
    `A deck is a template \`deck.<language>.md.hbs\` in the folder of its audience. It is [Handlebars](https://handlebarsjs.com),
which writes Markdown; the Markdown says what stands on each slide and never where. Simplified Chinese is made from the
Traditional template. What is not in this page is refused, with file and line.`,
    fenced('markdown', skeleton),
    '`#` is a section, `##` a slide and its title; `::slide` gives it an id, the same in every language, and its layout.',
    table(
      ['attribute of `::slide`', ''],
      [
        ['`#id`', 'names the slide, for instance in messages'],
        ['`layout=name`', 'one of the [layouts](layouts.md); without it, the one that takes the blocks'],
        ['`cites="id id"`', 'records that the slide rests on without showing a figure of them'],
      ],
    ),
    'Text may be `**strong**` or `*emphasised*` and may hold links; a chart is `![caption](chart:name)` in a paragraph of its own.',
    '## Links',
    'A link says what a text is: figures, companies and stances keep their identity on the way to the page.',
    table(
      ['link', 'is'],
      Object.values(schemes).map(({ form, means }) => [form.split('; ').map(code).join('; of '), means]),
    ),
    '## Plain Markdown',
    `A list, a quotation and a table stand on a slide by themselves; other text stands in a container. A quotation ends with
a paragraph that says who spoke and where: \`> words\`, \`>\`, \`> speaker, [title](source:ID)\`; the record of the source
says under \`quotation\` why its words may be shown, and the slide shows that too.`,
    'So a slide of a title and plain Markdown needs no layout:',
    table(['on the slide', 'layout'], plainChoices),
    `Where several layouts suit, the slide gets the one that asks for most: for more blocks, then for more of what is in
them; of equals, the first of the [list](layouts.md). Every language must lead to the same one.`,
    '## Tables',
    `A Markdown table stands on a slide by itself, or in \`:::table[heading]\`. Its columns are as wide as what they hold, in
all languages together. A column of figures stands at the right, by its decimals where all of it has one unit; a line
\`|---:|:---|:-:|\` under the head asks otherwise. A word for what is not known (n.d.) counts as a figure, a first
column of short texts as names. A cell may be empty; a line break in it is \`&#10;\`. What does not fit is set smaller and
closer, then split by whole rows over slides with the head repeated and “(2/3)” behind the title.
\`{{fact "id" style="full"}}\` writes a figure without scale word or currency, so that a column has one unit.`,
    `\`{{> spec-table model="Model" maker="Vendor" access="Weights"}}\` in a \`:::spec-table\` is the sheet of models that
\`specs\` of the audience asks for: measured properties, then the latest prices, each column in one unit.`,
    '## Containers',
    'A container begins with `:::name`, may have a label in brackets and attributes in braces, and ends with a line `:::`.',
    ...Object.entries(containers).flatMap(([name, rule]) => containerPart(name, rule)),
    '## Helpers',
    'What templates can call, besides `#if`, `#unless`, `#each` and `#with` of Handlebars and partials, `{{> name}}`.',
    table(
      ['helper', 'gives'],
      Object.values(helpers).map(({ usage, means }) => [code(usage), means]),
    ),
    '## Claims',
    `\`{{assert "{count-forward} > {count-hold}"}}\` on a line of its own below a title prints nothing. The build stops
where the data do not support the claim, with the line of the template and those of the records; each language makes the
same claims. Figures and events stand in braces, as in a formula.`,
    table(
      ['claim', ''],
      claimForms.map(({ form, means }) => [code(form), means]),
    ),
    `What is compared has one unit and measures one thing (metric, direction of a price, base of a cut), as on an axis; the
ratio of two figures is a number. A claim holds where it holds for every value that a figure may have: “more than 4T”
supports \`>\` and not \`<\`, a month is before another one where no day is in both. What is not known on the day of
the edition supports nothing and is an error, unless \`{{#ifKnown}}\` guards it. A claim that holds as the figures
are used warns where it would not with the other value of an open conflict, or with an approximate figure a tenth off.`,
    '## Numbers in words',
    `A number in a template’s own words is a warning, as no record stands behind it: digits anywhere outside of tags,
attributes, addresses and code, with their percent sign or scale (97%, 78.6M, 12 億); in English “three” to “trillion” where
\`of the\` or a plural follows, and “two” unless “the”, “these”, “both” or “other” stands before it; in Chinese 二 to 萬億
before a measure word such as 家, 項 or 倍, but not 一家 and 兩個. Years, dates, months, ordinals, units (“per 1M”, 每 100 萬),
numbers of a list, names with a letter before the digit (GPT-4, R1), names of the dataset (01.AI, “six dragons”) and what
a link says of its record (\`[4T](fact:id)\`) are none. What no record can hold, for instance how many points stand on the
page, is explained on its line or the one above: \`{{! literal-number: why }}\`.`,
    '## What a template cannot do',
    `A template reads the fields and calls the helpers of this page, and nothing else: no file, environment or network, no
property that JavaScript adds to its objects. It defines no helper and no inline partial, writes no HTML and no raw
\`{{{…}}}\`; partials are called by name and not in a circle. Links lead to http, https and mailto. One document may take
100,000 rounds of loops and calls of partials and have 2 million characters; blocks stand at most 100 deep in one another.
All of it is an error with file and line. Texts of the dataset are printed as they are: no sign in them is Markdown or a tag.`,
    '## Fields',
    'What a template sees, in its own language and as its audience may see it on its day.',
    table(
      ['field', 'holds', ''],
      templateFields().map(([path, form, means]) => [code(path!), form!, means!]),
    ),
  )
}

const skeleton = `---
title: 'What the file is called'
---
# A section

## A sentence that says what the slide shows
::slide{#prices layout=chart-callouts}

:::exhibit
What is measured, unit, scale
:::

![What the chart shows](chart:prices)

:::callouts
- **{{fact "id-of-a-figure"}}** what it says
:::

:::notes
**Message.** The slide in one sentence.

**Say.** What the speaker says.

**Method and caveats.** What to know about the figures.
:::`

function containerPart(name: string, rule: ContainerRule): string[] {
  const slots = layoutNames.flatMap((layout) =>
    layoutAccount(layout)
      .slots.filter(({ kinds }) => (kinds as readonly string[]).includes(name))
      .map((slot) => ({ layout, ...slot })),
  )
  const holds = (slots.find(({ common }) => common) ?? slots[0])?.holds
  const where = slots.some(({ common }) => common)
    ? 'every content slide'
    : slots.map(({ layout }) => `[${layout}](layouts.md#${layout})`).join(', ')
  const example = exampleOf(name)
  return [
    `### ${name}`,
    ...(holds === undefined ? [] : [`Holds ${holds}. Stands on ${where}.`]),
    grammar(rule)
      .map((line) => `- ${line}`)
      .join('\n'),
    ...(example === undefined ? [] : [fenced('markdown', example)]),
  ]
}

/** What a container may hold, a line each, in the order in which it stands there. */
function grammar(rule: ContainerRule): string[] {
  const { label, attributes = {}, requires = [], text, opens, list, table: columns, filled } = rule
  const attribute = ([name, form]: [string, string]) =>
    `${code(name)} (${form}${requires.includes(name) ? ', needed' : ''})`
  return [
    ...(label ? [`label: ${label}`] : []),
    ...(Object.keys(attributes).length > 0
      ? [`attributes: ${Object.entries(attributes).map(attribute).join(', ')}`]
      : []),
    ...(text ? [`${amountOf(text, 'paragraph')}${opens ? `; the first is one link \`${opens}:\`` : ''}`] : []),
    ...(list ? [listInWords(list)] : []),
    ...(columns ? [`a table: ${columns.columns}${linksOf(columns.cells)}`] : []),
    ...(filled ? [`nothing: the program fills in ${filled === 'list' ? 'a list' : 'a table'}`] : []),
  ]
}

function listInWords(list: NonNullable<ContainerRule['list']>): string {
  const { items, ordered, strong, roles, figure, oneStrong, closing, more, nested } = list
  return [
    `${ordered ? 'a numbered' : 'a'} list of ${amountOf(items, 'item')}`,
    ...(roles ? [`the first are links ${roles.map((role) => code(`role:${role}`)).join(', ')}`] : []),
    ...(roles && figure ? ['each followed by a figure'] : []),
    ...(oneStrong ? ['one of them strong'] : []),
    ...(closing ? ['the last is text'] : []),
    ...(nested ? [`each with a list of links \`${nested}:\` under it`] : []),
    ...(strong === 'figure' ? ['each begins with a strong text that holds a figure'] : []),
    ...(strong === 'text' ? ['each begins with strong text'] : []),
    ...(more ? [`each may have ${amountOf([0, more], 'paragraph')} more`] : []),
  ].join('; ')
}

/** The links that its cells begin with, for the narrowest table that there may be. */
function linksOf(cells: (width: number) => readonly CellRule[] | undefined): string {
  const rules = [2, 3, 4, 5, 6].map(cells).find((found) => found !== undefined) ?? []
  const links = rules.flatMap((rule, i) =>
    rule === 'text' || rule === 'any' ? [] : [`column ${i + 1} \`${rule.to}:\`${rule.or ? ` or ${rule.or}` : ''}`],
  )
  return links.length === 0 ? '' : `; links: ${links.join(', ')}`
}

function amountOf([least, most]: readonly [number, number], noun: string): string {
  if (most === Infinity) return `${least} or more ${noun}s`
  if (least === most) return `${most === 1 ? 'one' : most} ${noun}${most === 1 ? '' : 's'}`
  return `${least === 0 ? 'up to' : `${least} to`} ${most} ${noun}${most === 1 ? '' : 's'}`
}

/** The first use of a container in the specimen. */
function exampleOf(name: string): string | undefined {
  const texts = [...filesIn('templates/specimen/partials')]
    .filter(([path]) => path.endsWith('.en.md.hbs'))
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, text]) => text)
  const found = texts.flatMap((text) => new RegExp(`^:{3,}${name}(?![\\w-])[\\s\\S]*?^:{3,}$`, 'm').exec(text) ?? [])
  return found[0]
}
