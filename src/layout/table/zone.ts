import type { Box } from '../../model/frame.js'
import { body, contentWidth, left, tableTop } from '../grid.js'
import type { Page } from '../page.js'

/** The whole body of a slide with an exhibit line, down to the takeaway where there is one. */
export function fullWidth(page: Page): Box {
  const bottom = page.find('takeaway') ? body.bottom : body.tallBottom
  return { x: left, y: tableTop, w: contentWidth, h: bottom - tableTop }
}
