import type { Explanation, HistoryEntry } from '../explain/index.js'
import { sectionsText, type Heading, type PageOptions } from './sections-text.js'
import { aboutLines, referenceLines } from './show-relations.js'
import { useLines } from './show-uses.js'
import { table } from './table.js'

/** An explanation for people, ready to be printed. */
export function showText(found: Explanation, locale: string, options: PageOptions): string {
  const room = options.columns - 2
  const sections: [title: string, lines: readonly string[]][] = [
    ['', fieldLines(found, room)],
    ['How it is computed', derivationLines(found, room)],
    ['Sources', sourceLines(found, room)],
    ['History', historyLines(found.history, room)],
    ['Known to', standingLines(found, room)],
    ['Changes with it', dependantLines(found, room)],
    ['What is said about it', aboutLines(found, room)],
    ['Referred to by', referenceLines(found, room)],
    ['Where a reader meets it', useLines(found, room, locale)],
  ]
  const later =
    found.later === 0 ? '' : `\n\n${count(found.later, 'entry', 'entries')} recorded later left out`
  return `${sectionsText(headingOf(found), sections, options)}${later}\n`
}

function headingOf({ noun, id, name, figure, place, status }: Explanation): Heading {
  const title = [name, figure?.text].filter((part) => part !== undefined).join(': ')
  const state = status === 'active' ? '' : ` (${status})`
  return { head: `${noun} ${id}`, state, place, title }
}

function fieldLines({ fields, figure }: Explanation, room: number): string[] {
  const rows = [
    ...(figure?.printed === undefined ? [] : [['printed', figure.printed]]),
    ...(figure === undefined ? [] : [['value', valueText(figure)]]),
    ...fields.map(({ name, text }) => [name, text]),
  ]
  return table(rows, { room, flexible: [1], long: 'wrap' })
}

function valueText({ value, min, max, bound, unit }: NonNullable<Explanation['figure']>): string {
  const number = value === null ? `${min ?? '…'} to ${max ?? '…'}` : String(value)
  return `${number} ${unit}${bound === 'eq' ? '' : ` (${bound})`}`
}

function derivationLines({ derivation }: Explanation, room: number): string[] {
  if (!derivation) return []
  const { formula, substituted, count: counted, inputs, stated, computed, agrees } = derivation
  const verdict = agrees === false ? `, which does not agree with ${stated}` : ''
  const rows = [
    ...(formula === undefined ? [] : [['formula', formula]]),
    ...(substituted === undefined ? [] : [['with values', substituted]]),
    ...(counted === undefined ? [] : [['count', counted]]),
    ['gives', computed === undefined ? 'no value' : `${computed}${verdict}`],
    ['stated', String(stated)],
  ]
  const parts = inputs.map(({ id, text }) => [id, text])
  return [
    ...table(rows, { room, flexible: [1], long: 'wrap' }),
    ...table(parts, { room: room - 2, flexible: [1], long: 'wrap' }).map((line) => `  ${line}`),
  ]
}

function sourceLines({ sources }: Explanation, room: number): string[] {
  return table(
    sources.map(({ id, at, role, title, publisher, published, url }) => [
      [id, at].filter((part) => part !== undefined).join(' '),
      role === 'primary' ? '' : role,
      [
        `${title}, ${publisher}${published === undefined ? '' : `, ${published}`}`,
        ...(url === undefined ? [] : [url]),
      ].join('\n'),
    ]),
    { room, flexible: [2], long: 'wrap' },
  )
}

function historyLines(history: readonly HistoryEntry[], room: number): string[] {
  if (history.length === 0) return []
  const rows = history.map(({ recorded, valid = '', what, id, text, status }) => {
    const state = status === 'active' ? '' : ` (${status})`
    return [recorded, valid, id, `${what}: ${text}${state}`]
  })
  return table([['recorded', 'valid', 'id', ''], ...rows], { room, flexible: [3], long: 'wrap' })
}

function standingLines({ audiences }: Explanation, room: number): string[] {
  return table(
    audiences.map(({ audience, asOf, known, reason, because, figure }) => [
      `${audience}, as of ${asOf}`,
      known ? 'known' : (reason ?? ''),
      `${because}${figure === undefined ? '' : `; it reads ${figure}`}`,
    ]),
    { room, flexible: [2], long: 'wrap' },
  )
}

function dependantLines({ dependants }: Explanation, room: number): string[] {
  return table(
    dependants.map(({ id, text, through }) => [id, text, through === undefined ? '' : `through ${through}`]),
    { room, flexible: [1], long: 'wrap' },
  )
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
