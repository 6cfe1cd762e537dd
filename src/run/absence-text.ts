import type { AbsenceAccount, Attempt } from '../explain/index.js'
import { callRows } from './slide-text.js'
import { sectionsText, type PageOptions } from './sections-text.js'
import { table } from './table.js'

/** Why there is no such slide, or where it is, for people. */
export function absenceText(account: AbsenceAccount, options: PageOptions): string {
  const { id, audience, locale, asOf, present = [], attempts } = account
  const room = options.columns - 2
  const isShown = present.length > 0 || attempts.some(({ reason }) => reason === 'shown')
  const heading = {
    head: `${id} is ${isShown ? 'there' : 'not there'}`,
    place: `${audience}, ${locale}, as of ${asOf}`,
    title: '',
  }
  const told = attempts.filter(({ reason }) => !isShown || reason === 'shown')
  const pages = present.map(({ number, title }) => [`slide ${number}`, title])
  const sections = [
    ['', table(pages, { room, flexible: [1], long: 'wrap' })] as const,
    ...told.map((one) => [isShown ? 'Written by' : 'Would be written by', attemptLines(one, room)] as const),
  ]
  return `${sectionsText(heading, present.length > 0 ? sections.slice(0, 1) : sections, options)}\n`
}

function attemptLines(
  { kind, id, place, calls, because, decidedAt, reason }: Attempt,
  room: number,
): string[] {
  const rows = [
    [kind === 'slide' ? 'slide' : 'section', `${id} at ${place}`],
    ...[...calls].reverse().flatMap(callRows),
  ]
  const decided = [['because', because], ...(decidedAt === undefined ? [] : [['decided at', decidedAt]])]
  return table(reason === 'shown' ? rows : [...rows, ...decided], { room, flexible: [1], long: 'wrap' })
}
