import type { ChartModel, PlottedValue } from '../model/chart.js'
import { valuesOf } from '../plotted.js'
import type { Page } from './page.js'
import { tintOf } from './tint.js'

/** How one cell of a heat table is painted. Colours as #RRGGBB. */
export interface HeatColours {
  readonly fill: string
  readonly text: string
  /** The edge of a derived cell, which has no fill. */
  readonly outline: string
}

/** The tint of the weakest value, as a share of the full colour: it still differs from the paper. */
const weakest = 0.1

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
    const tint = tintOf(
      page.colour(value < 0 ? 'attack' : 'brand'),
      weakest + (1 - weakest) * strength(value),
      page,
    )
    return derived
      ? { fill: paper, text: page.colour('ink'), outline: tint.fill }
      : { ...tint, outline: tint.fill }
  }
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
