import { contrast, over } from '../colour/index.js'
import type { ChartModel, PlottedValue } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import type { Page } from './page.js'

/** How one cell of a heat table is painted. Colours as #RRGGBB. */
export interface HeatColours {
  readonly fill: string
  readonly text: string
  /** The edge of a derived cell, which has no fill. */
  readonly outline: string
}

/** The tint of the weakest value, as a share of the full colour: it still differs from the paper. */
const weakest = 0.1

/** Words on a tint stand out from it by at least this much (WCAG 2.2, 1.4.3). */
const readable = 4.5

/**
 * The tint of a value: the farther from zero (on a log scale: from the smallest value) the stronger, in the brand’s
 * colour, and below zero in the other one. Its text has the colour, ink or paper, that stands out more; tints on which
 * neither can be read are passed over.
 */
export function heatColours(model: ChartModel, page: Page): (value: PlottedValue) => HeatColours {
  const strength = strengthIn(model)
  return ({ value, derived }) => {
    const paper = page.colour('paper')
    if (value === null) return { fill: paper, text: page.colour('muted'), outline: paper }
    const tint = tintOf(page.colour(value < 0 ? 'attack' : 'brand'), strength(value), page)
    return derived
      ? { fill: paper, text: page.colour('ink'), outline: tint.fill }
      : { ...tint, outline: tint.fill }
  }
}

/** In hundredths of the full colour: the one that is wanted, or the nearest on which words can be read. */
function tintOf(strong: string, strength: number, page: Page): Pick<HeatColours, 'fill' | 'text'> {
  const wanted = Math.round((weakest + (1 - weakest) * strength) * 100)
  const tints = Array.from({ length: 101 }, (_, share) => readableTint(strong, share, page))
  const nearest = tints.sort(
    (a, b) =>
      Number(b.stands >= readable) - Number(a.stands >= readable) ||
      Math.abs(a.share - wanted) - Math.abs(b.share - wanted) ||
      a.share - b.share,
  )[0]!
  return { fill: nearest.fill, text: nearest.text }
}

function readableTint(strong: string, share: number, page: Page) {
  const [paper, ink] = [page.colour('paper'), page.colour('ink')]
  const fill = over(strong.slice(1), paper.slice(1), share / 100)
  const [onPaper, onInk] = [contrast(paper.slice(1), fill), contrast(ink.slice(1), fill)]
  return { share, fill: `#${fill}`, text: onPaper >= onInk ? paper : ink, stands: Math.max(onPaper, onInk) }
}

/** From 0 to 1. */
function strengthIn({ rows, scale }: ChartModel): (value: number) => number {
  const values = rows.flatMap(valuesOf).flatMap(({ value }) => value ?? [])
  if (scale === 'log') {
    const [low, high] = [Math.min(...values), Math.max(...values)].map(Math.log) as [number, number]
    return (value) => (high === low ? 1 : (Math.log(value) - low) / (high - low))
  }
  const farthest = Math.max(...values.map(Math.abs))
  return (value) => (farthest === 0 ? 0 : Math.abs(value) / farthest)
}
