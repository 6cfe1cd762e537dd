import type { Change, Side } from '../model/change.js'
import type { Kind } from '../model/dataset.js'
import type { Localised, Prose } from '../model/locale.js'
import type { Strings } from '../model/settings.js'
import type { View } from '../model/view.js'

/** Names the thing that changed: what a figure measures, what an event was, what a conflict is about. */
export function changeTitle(change: Change, view: View, strings: Strings): Prose | string {
  const { of, after, before, by } = change
  const side = of === 'conflicts' ? by && conflictOf(by, view) : (after ?? before)
  const record = side && recordOf(side, view)
  return (
    (record && (ownTitle(of, record, view) ?? labelOf(of, record, view, strings))) || measured(before, view)
  )
}

/** Why it changed, in the words of the record that says so. */
export function changeReason({ by, after, kind }: Change, view: View): Prose | undefined {
  const note = by && recordOf(by, view)
  if (note) return textIn(note, ['summary', 'reason', 'basis'])
  const record = after && recordOf(after, view)
  return record && kind === 'stance' ? textIn(record, ['reason']) : undefined
}

type AnyRecord = Readonly<Record<string, unknown>>

function recordOf({ kind, record }: Pick<Side, 'kind' | 'record'>, { records }: View): AnyRecord | undefined {
  return (records[kind] as readonly { readonly id: string }[]).find(({ id }) => id === record) as
    AnyRecord | undefined
}

/** The conflict itself, also where a resolution tells of it. */
function conflictOf(by: Side, view: View): Pick<Side, 'kind' | 'record'> {
  const { conflict } = recordOf(by, view) ?? {}
  return typeof conflict === 'string' ? { kind: 'conflicts', record: conflict } : by
}

/** Records that have a title of their own. */
function ownTitle(of: Kind, record: AnyRecord, view: View): Prose | undefined {
  const name: Partial<Record<Kind, readonly string[]>> = {
    events: ['title'],
    conflicts: ['title'],
    risks: ['title'],
    roles: ['title'],
    stances: ['headline'],
    claims: ['text'],
    decisions: ['text'],
    strategies: ['summary'],
    partnerships: ['summary'],
    verdicts: ['change'],
    profiles: ['headline'],
  }
  if (of === 'memberships' || of === 'campSizes') return view.names[String(record['camp'])]
  return textIn(record, name[of] ?? [])
}

/** Figures and traits, by what they are. */
function labelOf(
  of: Kind,
  record: AnyRecord,
  { records }: View,
  strings: Strings,
): Localised | string | undefined {
  switch (of) {
    case 'observations':
      return records.metrics.find(({ id }) => id === record['metric'])?.name
    case 'attributes':
      return records.attributeKinds.find(({ id }) => id === record['name'])?.label
    case 'traits':
      return records.traitKinds.find(({ id }) => id === record['kind'])?.label
    case 'scores':
      return records.scoreDimensions.find(({ id }) => id === record['dimension'])?.label
    case 'prices':
      return priceWords(String(record['direction']), strings)
    case 'priceChanges':
      return strings.changePrice
    case 'fundings':
      return strings.changeFunding
    case 'valuations':
      return strings.changeValuation
    default:
      return undefined
  }
}

function priceWords(direction: string, strings: Strings): string {
  const { priceInput, priceOutput, priceBlended, priceUnstated } = strings
  return { input: priceInput, output: priceOutput, blended: priceBlended }[direction] ?? priceUnstated
}

/** What a figure measures whose record is known no more. */
function measured(side: Side | undefined, { records }: View): Localised | string {
  return records.metrics.find(({ id }) => id === side?.fact?.metric)?.name ?? ''
}

function textIn(record: AnyRecord, fields: readonly string[]): Prose | undefined {
  return fields.map((field) => record[field]).find((text) => typeof text === 'object' && text !== null) as
    Prose | undefined
}
