import { hasErrors, type Outcome } from '../../diagnostic.js'
import type { Frame } from '../../model/frame.js'
import type { PptxSettings } from './deck.js'
import { drawDeck } from './draw/deck.js'
import { finish } from './finish/index.js'
import { guard } from './guard/index.js'
import { checkPackage } from './package-check/index.js'

export type { PptxSettings } from './deck.js'
export { checkPackage } from './package-check/index.js'

/**
 * One locale's deck as a PowerPoint file: guarded, drawn, mended, checked. The same frames and settings give the
 * same bytes. What must not be drawn (`render/…`) or is wrong in the finished file (`package/…`) is an error, and
 * then there is no file. Charts must have become images.
 */
export async function renderPptx(
  frames: readonly Frame[],
  settings: PptxSettings,
): Promise<Outcome<Uint8Array>> {
  const deck = { ...settings, frames }
  const refused = guard(deck)
  if (hasErrors(refused)) return { diagnostics: refused }
  const bytes = finish(await drawDeck(deck), deck)
  const diagnostics = [...refused, ...checkPackage(bytes, settings)]
  return hasErrors(diagnostics) ? { diagnostics } : { value: bytes, diagnostics }
}
