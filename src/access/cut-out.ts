import type { Kind } from '../check/schema/dataset.js'
import { withoutField } from './fields.js'
import type { Cuts } from './judge.js'

/** A record without the fields and items that are withheld. That there were some is not told either. */
export function cutOut<R extends object>(
  record: R,
  { kind, fields, items }: Cuts & { readonly kind: Kind },
): R {
  const { restricted: _, ...rest } = record as R & { restricted?: unknown }
  const cut = rest as Record<string, unknown>
  for (const field of fields) {
    const value = withoutField(kind, field)?.value
    if (value === undefined) delete cut[field]
    else cut[field] = value
  }
  for (const [field, gone] of items) {
    if (!fields.has(field)) cut[field] = (cut[field] as unknown[]).filter((_item, index) => !gone.has(index))
  }
  return cut as R
}
