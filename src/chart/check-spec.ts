import type { Binding } from './binding.js'
import { special, specialOfRow } from './limits.js'

/** Reports what the spec asks of a kind of chart that it cannot do, and what the kind cannot do without. */
export function checkSpec(binding: Binding): void {
  const { spec, limits } = binding
  const { settings = [], rowSettings = [], needs = [], fromZero } = limits
  const stray = special.filter((name) => spec[name] !== undefined && ![...settings, ...needs].includes(name))
  const strayInRows = Object.values(spec.rows).flatMap((row) =>
    specialOfRow.filter((name) => row[name] !== undefined && !rowSettings.includes(name)),
  )
  const highlighted = limits.ownColours && Object.values(spec.rows).some(({ highlight }) => highlight)
  const bounded = limits.noAxis && spec.domain !== undefined
  const more = [...(highlighted ? ['highlight'] : []), ...(bounded ? ['domain'] : [])]
  for (const name of new Set([...stray, ...strayInRows, ...more])) {
    binding.report('not-for-kind', `\`${name}\` means nothing in a chart of kind \`${spec.kind}\``)
  }
  for (const name of needs.filter((name) => spec[name] === undefined)) {
    binding.report('needed', `a chart of kind \`${spec.kind}\` needs \`${name}\``)
  }
  if (fromZero && spec.scale === 'log') {
    binding.report(
      'log-scale',
      `a chart of kind \`${spec.kind}\` starts at zero, which a log axis does not have`,
    )
  }
  checkSeries(binding)
}

function checkSeries(binding: Binding): void {
  const { spec, limits } = binding
  const [least, most] = limits.series
  if (spec.series && most === 1) {
    binding.report('not-for-kind', `\`series\` means nothing in a chart of kind \`${spec.kind}\``)
  }
  if (!spec.series && least > 1) {
    const hint = 'say with `series: {by: subject}`, `date` or `metric` what tells them apart'
    binding.report('needed', `a chart of kind \`${spec.kind}\` has several series`, hint)
  }
  if (spec.series) {
    if (Object.values(spec.rows).some(({ highlight }) => highlight)) {
      const hint = 'highlight a series in `series.list`'
      binding.report('not-for-kind', '`highlight` in `rows` means nothing with `series`', hint)
    }
    return
  }
  const named = Object.values(spec.rows).flatMap((row) =>
    (['subject', 'metric'] as const).filter((name) => row[name]),
  )
  for (const name of new Set(named))
    binding.report('not-for-kind', `\`${name}\` in \`rows\` means nothing without \`series\``)
}
