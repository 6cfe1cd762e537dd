import { entries, type Entry } from '../check/scope.js'
import type { Dataset, Visibility } from '../model/dataset.js'
import { keyOf } from './bearings.js'
import { cutOut } from './cut-out.js'
import { judge, restrictedFields, type Cuts, type Verdict, type Why } from './judge.js'
import { maySee } from './visibility.js'

export type { Why } from './judge.js'
export { maySee, strictest } from './visibility.js'

type Record = Entry['record']

/** What readers of one visibility may see of a dataset, at any time. */
export interface Access {
  /** Why a record is withheld; undefined where it is not. */
  whyWithheld(record: object): Why | undefined
  /** The record without the fields and items that are withheld; itself where there are none. */
  allowed<R extends object>(record: R): R
}

/**
 * Settles what readers may see. To show a record is to tell of those that it names: where one of them is withheld, it is
 * left out of the field or the list that names it, and where that cannot be, the record is withheld with it.
 */
export function accessTo(dataset: Omit<Dataset, 'about'>, visibility: Visibility): Access {
  const known = settled.get(dataset) ?? new Map<Visibility, Access>()
  settled.set(dataset, known)
  const access = known.get(visibility) ?? settle(dataset, visibility)
  known.set(visibility, access)
  return access
}

/** A dataset does not change, and every view of it asks. */
const settled = new WeakMap<object, Map<Visibility, Access>>()

function settle(dataset: Omit<Dataset, 'about'>, visibility: Visibility): Access {
  const all = entries(dataset)
  const nothingHidden = all.every(
    (entry) =>
      maySee(visibility, entry.record.visibility) && restrictedFields(entry, visibility).length === 0,
  )
  if (nothingHidden) return { whyWithheld: () => undefined, allowed: (record) => record }
  const verdicts = verdictsOn(all, visibility)
  return {
    whyWithheld: (record) => {
      const verdict = verdicts.get(record as Record)
      return verdict && 'why' in verdict ? verdict.why : undefined
    },
    allowed: <R extends object>(record: R): R => {
      const verdict = verdicts.get(record as unknown as Record)
      return verdict && 'fields' in verdict ? cutOut(record, verdict) : record
    },
  }
}

interface CutsOfKind extends Cuts {
  readonly kind: Entry['kind']
}

/** Verdicts that withhold something. What is withheld may withhold more, so all others are judged again until none is. */
function verdictsOn(
  all: readonly Entry[],
  visibility: Visibility,
): ReadonlyMap<Record, { readonly why: Why } | CutsOfKind> {
  const hidden = new Set<string>()
  const byId = new Map(all.map((entry) => [entry.record.id, entry]))
  const question = {
    visibility,
    isHidden: (key: string) => hidden.has(key),
    restrictedOf: (id: string) => {
      const entry = byId.get(id)
      return entry ? restrictedFields(entry, visibility) : []
    },
  }
  const found = new Map<Record, { readonly why: Why } | CutsOfKind>()
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size
    for (const entry of all) {
      const { kind, record } = entry
      const settled = found.get(record)
      if (settled && 'why' in settled) continue
      const verdict: Verdict = judge(entry, question)
      if ('why' in verdict) {
        hidden.add(keyOf(kind, record.id))
        found.set(record, verdict)
      } else if (verdict.fields.size + verdict.items.size > 0) found.set(record, { kind, ...verdict })
    }
  }
  return found
}
