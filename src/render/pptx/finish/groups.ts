import type { Element } from '@xmldom/xmldom'
import type { Box, FrameItem, Group } from '../../../model/frame.js'
import { emuPerInch, groupOf } from '../deck.js'
import { make } from '../package/xml.js'
import { describe } from './alternatives.js'

/** An object of a slide with the item that it shows. */
export type Drawn = readonly [object: Element, item: FrameItem]

/** Puts what makes one sign into one group, which pptxgenjs cannot write. Its members stay where they are. */
export function finishGroups(drawn: readonly Drawn[]): void {
  const groups = new Map<Group, Drawn[]>()
  for (const one of drawn) {
    const group = groupOf(one[1])
    if (group) groups.set(group, [...(groups.get(group) ?? []), one])
  }
  for (const [group, members] of groups) wrap(group, members)
}

function wrap(group: Group, members: readonly Drawn[]): void {
  const [first] = members[0]!
  const name = make(first, 'p:cNvPr', { name: group.name })
  const head = make(first, 'p:nvGrpSpPr', {}, name, make(first, 'p:cNvGrpSpPr'), make(first, 'p:nvPr'))
  const box = around(members.map(([, item]) => item.box))
  const whole = make(first, 'p:grpSp', {}, head, make(first, 'p:grpSpPr', {}, transform(first, box)))
  describe(name, group.alt)
  first.parentNode!.insertBefore(whole, first)
  for (const [object] of members) whole.appendChild(object)
}

function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.w))
  const bottom = Math.max(...boxes.map((box) => box.y + box.h))
  return { x, y, w: right - x, h: bottom - y }
}

/** Inside the group the measures of the slide hold. */
function transform(near: Element, { x, y, w, h }: Box): Element {
  const emu = (inches: number) => String(Math.round(inches * emuPerInch))
  const [offset, extent] = [
    { x: emu(x), y: emu(y) },
    { cx: emu(w), cy: emu(h) },
  ]
  return make(
    near,
    'a:xfrm',
    {},
    make(near, 'a:off', offset),
    make(near, 'a:ext', extent),
    make(near, 'a:chOff', offset),
    make(near, 'a:chExt', extent),
  )
}
