import type { Frame, FrameItem, Group } from '../../model/frame.js'
import type { Locale } from '../../model/locale.js'
import type { Provenance } from '../../model/provenance.js'
import type { Theme } from '../../model/settings.js'

/** What a PowerPoint file is made from, besides its frames. */
export interface PptxSettings {
  /** Of the document's properties. */
  readonly title: string
  readonly subject: string
  readonly theme: Theme
  readonly locale: Locale
  /** A day, YYYY-MM-DD: the only date that the file carries. */
  readonly asOf: string
  /** What the figures rest on, for whoever gets the file alone. */
  readonly provenance?: Provenance
  /** The file is to hold no speaker notes. */
  readonly stripped?: boolean
}

export interface PptxDeck extends PptxSettings {
  readonly frames: readonly Frame[]
}

/** Inches; 12192000 × 6858000 EMU, PowerPoint's own widescreen. */
export const slideSize = { width: 40 / 3, height: 7.5 } as const
export const emuPerInch = 914400

/** The group of an item; tables stand by themselves. */
export function groupOf(item: FrameItem): Group | undefined {
  return 'group' in item ? item.group : undefined
}
