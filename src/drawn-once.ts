import { createHash } from 'node:crypto'
import { draw } from './chart/index.js'
import type { Outcome } from './diagnostic.js'
import type { Figure } from './model/chart.js'

/**
 * Draws charts, and each only once that has the same content in the same size, theme and language: the decks of a batch
 * differ in little, and drawing is most of the work.
 */
export function drawnOnce(): typeof draw {
  const before = new Map<string, Outcome<Figure>>()
  return (model, size, theme, locale) => {
    const content = JSON.stringify([model, size, theme, locale])
    const key = createHash('sha256').update(content).digest('hex')
    const known = before.get(key)
    if (known) return known
    const figure = draw(model, size, theme, locale)
    before.set(key, figure)
    return figure
  }
}
