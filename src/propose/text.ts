import type { Localised } from '../model/locale.js'
import type { ChartSpec } from '../model/settings.js'
import type { Draft } from './draft.js'

/** A string of YAML, in quotes where it could be read as something else. */
function quoted(text: string): string {
  const isPlain = /^[A-Za-z\p{Script=Han}](?:[^:#'"{}[\],&*!|>%@`]*[^:#'"{}[\],&*!|>%@`\s])?$/u.test(text)
  return isPlain && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`
}

function words({ en, 'zh-Hant': zh }: Localised): string {
  return `{ en: ${quoted(en)}, zh-Hant: ${quoted(zh)} }`
}

/** The file of a chart, with a remark on every part that an author may want to change; `schema` is its first line. */
export function chartText(
  draft: Draft,
  { kind, number, schema }: { kind: ChartSpec['kind']; number: number; schema: string },
): string {
  const { unit, measure, ids, rows, series, x, size, whole, growth } = draft
  const axis = (name: string, { unit, measure }: NonNullable<Draft['x']>) =>
    `${name}:\n  unit: ${quoted(unit)}\n  measure: ${words(measure)}`
  const parts = [
    schema,
    '# Figures that fit this kind of chart, as they were found: change what it shows, and how.',
    `kind: ${kind}`,
    `number: ${number} # of the exhibit, the same in deck and briefing`,
    `unit: ${quoted(unit)}`,
    '# Said above the chart, in its alternative text and at the head of its table.',
    `measure: ${words(measure)}`,
    '# Which figures: \`npx midgame list facts\` lists all of them.',
    `select:\n  ids:\n${ids.map((id) => `    - ${id}`).join('\n')}`,
    ...(rows ? [rowsText(rows)] : []),
    ...(series ? [seriesText(series)] : []),
    ...(x ? ['# Along the horizontal axis.', axis('x', x)] : []),
    ...(size ? ['# What makes a mark larger.', axis('size', size)] : []),
    ...(whole === undefined
      ? []
      : ['# What the parts add up to; they are checked against it.', `whole: { fact: ${whole} }`]),
    ...(growth === undefined ? [] : ['# The figure in the bubble.', `growth: ${growth}`]),
  ]
  return `${parts.join('\n')}\n`
}

function rowsText(rows: NonNullable<Draft['rows']>): string {
  const lines = Object.entries(rows).map(([id, row]) => {
    const fields = Object.entries(row).map(([name, value]) => `${name}: ${String(value)}`)
    return `  ${id}: { ${fields.join(', ')} }`
  })
  return `# What a row adds to its figure; \`label: { en: …, zh-Hant: … }\` names it otherwise.\nrows:\n${lines.join('\n')}`
}

function seriesText({ by, rows, highlight }: NonNullable<Draft['series']>): string {
  const list = highlight === undefined ? '' : `\n  list:\n    - { id: ${highlight}, highlight: true }`
  return `# A series for each ${by}, with the ${rows}s as rows.\nseries:\n  by: ${by}\n  rows: ${rows}${list}`
}
