import type { ChangeText, SideText } from '../explain/index.js'
import { printable } from './code-frame.js'
import { painter } from './paint.js'
import { table } from './table.js'
import type { Terminal } from './terminal.js'

/** What `midgame diff` tells. */
export interface Diff {
  readonly audience: string
  /** A day, or `git:REVISION`. */
  readonly since: string
  readonly asOf: string
  /** Changes of fewer points are left out of the weekly deck. */
  readonly shown: number
  /** Ranked by what they count for. */
  readonly changes: readonly ChangeText[]
  /** Figures that are computed from what changed. */
  readonly computed: readonly ChangeText[]
  /** How many came with the import of back-filled sources. */
  readonly imported: number
}

/** One line a change, the weightiest first. @param explained with the parts of each score */
export function diffText(diff: Diff, explained: boolean, page: Terminal['page']): string {
  const paint = painter(page?.colour ?? false)
  const room = page && { room: page.columns }
  const lines = table(
    diff.changes.map((change) => rowOf(change, explained).map(printable)),
    { ...room, flexible: [2, 3, 4, 6], long: 'cut' },
  )
  const computed = diff.computed.map(
    (change) => `  ${change.before?.id ?? change.after?.id}: ${moveOf(change)}`,
  )
  return `${[
    paint('bold', headOf(diff)),
    ...lines,
    ...(computed.length > 0 ? ['', 'computed from them', ...computed] : []),
  ].join('\n')}\n`
}

function headOf({ audience, since, asOf, changes, shown, imported }: Diff): string {
  if (changes.length === 0 && imported === 0) return `${audience}, ${since} to ${asOf}: nothing became known`
  const told = changes.filter(({ score }) => score >= shown).length
  const rest = imported > 0 ? `; ${imported} came with the import of older sources` : ''
  return `${audience}, ${since} to ${asOf}: ${changes.length} changes, ${told} of at least ${shown} points${rest}`
}

function rowOf(change: ChangeText, explained: boolean): string[] {
  const { score, kind, about, recorded, parts, after, before, by } = change
  const names = about.map(({ name }) => name).join(', ')
  const where = (after ?? by ?? before)?.place ?? ''
  const why = parts.map(({ name, points }) => `${name} ${points}`).join(', ')
  return [
    String(score).padStart(3),
    kind,
    names,
    change.what,
    moveOf(change),
    recorded,
    explained ? why : where,
  ]
}

/** What stood before and what stands now, with the difference, or why there is none. */
function moveOf({ before, after, by, delta, isFirst, kind, of }: ChangeText): string {
  if (kind === 'corrected' && by && before?.id === after?.id) return by.text
  if (kind === 'disputed' || kind === 'resolved') return by?.text ?? ''
  if (kind === 'retracted') return `${before?.text ?? ''}: taken back`
  if (kind === 'stale') return `${after?.text ?? ''} (${after?.valid ?? ''}): too old`
  const now = after ? `${after.text}${dated(after)}` : 'none'
  if (!before) return isFirst && after?.value !== undefined ? `${now}, first` : now
  const then = `${before.text}${of === 'derived' ? '' : dated(before)}`
  return `${then} → ${now}${deltaText(delta)}`
}

function dated({ valid, value }: SideText): string {
  return value === undefined || valid === undefined ? '' : ` (${valid})`
}

const reasons = {
  definition: 'they measure different things',
  unit: 'they are in different units',
  scope: 'they cover different things',
  period: 'they are about times of different length',
  range: 'one is a range',
  'no-value': 'one has no value',
}

function deltaText(delta: ChangeText['delta']): string {
  if (!delta) return ''
  if (!delta.comparable) return `; no difference, as ${reasons[delta.why]}`
  const { difference, ratio, exact } = delta
  if (difference === 0) return '; unchanged'
  if (ratio === undefined) return ''
  const size =
    ratio >= 2 ? `${round(ratio)}×` : `${difference > 0 ? '+' : '−'}${round(Math.abs(ratio - 1) * 100)}%`
  return `; ${exact ? '' : 'about '}${size}`
}

/** Three digits at most. */
function round(value: number): string {
  return String(Number(value.toPrecision(value >= 100 ? 3 : 2)))
}

/** The same as a list in Markdown, for a mail or a pull request. */
export function diffMarkdown(diff: Diff): string {
  const items = diff.changes.map((change) => {
    const names = change.about.map(({ name }) => name).join(', ')
    const sources = [
      ...new Set((change.after ?? change.by ?? change.before)?.sources.map(({ source }) => source)),
    ]
    return `- **${change.kind}**${names === '' ? '' : `, ${escaped(names)}`}: ${change.what === '' ? '' : `${escaped(change.what)} `}${escaped(moveOf(change))} (${[...sources, change.recorded].join(', ')})`
  })
  return `${[`## ${escaped(headOf(diff))}`, '', ...items].join('\n').trimEnd()}\n`
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ')
}
