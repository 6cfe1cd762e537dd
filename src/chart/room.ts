import type { ChartModel } from '../model/chart.js'
import { boundsOf, type Page } from './page.js'

/** A label wanted beside a value: it ends so many pixels from it. */
export interface Beside {
  readonly value: number
  readonly reach: number
  readonly side: 'left' | 'right'
}

/** Pixels at the two sides of the plot, within what the row names leave. */
export interface Rooms {
  readonly left: number
  readonly right: number
}

/** The two sides depend on each other through the width of the plot; this often is enough to settle them. */
const rounds = 4

/**
 * The room that labels beside their values need at the two sides of the plot, but at least `least` at the right.
 * A label that would need more than `widest` (a share of the picture's width) gets none.
 */
export function roomsFor(
  model: ChartModel,
  page: Page,
  gutter: number,
  labels: readonly Beside[],
  { least, widest }: { readonly least: number; readonly widest: number },
): Rooms {
  const whole = boundsOf(page).right - 1 - gutter
  const most = page.width * widest
  const margin = page.width - gutter - whole
  let rooms: Rooms = { left: 0, right: least }
  for (let round = 0; round < rounds; round++) {
    const wanted = (side: Beside['side']) =>
      labels
        .filter((label) => label.side === side)
        .map(({ value, reach }) => {
          const along = shareOf(value, model)
          const share = side === 'right' ? along : 1 - along
          const other = side === 'right' ? rooms.left : rooms.right - margin
          return whole - other - (whole - other - reach) / share + (side === 'right' ? margin : 0)
        })
        .filter((room) => room <= most)
    rooms = { left: Math.max(0, ...wanted('left')), right: Math.max(least, ...wanted('right')) }
  }
  return { left: Math.ceil(rooms.left), right: Math.ceil(rooms.right) }
}

/** How far along the axis a value lies, 0 to 1. */
function shareOf(value: number, { domain, scale }: ChartModel): number {
  const at = scale === 'log' ? Math.log : (x: number) => x
  const [min, max] = [at(domain![0]), at(domain![1])]
  return (at(value) - min) / (max - min)
}
