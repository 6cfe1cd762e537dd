import { isFactStyle, proseParts, spaced } from '../format/index.js'
import type { ChartModel } from '../model/chart.js'
import type { Localised } from '../model/locale.js'
import type { Binding } from './binding.js'

type Quoted = NonNullable<ChartModel['quoted']>[number]

/** A text of the chart with its figures filled in, and which figures they are. */
export interface QuotedText {
  readonly text: string
  readonly quoted: readonly Quoted[]
}

/** Fills `{fact-id}` and `{fact-id|style}` in; reports a figure that is not to be had and an unknown style. */
export function quote(text: Localised, binding: Binding): QuotedText {
  const quoted: Quoted[] = []
  const parts = proseParts(binding.say(text)).map((part) => {
    if ('text' in part) return part.text
    const figure = figureOf(part.fact, part.style, binding)
    if (!figure) return ''
    quoted.push(figure)
    return figure.text
  })
  const whole = parts.join('')
  return { text: binding.locale === 'en' ? whole : spaced(whole), quoted }
}

function figureOf(id: string, style: string | undefined, binding: Binding): Quoted | undefined {
  if (style !== undefined && !isFactStyle(style)) {
    binding.report('unknown-style', `there is no style \`${style}\``)
    return undefined
  }
  const fact = binding.fact(id)
  if (!fact) return undefined
  const part =
    fact.kind === 'event' || style === 'date' || style === 'month' || style === 'year' ? 'date' : 'value'
  return { fact: fact.id, text: binding.quote(fact, style), part }
}
