/** Something that wants to have its middle at a height. Pixels. */
interface Wanted {
  readonly wanted: number
  readonly height: number
}

/**
 * Middles for things one below the other, given from top to bottom, that do not overlap and stay between the limits if
 * there is room: those that would overlap form a block, which lies where its things are nearest to their wish.
 */
export function spread(things: readonly Wanted[], [top, bottom]: readonly [number, number]): number[] {
  const blocks: Wanted[][] = []
  for (const thing of things) {
    blocks.push([thing])
    while (blocks.length > 1 && endOf(blocks.at(-2)!, top, bottom) > startOf(blocks.at(-1)!, top, bottom)) {
      const last = blocks.pop()!
      blocks.at(-1)!.push(...last)
    }
  }
  return blocks.flatMap((block) => middlesFrom(startOf(block, top, bottom), block))
}

function middlesFrom(start: number, block: readonly Wanted[]): number[] {
  let next = start
  return block.map(({ height }) => {
    next += height
    return next - height / 2
  })
}

const heightOf = (block: readonly Wanted[]) => block.reduce((sum, { height }) => sum + height, 0)

/** The upper end of a block: the mean of what its things wish for, inside the limits. */
function startOf(block: readonly Wanted[], top: number, bottom: number): number {
  const offsets = middlesFrom(0, block)
  const mean = block.reduce((sum, { wanted }, i) => sum + wanted - offsets[i]!, 0) / block.length
  return Math.max(top, Math.min(mean, bottom - heightOf(block)))
}

const endOf = (block: readonly Wanted[], top: number, bottom: number) =>
  startOf(block, top, bottom) + heightOf(block)
