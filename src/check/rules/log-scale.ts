import { error, type Diagnostic } from '../../diagnostic.js'
import { logScaleWords, namesLogScale } from '../../format/index.js'
import { locales, type Localised } from '../../model/locale.js'
import type { ChartSpec } from '../../model/settings.js'
import type { Rule, Scope } from '../scope.js'

/**
 * A log scale is named where its axis is, in every language: equal steps on it are equal ratios, and who does not know
 * that reads differences that are not there.
 */
export const logScale: Rule = (scope) =>
  scope.settings.charts.flatMap((spec) => [
    ...(spec.scale === 'log' ? unnamed(spec, spec.measure, ['measure'], scope) : []),
    ...(spec.x?.scale === 'log' ? unnamed(spec, spec.x.measure, ['x', 'measure'], scope) : []),
  ])

function unnamed(
  spec: ChartSpec,
  measure: Localised,
  path: readonly string[],
  { origins }: Scope,
): Diagnostic[] {
  return locales.flatMap((locale): Diagnostic[] => {
    const text = measure[locale]
    // Without a text of its own, Simplified Chinese is made from the Traditional one.
    if (text === undefined || namesLogScale(text, locale)) return []
    const place = origins.place(spec, ...path, locale)
    const message = `the scale of chart \`${spec.id}\` is logarithmic, and \`${path.join('.')}\` does not say so`
    return [error('check/log-scale', message, place, `name it, for example “${logScaleWords(locale)}”`)]
  })
}
