import { lookUp } from '../look-up.js'
import { fromMarked } from '../marked.js'
import { keyPlaceAt } from '../origins.js'
import type { Diagnostic } from '../../diagnostic.js'
import type { Rule, Scope } from '../scope.js'

/** Every id that names another record names one that exists, of a kind that fits. */
export const references: Rule = (scope) => referencesTo(scope, scope)

/** The same of what stands in one scope, where what it names is looked for in another one. */
export const referencesTo = (known: Scope, scope: Scope): Diagnostic[] =>
  fromMarked(scope, ({ marks, value, holder, path }) => {
    if (!marks.refersTo) return []
    const placeOf = () =>
      path.at(-1) === '#key'
        ? keyPlaceAt(scope.origins.spot(holder), ...path.slice(0, -1))
        : scope.origins.place(holder, ...path)
    return lookUp(known, String(value), marks.refersTo, placeOf) ?? []
  })
