import { formatFact } from '../format/index.js'
import type { ChartModel } from '../model/chart.js'
import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'

/** What the parts of a chart add up to, for the middle of a doughnut; where no fact says so, it is 100%. */
export function bindWhole(binding: Binding): {
  readonly whole?: NonNullable<ChartModel['whole']>
  readonly fact?: Fact
} {
  const { spec, view, locale, limits } = binding
  if (!limits.whole) return {}
  const label = spec.whole?.label ? binding.say(spec.whole.label) : ''
  if (spec.whole?.fact === undefined) {
    const text = formatFact({ value: 100, bound: 'eq' }, view.units[spec.unit], locale, 'plain')
    return { whole: { text, label } }
  }
  const fact = binding.fact(spec.whole.fact)
  return fact ? { fact, whole: { fact: fact.id, text: binding.write(fact), label } } : {}
}
