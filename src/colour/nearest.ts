import { over } from './rgb.js'

const steps = 100

/** The colour on the way to black or to white that suits and is nearest to this one; undefined where none does. */
export function nearest(colour: string, suits: (tried: string) => boolean): string | undefined {
  for (let step = 0; step <= steps; step++) {
    const found = ['000000', 'FFFFFF'].map((end) => over(end, colour, step / steps)).find(suits)
    if (found) return found
  }
  return undefined
}
