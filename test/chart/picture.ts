import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect } from 'vitest'
import { draw } from '../../src/chart/index.js'
import type { ChartModel } from '../../src/model/chart.js'
import type { Locale } from '../../src/model/locale.js'
import { light } from './market.js'

/** Inches. */
export const wide = { width: 8.022, height: 4.15 }

/** The chart as a PNG; fails the test where it cannot be drawn without a complaint. */
export function png(model: ChartModel, locale: Locale = 'en', theme = light, size = wide): Uint8Array {
  const { value, diagnostics } = draw(model, size, theme, locale)
  expect(diagnostics).toEqual([])
  return value!.png
}

export interface Picture {
  readonly width: number
  readonly height: number
  /** RRGGBB */
  at(x: number, y: number): string
  /** How many pixels have this colour. */
  count(colour: string): number
}

export async function decoded(bytes: Uint8Array): Promise<Picture> {
  const image = await loadImage(Buffer.from(bytes))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const at = (x: number, y: number) => {
    const from = (y * image.width + x) * 4
    if (data[from + 3] !== 255) return 'see-through'
    return Buffer.from(data.subarray(from, from + 3))
      .toString('hex')
      .toUpperCase()
  }
  const count = (colour: string) => {
    const [red, green, blue] = [0, 2, 4].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
    let found = 0
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) found++
    }
    return found
  }
  return { width: image.width, height: image.height, at, count }
}

/** The colours along one edge of a picture. */
export function edge({ width, height, at }: Picture, side: 'top' | 'bottom' | 'left' | 'right'): Set<string> {
  const across = side === 'top' || side === 'bottom'
  const far = side === 'bottom' ? height - 1 : side === 'right' ? width - 1 : 0
  const cells = Array.from({ length: across ? width : height }, (_, i) => (across ? at(i, far) : at(far, i)))
  return new Set(cells)
}

/** The length in device pixels of the longest stretch of a colour in one row of pixels. */
export function longest(picture: Picture, y: number, colour: string): number {
  let [best, run] = [0, 0]
  for (let x = 0; x < picture.width; x++) {
    run = picture.at(x, y) === colour ? run + 1 : 0
    best = Math.max(best, run)
  }
  return best
}
