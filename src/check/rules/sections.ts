import { error, type Diagnostic } from '../../diagnostic.js'
import type { Audience } from '../../model/settings.js'
import type { AudienceFiles, Sources } from '../../model/source.js'
import { didYouMean } from '../../nearest.js'
import { keyPlaceAt } from '../origins.js'
import type { Rule, Scope } from '../scope.js'

/** What an audience switches on or off is a section of its templates. */
export const sections: Rule = (scope) =>
  scope.settings.audiences.flatMap((audience) => unknown(audience, scope))

function unknown(audience: Audience, { sources, origins }: Scope): Diagnostic[] {
  const spot = origins.spot(audience)
  const named = [
    ...Object.keys(audience.sections).map((id) => ({ id, place: keyPlaceAt(spot, 'sections', id) })),
    ...audience.dropFirst.map((id, i) => ({ id, place: origins.place(audience, 'dropFirst', i) })),
  ]
  const files = sources.audiences.find(({ id }) => id === audience.id)
  if (named.length === 0 || !files || sources.incomplete) return []
  const known = sectionsIn(files, sources)
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, place }) => {
      const list = `there are: ${[...known]
        .sort()
        .map((name) => `\`${name}\``)
        .join(', ')}`
      const hints = didYouMean(id, [...known])
      return error('check/unknown-section', `no template has a section \`${id}\``, place, hints[0] ?? list)
    })
}

/** Slides and sections of the briefing by the names of their files, and blocks by their own. */
function sectionsIn({ templates }: AudienceFiles, { partials }: Sources): Set<string> {
  const files = [...templates, ...partials].flatMap((layer) => Object.entries(layer.files))
  return new Set(
    files.flatMap(([name, { text }]) => [
      ...(/(?:^|\/)(?:slides|sections)\/(.+?)(?:\.(?:en|zh-Hant|zh-Hans))?$/.exec(name)?.slice(1, 2) ?? []),
      ...[...text.matchAll(/\{\{~?#section\s+["']([^"']+)["']/g)].map(([, id]) => id!),
    ]),
  )
}
