import type { Run } from '../../model/deck.js'
import type { Box, ShapeItem } from '../../model/frame.js'
import type { ColourToken } from '../../model/settings.js'
import type { Page } from '../page.js'

/** What a small sign behind a name says: that it is a member of a camp, or that it changed in the period. */
export type Marker = 'camp' | 'change'

interface Sign {
  readonly shape: ShapeItem['shape']
  readonly colour: ColourToken
}

const signs: Readonly<Record<Marker, Sign>> = {
  camp: { shape: 'diamond', colour: 'muted' },
  change: { shape: 'ellipse', colour: 'attack' },
}

/** The sign that a run stands for, if it is one. */
export function markerOf({ ref }: Run): Marker | undefined {
  return ref?.to === 'camp' || ref?.to === 'change' ? ref.to : undefined
}

export function drawMarker(page: Page, name: string, marker: Marker, box: Box, alt?: string): void {
  const { shape, colour } = signs[marker]
  page.shape({ name, shape, box, fill: page.colour(colour), ...(alt !== undefined && { alt }) })
}
