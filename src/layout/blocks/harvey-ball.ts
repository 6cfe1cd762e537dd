import type { Box } from '../../model/frame.js'
import type { Page } from '../page.js'
import { signText } from './sign.js'

export const mostQuarters = 4
const outline = 1.25

/** A score of 0 to 4 as a circle filled by quarters; `what` is the dimension, for the alternative text. */
export function drawHarveyBall(page: Page, score: number, box: Box, what: readonly string[]): void {
  const colour = page.colour('brand')
  const line = { colour, width: outline }
  const alt = signText(page, what, `${score}/${mostQuarters}`)
  const fill = score >= mostQuarters ? colour : page.colour('paper')
  page.sign({ name: 'Harvey ball', alt }, () => {
    page.shape({ name: 'Harvey ball circle', shape: 'ellipse', box, fill, line })
    if (score === 1 || score === 2 || score === 3) {
      page.shape({ name: 'Harvey ball quarters', shape: 'pie', box, fill: colour, quarters: score })
    }
  })
}
