import type { BlockOf } from '../../model/deck.js'
import type { Box } from '../../model/frame.js'
import { body, contentWidth, left, tableTop, zones } from '../grid.js'
import type { Page } from '../page.js'

/** Height of a heading over a table, and from its top to that of the table. */
const heading = { h: 0.28, pitch: 0.32 } as const

/** The body of a slide from `y` down to the takeaway, where there is one. */
function below(page: Page, y: number): Box {
  const bottom = page.find('takeaway') ? body.bottom : body.tallBottom
  return { x: left, y, w: contentWidth, h: bottom - y }
}

/** The whole body of a slide with an exhibit line. */
export function fullWidth(page: Page): Box {
  return below(page, tableTop)
}

type Labelled = 'table' | 'spec-table'

/** The body of a slide under its exhibit line and the label of its table, as far as it has them. */
export function underLabel(page: Page, kind: Labelled): Box {
  const { label } = page.block(kind) as BlockOf<Labelled>
  return below(page, headingY(page) + (label ? heading.pitch : 0))
}

function headingY(page: Page): number {
  return page.find('exhibit') ? tableTop : zones.exhibit.y
}

/** The label of a table, over it. */
export function drawLabel(page: Page, kind: Labelled): void {
  const { label } = page.block(kind) as BlockOf<Labelled>
  if (!label) return
  page.text({
    name: 'table heading',
    box: { x: left, y: headingY(page), w: contentWidth, h: heading.h },
    text: { content: label, role: 'h3', colour: 'ink', bold: true },
    maxLines: 1,
  })
}
