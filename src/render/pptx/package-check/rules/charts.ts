import type { Element } from '@xmldom/xmldom'
import { numbered, root } from '../../package/package.js'
import { all, child, children, descend } from '../../package/xml.js'
import type { Fault, Rule } from '../rule.js'

/** Charts are whole: series told apart, axes in pairs, as many points as counted, numbers that are numbers. */
export const charts: Rule = {
  name: 'charts',
  *check({ opened }) {
    for (const part of numbered(opened, 'ppt/charts/chart')) {
      const plot = descend(root(opened, part), 'c:chart', 'c:plotArea')
      if (!plot) yield { part, message: 'it has no plot' }
      else yield* [...checkSeries(part, plot), ...checkAxes(part, plot), ...checkPoints(part, plot)]
    }
  },
}

const valueOf = (parent: Element, name: string) => child(parent, name)?.getAttribute('val') ?? ''

function* checkSeries(part: string, plot: Element): Iterable<Fault> {
  const series = all(plot, 'c:ser')
  if (series.length === 0) yield { part, message: 'it has no series' }
  for (const name of ['c:idx', 'c:order']) {
    const numbers = series.map((one) => valueOf(one, name))
    if (new Set(numbers).size < numbers.length) yield { part, message: `two series have the same ${name}` }
  }
}

/** Every axis is used by a plot and crosses another one; every plot names axes that are there. */
function* checkAxes(part: string, plot: Element): Iterable<Fault> {
  const axes = children(plot).filter((element) => /^c:\w+Ax$/.test(element.nodeName))
  const there = axes.map((axis) => valueOf(axis, 'c:axId'))
  if (new Set(there).size < there.length) yield { part, message: 'two axes have one id' }
  const used = children(plot)
    .filter((element) => /^c:\w+Chart$/.test(element.nodeName))
    .flatMap((chart) => children(chart, 'c:axId').map((id) => id.getAttribute('val') ?? ''))
  for (const id of used) if (!there.includes(id)) yield { part, message: `there is no axis ${id}` }
  for (const id of there) if (!used.includes(id)) yield { part, message: `nothing is drawn on axis ${id}` }
  for (const axis of axes) {
    const other = valueOf(axis, 'c:crossAx')
    if (other === valueOf(axis, 'c:axId') || !there.includes(other))
      yield { part, message: `an axis crosses ${other || 'none'}` }
  }
}

function* checkPoints(part: string, plot: Element): Iterable<Fault> {
  for (const cache of all(plot, 'c:numCache', 'c:strCache')) {
    const count = Number(valueOf(cache, 'c:ptCount'))
    let last = -1
    for (const point of children(cache, 'c:pt')) {
      const index = Number(point.getAttribute('idx'))
      const text = child(point, 'c:v')?.textContent ?? ''
      if (!(index > last && index < count)) yield { part, message: `point ${index} of ${count}` }
      if (cache.nodeName === 'c:numCache' && (text.trim() === '' || !Number.isFinite(Number(text))))
        yield { part, message: `${JSON.stringify(text)} is no number` }
      last = index
    }
  }
}
