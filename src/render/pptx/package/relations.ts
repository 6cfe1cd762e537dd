/** The folder of a part, with its slash: `ppt/slides/`. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1)
}

/** Where the relationships of a part stand: `ppt/slides/_rels/slide1.xml.rels`; of the package itself: `_rels/.rels`. */
export function relationsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`
}

/** The part that a relationship part belongs to; empty for the package itself. */
export function ownerOf(relations: string): string {
  return relations.replace(/_rels\/([^/]*)\.rels$/, '$1')
}

/** The part that a relationship's target names, seen from `owner`. */
export function resolve(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of (folderOf(owner) + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** The target to write in `owner`'s relationships for a part. */
export function relativeTo(owner: string, part: string): string {
  const from = folderOf(owner).split('/').slice(0, -1)
  const to = part.split('/')
  let same = 0
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/')
}
