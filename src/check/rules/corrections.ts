import { error, type Diagnostic } from '../../diagnostic.js'
import { didYouMean } from '../../nearest.js'
import { withArticle } from '../nouns.js'
import { kinds } from '../schema/dataset.js'
import { shapeAt } from '../schema-walk.js'
import type { Rule } from '../scope.js'

/** A correction names a field that the record which it corrects can have. */
export const corrections: Rule = ({ records, byId, origins }) =>
  records.corrections.flatMap((record): Diagnostic[] => {
    const target = byId.get(record.target)
    if (!target) return []
    const fields = Object.keys(shapeAt(kinds[target.kind], [])?.shape ?? {})
    const [field] = record.field.split('.')
    if (fields.includes(field ?? '')) return []
    const message = `${withArticle(target.kind)} has no field \`${record.field}\``
    return [
      error(
        'check/correction-field',
        message,
        origins.place(record, 'field'),
        ...didYouMean(record.field, fields),
      ),
    ]
  })
