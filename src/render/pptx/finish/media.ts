import { numbered, relations, type Package } from '../package/package.js'
import { relativeTo } from '../package/relations.js'

/** Numbers pictures in the order of their first use; the same bytes are kept once. */
export function finishMedia(opened: Package): void {
  const kept = new Map<string, Uint8Array>()
  for (const slide of numbered(opened, 'ppt/slides/slide')) {
    for (const { type, target, element } of relations(opened, slide)) {
      if (type !== 'image') continue
      const bytes = opened.media.get(target)!
      const name = nameOf(bytes, kept) ?? `ppt/media/image${kept.size + 1}.png`
      kept.set(name, bytes)
      element.setAttribute('Target', relativeTo(slide, name))
    }
  }
  for (const name of [...opened.media.keys()]) if (name.startsWith('ppt/media/')) opened.media.delete(name)
  for (const [name, bytes] of kept) opened.media.set(name, bytes)
}

function nameOf(bytes: Uint8Array, kept: ReadonlyMap<string, Uint8Array>): string | undefined {
  for (const [name, other] of kept) if (Buffer.compare(bytes, other) === 0) return name
  return undefined
}
