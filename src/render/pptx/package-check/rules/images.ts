import { pngFault } from '../../package/png.js'
import type { Rule } from '../rule.js'

/** Every picture can be decoded: chunks whole, checksums right. */
export const images: Rule = {
  name: 'images',
  *check({ opened }) {
    for (const [part, bytes] of opened.media) {
      if (!part.startsWith('ppt/media/')) continue
      const fault = pngFault(bytes)
      if (fault) yield { part, message: fault }
    }
  },
}
