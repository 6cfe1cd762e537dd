import { contrast as ratioOf } from '../../colour/index.js'
import type { Frame, TextRun } from '../../model/frame.js'
import type { Theme } from '../../model/settings.js'
import { groundsUnder } from '../ground.js'
import { linesOf } from '../ink.js'
import type { Fault, Rule } from '../rule.js'

/** Points, plain and bold: from here on text is large, and needs less contrast (WCAG 2.2, 1.4.3). */
const large = { plain: 18, bold: 14 } as const

/** Every stretch of text stands out from what really lies under it. */
export const contrast: Rule = ({ frames, theme }) => {
  let count = 0
  const faults = frames.flatMap((frame, index) =>
    frame.items.flatMap((item, i) =>
      linesOf(item, frame.locale).flatMap(({ box, runs, place }): Fault[] => {
        count += runs.length
        const grounds = runs.length === 0 ? [] : groundsUnder(frame, i, box)
        return runs.flatMap((run) =>
          weakest(run, grounds, theme).map((weak) => ({
            ...weak,
            index,
            object: item.name,
            ...(place && { place }),
          })),
        )
      }),
    ),
  )
  return { looked: [['stretches of text on their grounds', count]], faults: onePerObject(frames, faults) }
}

function weakest(
  run: TextRun,
  grounds: readonly string[],
  { contrast: least }: Theme,
): Pick<Fault, 'message' | 'todo'>[] {
  const enough = run.size >= (run.bold ? large.bold : large.plain) ? least.marks : least.text
  const [ratio, ground] = grounds
    .map((ground) => [ratioOf(run.colour, ground), ground] as const)
    .reduce((worst, other) => (other[0] < worst[0] ? other : worst), [Infinity, ''] as const)
  if (ratio >= enough) return []
  const message = `“${run.text.trim()}” in ${run.colour} on ${ground} has a contrast of ${ratio.toFixed(2)}, less than ${enough}`
  return [{ message, todo: 'change one of the two colours, in the theme or of the company' }]
}

/** One fault for each object: its other lines say the same. */
function onePerObject(frames: readonly Frame[], faults: readonly Fault[]): Fault[] {
  return frames.flatMap((_, index) => {
    const here = faults.filter((fault) => fault.index === index)
    return here.filter(({ object }, i) => here.findIndex((other) => other.object === object) === i)
  })
}
