import { error } from '../../diagnostic.js'
import { didYouMean } from '../../nearest.js'
import type { Rule } from '../scope.js'

/** A tone that no template has would change nothing, silently. */
export const tone: Rule = ({ settings, sources, origins }) =>
  settings.audiences.flatMap((audience) => {
    const files = sources.audiences.find(({ id }) => id === audience.id)
    if (audience.tone === undefined || !files || sources.incomplete) return []
    const names = [...files.templates, ...sources.partials].flatMap((layer) => Object.keys(layer.files))
    const known = new Set(names.flatMap((name) => /^tones\/([^/]+)\//.exec(name)?.[1] ?? []))
    if (known.has(audience.tone)) return []
    const message = `no template is written in the tone \`${audience.tone}\``
    const place = origins.place(audience, 'tone')
    const [match] = didYouMean(audience.tone, [...known])
    const hint =
      match ?? `write one in \`tones/${audience.tone}/\`, under the name of the one that it replaces`
    return [error('check/unknown-tone', message, place, hint)]
  })
