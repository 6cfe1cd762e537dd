import { root } from '../../package/package.js'
import { all } from '../../package/xml.js'
import type { Fault, Finished, Rule } from '../rule.js'

const smallestMasterId = 2147483648

/** Ids of objects are unique in their part, those of slides, masters and layouts in the presentation. */
export const ids: Rule = {
  name: 'ids',
  *check(file) {
    for (const part of [...file.slides, ...file.layouts, ...file.masters, ...file.notes]) {
      const objects = all(root(file.opened, part), 'p:cNvPr')
      yield* unique(
        part,
        objects.map((object) => Number(object.getAttribute('id'))),
        1,
        smallestMasterId,
      )
    }
    yield* ofPresentation(file)
  },
}

function* ofPresentation(file: Finished): Iterable<Fault> {
  const part = 'ppt/presentation.xml'
  const numbers = (of: string, name: string) =>
    all(root(file.opened, of), name).map((element) => Number(element.getAttribute('id')))
  yield* unique(part, numbers(part, 'p:sldId'), 256, smallestMasterId)
  const layouts = file.masters.flatMap((master) => numbers(master, 'p:sldLayoutId'))
  yield* unique(part, [...numbers(part, 'p:sldMasterId'), ...layouts], smallestMasterId, 2 ** 32)
}

function* unique(part: string, found: readonly number[], from: number, below: number): Iterable<Fault> {
  const seen = new Set<number>()
  for (const id of found) {
    if (!Number.isInteger(id) || id < from || id >= below) yield { part, message: `${id} is no id` }
    if (seen.has(id)) yield { part, message: `the id ${id} is used twice` }
    seen.add(id)
  }
}
