import { lookUp } from '../look-up.js'
import { fromMarked } from '../marked.js'
import { keyPlaceAt } from '../origins.js'
import type { Rule } from '../scope.js'

/** Every id that names another record names one that exists, of a kind that fits. */
export const references: Rule = (scope) =>
  fromMarked(scope, ({ marks, value, holder, path }) => {
    if (!marks.refersTo) return []
    const placeOf = () =>
      path.at(-1) === '#key'
        ? keyPlaceAt(scope.origins.spot(holder), ...path.slice(0, -1))
        : scope.origins.place(holder, ...path)
    return lookUp(scope, String(value), marks.refersTo, placeOf) ?? []
  })
