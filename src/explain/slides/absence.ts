import type { CallStep, Step, Trace } from '../../model/trace.js'
import type { Gate, Writer } from '../../model/writer.js'
import { addressOf } from '../catalogue.js'
import { pagesOf } from '../pages.js'
import { becauseOf, callText, offText, settingText, type SlideMaterial } from './grounds.js'
import { isCondition } from './conditions.js'
import type { AbsenceAccount, Attempt } from './slide-account.js'
import { inside, isSamePlace } from './visits.js'

/**
 * Why an audience has no slide, or no part, of this id; or where it is. Undefined where no template would make such a
 * slide.
 */
export function explainAbsence(id: string, material: SlideMaterial): AbsenceAccount | undefined {
  const { composed, edition, writers } = material
  const present = pagesOf(edition).flatMap(({ slide, number, title }) =>
    slide === id ? [{ number, title }] : [],
  )
  const slides = writers.filter((writer) => writer.kind === 'slide' && matches(writer.id, id))
  const candidates =
    slides.length > 0 ? slides : writers.filter((one) => one.kind === 'part' && one.id === id)
  const attempts = candidates.map((writer) => attempt(writer, id, material))
  if (attempts.length === 0 && present.length === 0) return undefined
  return {
    audience: composed.audience.id,
    locale: edition.locale,
    asOf: composed.view.asOf,
    id,
    ...(present.length > 0 && { present }),
    attempts,
  }
}

/** The ids of all slides and parts that the templates would make. */
export function slideIds({ edition, writers }: SlideMaterial): string[] {
  const ids = [...edition.frames.map(({ slide }) => slide), ...writers.map((one) => one.id)]
  return [...new Set(ids)].filter((id) => id !== '').sort()
}

/** An id as a template writes it, `profile-{{company}}`, stands for many. */
function matches(pattern: string, id: string): boolean {
  const parts = pattern.split(/\{\{.*?\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`).test(id)
}

function attempt(writer: Writer, id: string, material: SlideMaterial): Attempt {
  const { kind, place, path } = writer
  const calls = (path ?? []).flatMap((gate) => (gate.kind === 'call' ? [callText(gate, material)] : []))
  const stopped = path ? stop(path, material.edition.traces[writer.output] ?? []) : undefined
  const verdict = stopped
    ? verdictOf(stopped, material)
    : path
      ? passed(writer, id, material)
      : uncalled(writer, material)
  return {
    id: writer.id,
    kind: kind === 'slide' ? 'slide' : 'part',
    place: addressOf(place),
    calls,
    ...verdict,
  }
}

type Verdict = Pick<Attempt, 'reason' | 'because' | 'decidedAt'>

/** The gate that was closed whenever the template came to it, and what it did there. */
interface Stop {
  readonly gate: Gate
  readonly steps: readonly Step[]
}

function stop(path: readonly Gate[], trace: Trace): Stop | undefined {
  let reached: readonly Step[] = trace
  for (const gate of path) {
    const steps = reached.filter((step) => isSamePlace(step.place, gate.place) && 'steps' in step)
    const open = steps.filter((step) => isOpen(gate, step))
    if (open.length === 0) return { gate, steps }
    reached = open.flatMap((step) => inside(step).flat())
  }
  return undefined
}

function isOpen(gate: Gate, step: Step): boolean {
  if (gate.kind === 'call') return step.kind === 'call' && step.off === undefined
  return isCondition(step) && step.shown === gate.first
}

const knowing: ReadonlySet<string> = new Set(['ifKnown'])

function verdictOf({ gate, steps }: Stop, material: SlideMaterial): Verdict {
  const decidedAt = addressOf(gate.place)
  if (gate.kind === 'call') {
    const off = steps.find((step): step is CallStep => step.kind === 'call')?.off
    return { reason: 'switched-off', because: offText(off ?? gate.name, material), decidedAt }
  }
  const conditions = steps.filter(isCondition)
  const because = [...new Set(conditions.map((step) => becauseOf(step, material)))].join('; ')
  const reason = knowing.has(gate.name) ? 'not-known' : gate.name === 'section' ? 'switched-off' : 'condition'
  const part = gate.first ? 'is not shown' : 'shows its first part, and not what stands after `{{else}}`'
  return { reason, because: `\`{{${gate.source}}}\` ${part}: ${because}`, decidedAt }
}

/** Everything was passed: the part is shown; the line wrote slides, but with other ids. */
function passed({ kind, id: pattern, path = [] }: Writer, id: string, material: SlideMaterial): Verdict {
  if (kind === 'part') return { reason: 'shown', because: 'it is shown' }
  const ids = material.edition.frames.map(({ slide }) => slide).filter((slide) => matches(pattern, slide))
  const loop = path.findLast((gate) => gate.kind === 'block' && gate.name === 'each')
  const list = [...new Set(ids)].map((one) => `\`${one}\``).join(', ')
  const field = loop?.kind === 'block' ? (loop.source.split(' ')[1] ?? '') : ''
  const setting = settingText(field, material)
  const because = `\`${pattern}\` made ${list}, and none for \`${id}\`${setting && `: \`${field}\`${setting}`}`
  return { reason: 'no-round', because, ...(loop && { decidedAt: addressOf(loop.place) }) }
}

function uncalled({ place: { file } }: Writer, { replaced }: SlideMaterial): Verdict {
  const [over] = Object.entries(replaced).find(([, files]) => files.includes(file)) ?? []
  if (over !== undefined) return { reason: 'replaced', because: `\`${over}\` replaces this file` }
  return { reason: 'not-called', because: 'no template of the audience calls this file' }
}
