import { accessTo } from '../../access/index.js'
import { figuresNamedBy } from '../../access/bearings.js'
import { warning, type Diagnostic } from '../../diagnostic.js'
import { entries, type Rule } from '../scope.js'

/**
 * Who may read a text may see the figures in it. A reader who may not sees neither, so that the text is missing where its
 * author thought it was there.
 */
export const visibility: Rule = (scope) => {
  const told = new Set<string>()
  return (['public', 'partner'] as const).flatMap((reader) => {
    const { whyWithheld } = accessTo(scope.records, reader)
    return entries(scope.records).flatMap((entry): Diagnostic[] => {
      const { record } = entry
      if (['itself', 'field'].includes(whyWithheld(record)?.because ?? '')) return []
      return figuresNamedBy(entry).flatMap(({ key, field, item }) => {
        const figure = scope.byId.get(key)
        const sentence = `${record.id} ${field} ${key}`
        const isRestricted = record.restricted && Object.hasOwn(record.restricted, field)
        if (!figure || !whyWithheld(figure.record) || isRestricted || told.has(sentence)) return []
        told.add(sentence)
        const message = `\`${field}\` names \`${key}\`, which a ${reader} reader may not see, nor this text with it`
        const place = scope.origins.place(record, field, ...(item === undefined ? [] : [item]))
        const hint = 'restrict the record or this field (`restricted`) as well, or name another figure'
        const related = [{ place: scope.origins.place(figure.record), message: 'the figure' }]
        return [{ ...warning('check/visibility', message, place, hint), related }]
      })
    })
  })
}
