import { wrapped } from '../columns.js'
import type { CallText, ConditionText, FitText, PartText, SlideAccount } from '../explain/index.js'
import { sectionsText, type PageOptions } from './sections-text.js'
import { table } from './table.js'

/** What made a slide, for people. */
export function slideText(account: SlideAccount, { columns, colour }: PageOptions): string {
  const { id, number, title, part, audience, locale, asOf } = account
  const room = columns - 2
  const cut = part ? `, part ${part[0]} of ${part[1]}` : ''
  return `${sectionsText(
    { head: `slide ${number} ${id}${cut}`, place: `${audience}, ${locale}, as of ${asOf}`, title },
    [
      ['Written by', writtenLines(account, room)],
      ['Layout', wrapped(layoutLine(account), room)],
      ['Conditions around it', conditionLines(account.around, room)],
      ['Conditions in it', conditionLines(account.inside, room)],
      ['Charts', partLines(account.charts, room)],
      ['Records', partLines(account.records, room)],
      ['Fit', fitLines(account, room)],
    ],
    { columns, colour },
  )}\n`
}

/** From the line of the slide outwards to the template of the audience. */
function writtenLines({ place, template, calls, uses }: SlideAccount, room: number): string[] {
  const rows = [
    ['line', place],
    ...[...calls].reverse().flatMap(callRows),
    ['template', template.file],
    ...template.replaces.map((file) => ['', `in place of ${file}`]),
    ...uses.flatMap((use) => [
      ['uses', `${use.file}, as {{> ${use.name}}} at ${use.place}`],
      ...replacedRows(use),
    ]),
  ]
  return table(rows, { room, flexible: [1], long: 'wrap' })
}

/** A file, the call that led to it, and what it stands in place of. */
export function callRows(call: CallText): string[][] {
  return [...replacedRows(call), ['called', `{{> ${call.name}}} at ${call.place}`]]
}

function replacedRows({ replaces }: CallText): string[][] {
  return replaces.map((file) => ['', `in place of ${file}`])
}

function layoutLine({ layout: { name, among } }: SlideAccount): string {
  if (!among) return `${name}, named by the slide`
  if (among.length < 2) return `${name}, the only one that takes its blocks`
  return `${name}: of those that take its blocks (${among.join(', ')}) it asks for most`
}

export function conditionLines(conditions: readonly ConditionText[], room: number): string[] {
  return conditions.flatMap(({ place, source, outcome, because }) => {
    const reason = because === '' ? '' : `: ${because}`
    return [
      ...table([[`{{${source}}}`, place]], { room, flexible: [], long: 'wrap' }),
      ...wrapped(`${outcome}${reason}`, room - 2).map((line) => `  ${line}`),
    ]
  })
}

function partLines(parts: readonly PartText[], room: number): string[] {
  const rows = parts.map(({ id, text, place, where }) => [id, text, where.join(', '), place])
  return table(rows, { room, flexible: [1], long: 'wrap' })
}

function fitLines({ fit, fullest, part }: SlideAccount, room: number): string[] {
  const rows = fit.map(({ box, steps, share }: FitText) => [box, steps.join(', '), `${share}% of its room`])
  const split = part ? [`cut in ${part[1]} pages, as its rows do not fit on fewer`] : []
  const full = fullest ? [`fullest: ${fullest.box}, ${fullest.share}% of its room`] : []
  const none = fit.length === 0 && !part ? ['every text stands as designed'] : []
  return [...none, ...table(rows, { room, flexible: [0], long: 'wrap' }), ...split, ...full]
}
