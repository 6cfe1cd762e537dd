import { formatFact } from '../format/index.js'
import type { ChartModel } from '../model/chart.js'
import type { Fact } from '../model/view.js'
import type { Binding } from './binding.js'
import { namesOf } from './row-names.js'

/** In percent, parts add up to this where no fact says so. */
const percent = 100

/** What the parts of a chart add up to, for the middle of a doughnut; where no fact says so, it is 100%. */
export function bindWhole(binding: Binding): {
  readonly whole?: NonNullable<ChartModel['whole']>
  readonly fact?: Fact
} {
  const { spec, view, locale, limits } = binding
  if (!limits.whole) return {}
  const own = spec.whole?.label && binding.say(spec.whole.label)
  if (spec.whole?.fact === undefined) {
    const text = formatFact(
      { value: percent, bound: 'eq' },
      view.units[spec.unit],
      locale,
      'plain',
      binding.numbers,
    )
    return { whole: { value: percent, text, label: own ?? '' } }
  }
  const fact = binding.fact(spec.whole.fact)
  if (!fact) return {}
  const label = own ?? namesOf(binding, fact).label
  return { fact, whole: { fact: fact.id, value: fact.value ?? 0, text: binding.write(fact), label } }
}
