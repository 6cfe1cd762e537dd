import type { Element } from '@xmldom/xmldom'
import { root } from '../../package/package.js'
import { all, child } from '../../package/xml.js'
import type { Rule } from '../rule.js'

/** A hundredth of an inch, in EMU: less is rounding. */
const tolerance = 9144
const quarterTurn = 5400000

/** Everything stands on its slide. */
export const bounds: Rule = {
  name: 'bounds',
  *check({ opened, slides }) {
    const size = all(root(opened, 'ppt/presentation.xml'), 'p:sldSz')[0]!
    const [width, height] = ['cx', 'cy'].map((name) => Number(size.getAttribute(name))) as [number, number]
    for (const part of slides) {
      for (const object of all(root(opened, part), 'p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp')) {
        const transform = all(object, 'a:xfrm', 'p:xfrm')[0]
        if (!transform) continue
        const { x, y, w, h } = boxOf(transform)
        const inside =
          Math.min(x, y) >= -tolerance && x + w <= width + tolerance && y + h <= height + tolerance
        const name = JSON.stringify(all(object, 'p:cNvPr')[0]?.getAttribute('name'))
        if (!inside || !(w >= 0) || !(h >= 0)) yield { part, message: `${name} is not wholly on the slide` }
      }
    }
  },
}

/** The box on the slide, a turn by a right angle taken into account. */
function boxOf(transform: Element): { x: number; y: number; w: number; h: number } {
  const number = (of: string, name: string) => Number(child(transform, of)?.getAttribute(name) ?? NaN)
  const [x, y, w, h] = [
    number('a:off', 'x'),
    number('a:off', 'y'),
    number('a:ext', 'cx'),
    number('a:ext', 'cy'),
  ]
  const turned = (Number(transform.getAttribute('rot') ?? 0) / quarterTurn) % 2 === 1
  return turned ? { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w } : { x, y, w, h }
}
