import { root } from '../../package/package.js'
import { all, child, children, descend } from '../../package/xml.js'
import type { Rule } from '../rule.js'

const ownParts = ['p:nvGrpSpPr', 'p:grpSpPr', 'p:extLst']

/** A group holds several objects, and neither moves nor scales them: their places are those on the slide. */
export const groups: Rule = {
  name: 'groups',
  *check({ opened, slides }) {
    for (const part of slides) {
      for (const group of all(root(opened, part), 'p:grpSp')) {
        const name = JSON.stringify(all(group, 'p:cNvPr')[0]!.getAttribute('name'))
        const members = children(group).filter(({ nodeName }) => !ownParts.includes(nodeName))
        if (members.length < 2) yield { part, message: `${name} is a group of ${members.length}` }
        const transform = descend(group, 'p:grpSpPr', 'a:xfrm')
        const pair = (of: string, ...names: string[]) =>
          names.map((one) => transform && child(transform, of)?.getAttribute(one)).join()
        const still =
          pair('a:off', 'x', 'y') === pair('a:chOff', 'x', 'y') &&
          pair('a:ext', 'cx', 'cy') === pair('a:chExt', 'cx', 'cy')
        if (!transform || !still) yield { part, message: `${name} moves or scales what is in it` }
      }
    }
  },
}
