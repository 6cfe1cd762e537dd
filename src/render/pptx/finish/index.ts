import type { PptxDeck } from '../deck.js'
import { closePackage, openPackage, type Package } from '../package/package.js'
import { finishCharts } from './charts/index.js'
import { finishColourMaps } from './colour-maps.js'
import { finishContentTypes } from './content-types.js'
import { finishIds } from './ids.js'
import { finishLayouts } from './layouts.js'
import { finishMedia } from './media.js'
import { finishNotes } from './notes.js'
import { finishPresentation } from './presentation.js'
import { finishProperties } from './properties.js'
import { finishProvenance } from './provenance.js'
import { finishSlides } from './slides.js'
import { finishTableStyles } from './table-styles.js'
import { finishText } from './text.js'
import { finishThemes } from './themes.js'

type Step = (opened: Package, deck: PptxDeck) => void

/**
 * In this order: layouts are named before slides are told theirs, charts are found before objects are grouped, all
 * text stands before it gets its fonts.
 */
const steps: readonly Step[] = [
  finishPresentation,
  finishLayouts,
  finishCharts,
  finishSlides,
  finishNotes,
  finishThemes,
  finishColourMaps,
  finishTableStyles,
  finishText,
  finishIds,
  finishMedia,
  finishProperties,
  finishProvenance,
  finishContentTypes,
]

/** Mends what pptxgenjs gets wrong and makes the file the same, byte for byte, for the same deck. */
export function finish(raw: Uint8Array, deck: PptxDeck): Uint8Array {
  const opened = openPackage(raw)
  for (const step of steps) step(opened, deck)
  return closePackage(opened)
}
