import { error, type Diagnostic } from '../diagnostic.js'
import { formatFact, isFactStyle, proseParts, spaced } from '../format/index.js'
import type { Localised } from '../model/locale.js'
import type { Run } from '../model/deck.js'
import type { Place } from '../model/place.js'
import { didYouMean } from '../nearest.js'
import { toldFact } from '../told.js'
import { say, type Edition } from './edition.js'

/** A text of the dataset as runs, its `{fact-id|style}` as figures that know their facts. */
export function proseRuns(edition: Edition, text: Localised, place: Place, found: Diagnostic[]): Run[] {
  const { view, locale } = edition
  const said = say(edition, text)
  const runs = proseParts(locale === 'en' ? said : spaced(said)).flatMap((part): Run[] => {
    if ('text' in part) return [{ text: part.text }]
    const { fact: id, style } = part
    const fact = toldFact(view, id)
    if (!fact) {
      const hints = didYouMean(id, Object.keys(view.facts))
      found.push(error('cite/unknown-fact', `there is no fact \`${id}\` on ${view.asOf}`, place, ...hints))
      return []
    }
    const known = style !== undefined && isFactStyle(style) ? style : undefined
    const isDate = fact.kind === 'event' || known === 'date' || known === 'month' || known === 'year'
    const written = formatFact(fact, view.units[fact.unit], locale, known, view.audience.numbers?.[locale])
    return [{ text: written, ref: { to: 'fact', id: fact.id, part: isDate ? 'date' : 'value' } }]
  })
  return locale === 'en' ? runs : spacedRuns(runs)
}

/** One space at every border of Han and Latin between two runs, as inside one; it goes to the run without a link. */
function spacedRuns(runs: readonly Run[]): Run[] {
  const opens = (index: number) => {
    const border = (runs[index - 1]?.text.slice(-1) ?? '') + (runs[index]?.text.slice(0, 1) ?? '')
    return border.length === 2 && spaced(border) !== border
  }
  return runs.map((run, index) => {
    if (run.ref !== undefined) return run
    return { ...run, text: `${opens(index) ? ' ' : ''}${run.text}${opens(index + 1) ? ' ' : ''}` }
  })
}
