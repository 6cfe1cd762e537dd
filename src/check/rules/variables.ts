import { error, type Diagnostic } from '../../diagnostic.js'
import type { Audience } from '../../model/settings.js'
import type { AudienceFiles } from '../../model/source.js'
import { didYouMean } from '../../nearest.js'
import { audienceSettings } from '../audience-settings.js'
import { keyPlaceAt } from '../origins.js'
import type { Rule, Scope } from '../scope.js'

/** Names of a table’s columns that say something else. */
const kept = ['file']

/** A variable has a name of its own, and what is asked for by `--set` or a table is declared. */
export const variables: Rule = (scope) =>
  scope.settings.audiences.flatMap((audience) => [...names(audience, scope), ...undeclared(audience, scope)])

function names(audience: Audience, { origins }: Scope): Diagnostic[] {
  const taken = [...audienceSettings.map(({ name }) => name), ...kept]
  return Object.keys(audience.variables)
    .filter((name) => taken.includes(name))
    .map((name) => {
      const place = keyPlaceAt(origins.spot(audience), 'variables', name)
      const message = `a variable cannot be called \`${name}\`, which is a setting`
      return error('check/variable-name', message, place, 'choose another name')
    })
}

function undeclared({ id }: Audience, { job, sources }: Scope): Diagnostic[] {
  const files = sources.audiences.find((files) => files.id === id)
  if (!files) return []
  const declared = declaredIn(files)
  return (job.asked ?? []).flatMap(({ key, path: [first, name], place }): Diagnostic[] => {
    if (first !== 'variables' || name === undefined || declared.has(name)) return []
    const known = [...declared, ...audienceSettings.map((setting) => setting.name)]
    const list =
      declared.size > 0
        ? `its variables are ${[...declared].map((one) => `\`${one}\``).join(', ')}`
        : `write \`variables: { ${name}: … }\` in its audience.yaml`
    const message = `the audience \`${id}\` has no variable and no setting \`${key}\``
    return [error('check/unknown-variable', message, place, didYouMean(name, known)[0] ?? list)]
  })
}

/** What the files say, without what was asked for. */
function declaredIn({ settingsLayers }: AudienceFiles): Set<string> {
  return new Set(
    settingsLayers.flatMap(({ value }) => {
      const { variables } = (value ?? {}) as { variables?: unknown }
      return typeof variables === 'object' && variables !== null ? Object.keys(variables) : []
    }),
  )
}
