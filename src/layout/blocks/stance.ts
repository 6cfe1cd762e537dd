import type { Direction } from '../../model/dataset.js'
import type { Run } from '../../model/deck.js'
import type { Box, ShapeName } from '../../model/frame.js'
import type { ColourToken } from '../../model/settings.js'
import type { Page } from '../page.js'

/** The three roles of a stance, from the left of the pitch to the right. */
export const roles: readonly Direction[] = ['back', 'hold', 'forward']

export const stanceColour: Readonly<Record<Direction, ColourToken>> = {
  back: 'retreat',
  hold: 'hold',
  forward: 'attack',
}

export const stanceGround: Readonly<Record<Direction, ColourToken>> = {
  back: 'retreatSoft',
  hold: 'holdSoft',
  forward: 'attackSoft',
}

const icons: Readonly<Record<Direction, ShapeName>> = {
  back: 'triangle-left',
  hold: 'rect',
  forward: 'triangle-right',
}

/** The shape that doubles a stance's colour. */
export function drawStanceIcon(page: Page, role: Direction, box: Box, fill: ColourToken): void {
  page.shape({ name: 'stance icon', shape: icons[role], box, fill: page.colour(fill) })
}

/** The role that a text links to. */
export function roleOf(runs: readonly Run[]): Direction | undefined {
  for (const { ref } of runs) if (ref?.to === 'role') return ref.id
  return undefined
}
