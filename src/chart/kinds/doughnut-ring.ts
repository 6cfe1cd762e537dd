import type { ChartModel } from '../../model/chart.js'
import type { Page } from '../page.js'

/** The hole, as a share of the radius. */
export const cutout = 0.62
/** Between the ring and the upper and lower edge, pixels. */
const margin = 18
/** Of the width, so that the names have room at both sides. */
const widest = 0.24

/** Middle and radius of the ring, pixels. */
export interface Ring {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export function ringOf({ width, height }: Page): Ring {
  return { x: width / 2, y: height / 2, radius: Math.min(height / 2 - margin, width * widest) }
}

/** The direction of the middle of each part, in radians clockwise from three o’clock; `start` in degrees from twelve. */
export function middlesOf({ rows }: ChartModel, start: number): number[] {
  const values = rows.map(({ value }) => value.value ?? 0)
  const whole = values.reduce((a, b) => a + b, 0)
  let before = 0
  return values.map((value) => {
    const middle = (before + value / 2) / whole
    before += value
    return 2 * Math.PI * (middle + start / 360) - Math.PI / 2
  })
}
